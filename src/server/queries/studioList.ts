import { studioList as contract } from '../../contract/studios.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { studioPage } from '../store/studioList.ts';
import { defineQuery } from './query.ts';

/** A page of the register (R7, F9): only what the asker may see is listed, counted and found. */
export const studioList = defineQuery({
  contract,
  action: 'seeRegister',
  answer: async (tx, { after, size = 20, grade, ...filter }, { actor }) => {
    const reach = scope(actor, 'seeRegister');
    const classes = possibleActions(actor).includes('seeClasses');
    const asked = classes ? { ...filter, grade } : filter;
    const page = await studioPage(tx, actor.tenant, reach, asked, { size, after });
    return allow(classes ? page : { ...page, rows: page.rows.map((row) => ({ ...row, grade: null })) });
  },
});

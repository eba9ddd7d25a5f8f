import { studioList as contract } from '../../contract/studios.ts';
import { can, possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { studioPage } from '../store/studioList.ts';
import { defineQuery } from './query.ts';

/** A page of the register (R7, F9): only what the asker may see is listed, counted and found. */
export const studioList = defineQuery({
  contract,
  action: 'seeRegister',
  answer: async (tx, { after, size = 20, grade, ...filter }, { actor }) => {
    const classes = possibleActions(actor).includes('seeClasses');
    // Whoever asks for a class hears only of studios whose class is theirs to see (R7).
    const reach = scope(actor, classes && grade !== undefined ? 'seeClasses' : 'seeRegister');
    const asked = classes ? { ...filter, grade } : filter;
    const page = await studioPage(tx, actor.tenant, reach, asked, { size, after });
    const rows = page.rows.map((row) =>
      can(actor, 'seeClasses', { body: row.body }).allowed ? row : { ...row, grade: null },
    );
    return allow({ ...page, rows });
  },
});

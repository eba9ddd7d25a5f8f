import { waitingAgreements as contract } from '../../contract/pairSheets.ts';
import { pairSight } from '../../core/access/pairSight.ts';
import { allow } from '../../core/refusals.ts';
import { countWaitingSheets, waitingSheets } from '../store/waitingSheets.ts';
import { defineQuery } from './query.ts';
import { waitingSheetViews } from './waitingSheet.ts';

const SIZE = 50;

/** Agreements within the asker's reach that wait for their signed and sealed sheet (R11, F15). */
export const waitingAgreements = defineQuery({
  contract,
  action: 'seeMentorship',
  answer: async (tx, { body, after }, { actor }) => {
    const { tenant } = actor;
    const sight = pairSight(actor);
    const { rows, next } = await waitingSheets(tx, tenant, sight, { body, after, size: SIZE });
    return allow({
      sheets: await waitingSheetViews(tx, tenant, rows),
      count: await countWaitingSheets(tx, tenant, sight, body),
      next,
    });
  },
});

import { returnedCopies as contract } from '../../contract/returnedCopies.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { copyGoesBack } from '../../core/receipt/returnCopy.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { sealedForms } from '../store/returnedCopies.ts';
import { defineQuery } from './query.ts';

/** Who has not got the unit's copy back yet, and who has, with the receipt (R30). */
export const returnedCopies = defineQuery({
  contract,
  action: 'seeReceipts',
  answer: async (tx, input, context) => {
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme, closed } = campaign.change;
    const reach = scope(context.actor, 'seeReceipts');
    const rows = await sealedForms(tx, context.actor.tenant, input.campaign, reach);
    return allow({
      forms: rows
        .filter(({ track }) => copyGoesBack(programme, track))
        .map(({ copy, toWhom, givenOn, note, receipt, receiptName, ...form }) => ({
          ...form,
          copy:
            copy === null || toWhom === null || givenOn === null
              ? null
              : {
                  ...{ copy, toWhom, givenOn, note: note ?? '' },
                  receipt: receipt === null ? null : { upload: receipt, name: receiptName ?? '' },
                },
        })),
      today: today(context.receivedAt, context.timeZone),
      allowed: closed ? [] : possibleActions(context.actor).filter((action) => action === 'returnCopy'),
    });
  },
});

import { originalsOut as contract } from '../../contract/receipts.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { paperStand } from '../../core/receipt/paperStand.ts';
import { receiptNumber } from '../../core/receipt/receiptNumber.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { bodiesOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { originalEntries } from '../store/originals.ts';
import type { EntryRow } from '../store/paperReceipts.ts';
import { defineQuery } from './query.ts';

/** Originals by paper: how many came, how many lie here, who has the others (R67, S15). */
export const originalsOut = defineQuery({
  contract,
  action: 'seeReceipts',
  answer: async (tx, input, context) => {
    const { actor } = context;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const reach = scope(actor, 'seeReceipts');
    const seen = ({ id }: { readonly id: string }) => reach.all || reach.bodies.includes(id);
    const bodies = new Map((await bodiesOf(tx, actor.tenant)).filter(seen).map(({ id, name }) => [id, name]));
    if (input.body !== undefined && !bodies.has(input.body))
      return refuse('notAllowed', { reason: 'bounds' });
    const papers = await originalEntries(tx, actor.tenant, input);
    const { programme, year } = campaign.change;
    return allow({
      today: today(context.receivedAt, context.timeZone),
      originals: papers
        .filter(({ body }) => bodies.has(body))
        .map(({ body, application, material, fileNumber, studioName, hostUnit, entries }) => {
          const stand = paperStand(entries);
          return {
            ...{
              body,
              bodyName: bodies.get(body) ?? '',
              application,
              fileNumber,
              studioName,
              hostUnit,
              material,
            },
            title: programme.materials.find(({ id }) => id === material)?.title ?? material,
            ...{ received: stand.originals, here: stand.originalsHere, shelf: stand.shelf },
            returns: entries.filter(isReturn).map((entry) => returned(entry, year)),
          };
        })
        .filter(({ received }) => received > 0),
      allowed: possibleActions(actor),
    });
  },
});

const isReturn = ({ kind, originals, slip }: EntryRow) =>
  kind === 'returned' && originals > 0 && slip !== null;

function returned({ id, slip, slipNumber, originals, handedTo, handedOn, backBy }: EntryRow, year: number) {
  return {
    ...{ entry: id, slip: slip!, number: receiptNumber('return', year, slipNumber ?? 0), originals },
    ...{ handedTo: handedTo ?? '', handedOn: handedOn ?? '', backBy },
  };
}

import { originalsOut as contract } from '../../contract/receipts.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { lentOriginals } from '../../core/receipt/lentOriginals.ts';
import { paperStand } from '../../core/receipt/paperStand.ts';
import { receiptNumber } from '../../core/receipt/receiptNumber.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Tx } from '../context.ts';
import { bodiesOf } from '../store/bodies.ts';
import { type CampaignWithProgramme, loadCampaign } from '../store/campaigns.ts';
import { campaignsWithOriginals } from '../store/carriedOver.ts';
import { type OriginalPaper, originalEntries } from '../store/originals.ts';
import type { EntryRow } from '../store/paperReceipts.ts';
import { defineQuery } from './query.ts';

/**
 * Originals by paper: how many came, how many lie here, who has the others (R67, S15). Those of earlier years stay in sight
 * until they are back for good (3.7).
 */
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
    const originals = await originalsOf(tx, actor.tenant, campaign.change, { bodies, body: input.body });
    for (const { id } of await campaignsWithOriginals(tx, actor.tenant, input.campaign)) {
      const earlier = await loadCampaign(tx, context, id);
      if (!earlier.ok) continue;
      const rows = await originalsOf(tx, actor.tenant, earlier.change, { bodies, body: input.body });
      const open = rows.filter(({ here, lent }) => here > 0 || lent > 0);
      originals.push(...open.map((row) => ({ ...row, earlier: true })));
    }
    const day = today(context.receivedAt, context.timeZone);
    return allow({ today: day, originals, allowed: possibleActions(actor) });
  },
});

interface Whose {
  /** Names of the bodies within reach. */
  readonly bodies: ReadonlyMap<string, string>;
  readonly body: string | undefined;
}

async function originalsOf(tx: Tx, tenant: string, campaign: CampaignWithProgramme, { bodies, body }: Whose) {
  const papers = await originalEntries(tx, tenant, { campaign: campaign.id, body });
  return papers
    .filter((paper) => bodies.has(paper.body))
    .map((paper) => paperRow(paper, campaign, bodies.get(paper.body) ?? ''))
    .filter(({ received }) => received > 0);
}

function paperRow({ entries, ...paper }: OriginalPaper, campaign: CampaignWithProgramme, bodyName: string) {
  const { programme, year, id, title } = campaign;
  const stand = paperStand(entries);
  return {
    ...{ ...paper, bodyName, campaign: id, campaignTitle: title, earlier: false },
    title: programme.materials.find((one) => one.id === paper.material)?.title ?? paper.material,
    ...{ received: stand.originals, here: stand.originalsHere, shelf: stand.shelf },
    lent: lentOriginals(entries).count,
    returns: entries.filter(isReturn).map((entry) => returned(entry, year)),
  };
}

const isReturn = ({ kind, originals, slip }: EntryRow) =>
  kind === 'returned' && originals > 0 && slip !== null;

function returned({ id, slip, slipNumber, originals, handedTo, handedOn, backBy }: EntryRow, year: number) {
  return {
    ...{ entry: id, slip: slip!, number: receiptNumber('return', year, slipNumber ?? 0), originals },
    ...{ handedTo: handedTo ?? '', handedOn: handedOn ?? '', backBy },
  };
}

import { carriedOver as contract } from '../../contract/drafts.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { lentOriginals } from '../../core/receipt/lentOriginals.ts';
import { paperStand } from '../../core/receipt/paperStand.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { bodiesOf } from '../store/bodies.ts';
import { type CampaignWithProgramme, loadCampaign } from '../store/campaigns.ts';
import { accountsByBody, campaignsWithOriginals, unfinishedApplications } from '../store/carriedOver.ts';
import { loadDraft } from '../store/drafts.ts';
import { missingSealRows } from '../store/missingSeals.ts';
import { originalEntries } from '../store/originals.ts';
import { defineQuery } from './query.ts';

const most = 200;

/** Bodies keep their ids and with them accounts and grants: a code that is known already is the same body (S27). */
async function bodiesKept(tx: Tx, tenant: string, programme: Programme, day: string) {
  const known = new Set((await bodiesOf(tx, tenant)).map(({ code }) => code));
  const accounts = await accountsByBody(tx, tenant, day);
  return programme.bodies.map(({ id: code, name }) => {
    return { code, name, accounts: accounts.get(code) ?? 0, known: known.has(code) };
  });
}

/** Originals of one year that lie here or are lent. */
async function originalsOf(
  tx: Tx,
  tenant: string,
  campaign: string,
  titles: Programme['materials'],
  day: string,
) {
  const names = new Map((await bodiesOf(tx, tenant)).map(({ id, name }) => [id, name]));
  const papers = await originalEntries(tx, tenant, { campaign });
  return papers.flatMap(({ body, material, fileNumber, studioName, hostUnit, entries }) => {
    const { originalsHere: here, shelf } = paperStand(entries);
    const { count: lent, backBy } = lentOriginals(entries);
    if (here <= 0 && lent === 0) return [];
    const title = titles.find(({ id }) => id === material)?.title ?? material;
    return [
      {
        ...{ campaign, body, bodyName: names.get(body) ?? '', fileNumber, studioName, hostUnit, title },
        ...{ here: Math.max(0, here), shelf, lent, backBy, overdue: backBy !== null && backBy < day },
      },
    ];
  });
}

async function sealsOf(tx: Tx, context: Context, { id, programme }: CampaignWithProgramme, day: string) {
  const reach = scope(context.actor, 'seeMissingSeals');
  const rows = await missingSealRows(tx, context.actor.tenant, { campaign: id, steps: [] }, reach);
  return rows.map(({ application, fileNumber, studioName, unitName, bodyName, step, promisedOn }) => ({
    ...{ application, fileNumber, studioName, unitName, bodyName, promisedOn },
    stepTitle: programme.steps.find((one) => one.id === step)?.title ?? '',
    overdue: promisedOn !== null && promisedOn < day,
  }));
}

const nothing = { originals: [], seals: [], applications: [], unfinished: 0 };

/** 结转: what of the year before is still open; everything stays where it is and is readable from the new year (3.7). */
export const carriedOver = defineQuery({
  contract,
  action: 'prepareCampaign',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const draft = await loadDraft(tx, context, input.draft);
    if (!draft.ok) return draft;
    const day = today(context.receivedAt, context.timeZone);
    const bodies = await bodiesKept(tx, tenant, draft.change.programme, day);
    if (draft.change.previous === null) return allow({ today: day, previous: null, bodies, ...nothing });
    const before = await loadCampaign(tx, context, draft.change.previous);
    if (!before.ok) return before;
    const { id: campaign, title, year, closed, programme } = before.change;
    const originals = await originalsOf(tx, tenant, campaign, programme.materials, day);
    // Originals of still earlier years are as open as those of the last one.
    for (const earlier of await campaignsWithOriginals(tx, tenant, campaign)) {
      const one = await loadCampaign(tx, context, earlier.id);
      if (one.ok)
        originals.push(...(await originalsOf(tx, tenant, earlier.id, one.change.programme.materials, day)));
    }
    const unfinished = await unfinishedApplications(tx, tenant, campaign, most);
    return allow({
      ...{ today: day, previous: { campaign, title, year, closed }, bodies, originals },
      seals: await sealsOf(tx, context, before.change, day),
      ...{ applications: unfinished.rows, unfinished: unfinished.total },
    });
  },
});

import { revisionList as contract } from '../../contract/revisions.ts';
import { possibleActions } from '../../core/access/can.ts';
import type { Answers } from '../../core/answers/answers.ts';
import { fieldWords } from '../../core/answers/fieldAt.ts';
import { homeless, touchedPaths } from '../../core/application/moveAnswers.ts';
import { changeSentence } from '../../core/draft/changes/changeSentence.ts';
import { listChanges } from '../../core/draft/changes/listChanges.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { type CampaignWithProgramme, loadCampaign } from '../store/campaigns.ts';
import { openRevisionOf } from '../store/drafts.ts';
import { opinionsOfAll } from '../store/opinions.ts';
import { programmeOf } from '../store/programmes.ts';
import { lastMoves } from '../store/revisionMoves.ts';
import { applicationsElsewhere, campaignRevisions, revisionUse } from '../store/revisions.ts';
import { defineQuery } from './query.ts';
import { kindsOf, named, statesOf } from './revisionRows.ts';

const MOST = 500;
/** As many sentences as fit beside a revision; the comparison has all. */
const MOST_SENTENCES = 3;

type Revisions = Awaited<ReturnType<typeof campaignRevisions>>;

async function revisionRows(tx: Tx, tenant: string, campaign: CampaignWithProgramme, all: Revisions) {
  const used = await revisionUse(tx, tenant, campaign.id);
  const rows = [];
  let before: Programme | undefined;
  for (const { number, revision, at, byName } of all) {
    const after = await programmeOf(tx, tenant, revision);
    const changes = before ? listChanges(before, after).map(changeSentence) : [];
    const here = used.filter((one) => one.revision === revision);
    const sum = (of: typeof here) => of.reduce((total, { count }) => total + count, 0);
    rows.push({
      ...{ number, revision, at: at.toISOString(), byName: byName ?? '' },
      current: number === all.at(-1)?.number,
      ...{ changes: changes.slice(0, MOST_SENTENCES), changed: changes.length },
      applications: sum(here),
      drafts: sum(here.filter(({ state }) => kindsOf(state) === 'draft')),
    });
    before = after;
  }
  const decided = used.filter(({ state, revision }) => {
    return kindsOf(state) === 'decided' && revision !== campaign.revision;
  });
  return { rows: rows.toReversed(), decided: decided.reduce((total, { count }) => total + count, 0) };
}

/** Applications that stand on an earlier revision, with what would go aside. */
async function standing(
  tx: Tx,
  tenant: string,
  campaign: CampaignWithProgramme,
  all: Revisions,
  kind: 'draft' | 'submitted',
) {
  const of = { campaign: campaign.id, revision: campaign.revision, states: statesOf(kind) };
  const rows = [];
  for (const row of await applicationsElsewhere(tx, tenant, of, MOST)) {
    const before = await programmeOf(tx, tenant, row.revision);
    const was = before.forms.find(({ id }) => id === row.form);
    const track = campaign.programme.tracks.find(({ id }) => id === row.track);
    const is = campaign.programme.forms.find(({ id }) => id === track?.form);
    const aside = was && is ? fieldWords(was, homeless(was, is, row.answers as Answers)) : [];
    const number = all.find(({ revision }) => revision === row.revision)?.number ?? 0;
    rows.push({ ...named(row), number, aside, state: row.state, before });
  }
  return rows;
}

async function movedRows(tx: Tx, tenant: string, campaign: CampaignWithProgramme) {
  const rows = [];
  for (const move of await lastMoves(tx, tenant, campaign.id)) {
    if (move.kind !== 'draft' || move.state !== 'draft' || move.to_revision !== move.revision) continue;
    const was = (await programmeOf(tx, tenant, move.from_revision)).forms;
    const is = (await programmeOf(tx, tenant, move.to_revision)).forms.find(({ id }) => id === move.form);
    const form = was.find(({ id }) => id === move.from_form);
    const touched = touchedPaths(move.behind, move.now);
    rows.push({
      ...named({ ...move, id: move.application }),
      at: move.at.toISOString(),
      aside: form ? fieldWords(form, Object.keys(move.aside)) : [],
      touched: is ? fieldWords(is, touched) : touched,
    });
  }
  return rows;
}

async function lists(tx: Tx, context: Context, campaign: CampaignWithProgramme, all: Revisions) {
  const { tenant } = context.actor;
  const behind = await standing(tx, tenant, campaign, all, 'draft');
  const submitted = await standing(tx, tenant, campaign, all, 'submitted');
  const ids = submitted.map(({ application }) => application);
  const sealed = (await opinionsOfAll(tx, tenant, ids)).filter(({ sealed_at }) => sealed_at !== null);
  return {
    behind: behind.map(({ before: _, state: _state, ...row }) => row),
    submitted: submitted.map(({ before, state, ...row }) => ({
      ...row,
      state: state as never,
      asksAgain: before.steps
        .filter(({ id }) =>
          sealed.some(({ application, step }) => application === row.application && step === id),
        )
        .map(({ title }) => title),
    })),
    moved: await movedRows(tx, tenant, campaign),
  };
}

/** 方案: every revision of a campaign, what stands on each, and what may be moved, moved back or corrected. */
export const revisionList = defineQuery({
  contract,
  action: 'prepareCampaign',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const all = await campaignRevisions(tx, tenant, input.campaign);
    const { rows, decided } = await revisionRows(tx, tenant, campaign.change, all);
    const { title, closed } = campaign.change;
    return allow({
      ...{ title, closed, revisions: rows, decided },
      draft: (await openRevisionOf(tx, tenant, input.campaign)) ?? null,
      ...(await lists(tx, context, campaign.change, all)),
      allowed: possibleActions(context.actor),
    });
  },
});

import { draftPart } from '../../contract/draftWords.zh.ts';
import { revisionImpact as contract } from '../../contract/revisions.ts';
import type { Answers } from '../../core/answers/answers.ts';
import { fieldWords } from '../../core/answers/fieldAt.ts';
import { homeless } from '../../core/application/moveAnswers.ts';
import { changedParts, droppedInUse, fixedParts } from '../../core/draft/revising.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { asWritten, withSelfAssessment } from '../../core/standards/withSelfAssessment.ts';
import type { Context, Tx } from '../context.ts';
import { changeGroups } from '../revisionWords.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { loadDraft } from '../store/drafts.ts';
import { programmeOf } from '../store/programmes.ts';
import { applicationsElsewhere, inUse, type RevisionUse, revisionUse } from '../store/revisions.ts';
import { defineQuery } from './query.ts';
import { kindsOf, named } from './revisionRows.ts';

/** As many drafts as are looked into one by one; the counts are of all. */
const MOST_DRAFTS = 2000;

/** Per category and field: the drafts whose answers would have no place in the programme of the draft. */
async function asideByTrack(tx: Tx, context: Context, campaign: string, after: Programme) {
  const { tenant } = context.actor;
  const all = { campaign, revision: '', states: ['draft'] };
  const found = new Map<string, Map<string, ReturnType<typeof named>[]>>();
  for (const row of await applicationsElsewhere(tx, tenant, all, MOST_DRAFTS)) {
    const before = await programmeOf(tx, tenant, row.revision);
    const was = before.forms.find(({ id }) => id === row.form);
    const track = after.tracks.find(({ id }) => id === row.track);
    const is = after.forms.find(({ id }) => id === track?.form);
    if (!was || !is) continue;
    const fields = found.get(row.track) ?? new Map<string, ReturnType<typeof named>[]>();
    found.set(row.track, fields);
    for (const field of fieldWords(was, homeless(was, is, row.answers as Answers)))
      fields.set(field, [...(fields.get(field) ?? []), named(row)]);
  }
  return found;
}

const counted = (used: readonly RevisionUse[]) => {
  const of = (kind: ReturnType<typeof kindsOf>) =>
    used.filter(({ state }) => kindsOf(state) === kind).reduce((sum, { count }) => sum + count, 0);
  return { drafts: of('draft'), submitted: of('submitted'), decided: of('decided') };
};

/** 发布修改前: what it touches, before anything happens. */
export const revisionImpact = defineQuery({
  contract,
  action: 'prepareCampaign',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const draft = await loadDraft(tx, context, input.draft);
    if (!draft.ok) return draft;
    const { revises, programme: after } = draft.change;
    if (revises === null) return refuse('notFound', { what: '份方案修改' });
    const campaign = await loadCampaign(tx, context, revises);
    if (!campaign.ok) return campaign;
    const before = asWritten(campaign.change.programme);
    const used = await revisionUse(tx, tenant, revises);
    const aside = await asideByTrack(tx, context, revises, withSelfAssessment(after));
    const changed = changedParts(before, after);
    return allow({
      ...{ campaign: revises, title: campaign.change.title, ...counted(used) },
      tracks: before.tracks.map(({ id, title, form }) => ({
        ...{ track: id, title, form: before.forms.find((one) => one.id === form)?.title ?? form },
        ...counted(used.filter(({ track }) => track === id)),
        aside: [...(aside.get(id) ?? [])].map(([field, drafts]) => ({ field, drafts })),
      })),
      groups: changeGroups(before, after),
      fixed: changed.filter((key) => fixedParts.includes(key)).map(draftPart),
      dropped: droppedInUse(after, await inUse(tx, tenant, used)),
    });
  },
});

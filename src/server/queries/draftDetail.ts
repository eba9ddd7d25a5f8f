import { draftDetail as contract } from '../../contract/drafts.ts';
import type { Action } from '../../core/access/actions.ts';
import { possibleActions } from '../../core/access/can.ts';
import { yearsOfDates } from '../../core/calendar/yearsOfDates.ts';
import { allVersions } from '../../core/draft/draft.ts';
import { draftNotes, stepStands } from '../../core/draft/stepStand.ts';
import { allow } from '../../core/refusals.ts';
import type { Tx } from '../context.ts';
import { campaignOf } from '../store/campaigns.ts';
import { loadDraft } from '../store/drafts.ts';
import { displayNames } from '../store/people.ts';
import { workCalendarOf } from '../store/workdays.ts';
import { defineQuery } from './query.ts';

const acts: readonly Action[] = ['prepareCampaign', 'publishCampaign'];

async function previousOf(tx: Tx, tenant: string, campaign: string | null) {
  const found = campaign === null ? undefined : await campaignOf(tx, tenant, campaign);
  if (!found) return null;
  const { id, title, year, revision } = found;
  return { campaign: id, title, year, revision };
}

/** A draft with all its parts, how each step stands, and what the linter says of it. */
export const draftDetail = defineQuery({
  contract,
  action: 'prepareCampaign',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const draft = await loadDraft(tx, context, input.draft);
    if (!draft.ok) return draft;
    const { id, origin, programme, reading, notice, publishedAs, revises, ended } = draft.change;
    const workdays = await workCalendarOf(tx, tenant, yearsOfDates(programme));
    const notes = draftNotes(draft.change, workdays);
    const stands = stepStands(draft.change, notes);
    const names = await displayNames(
      tx,
      tenant,
      stands.flatMap(({ by }) => by?.by ?? []),
    );
    const possible = possibleActions(context.actor);
    return allow({
      ...{ id, origin, programme, notes, publishedAs, revises },
      versions: allVersions(draft.change.versions),
      reading: reading ?? null,
      notice: notice === null ? null : [...notice],
      previous: await previousOf(tx, tenant, draft.change.previous),
      steps: stands.map(({ by, ...stand }) => ({
        ...stand,
        confirmedBy: by ? (names.get(by.by) ?? '') : null,
        confirmedAt: by?.at ?? null,
      })),
      // What ended only shows.
      allowed: ended === undefined ? possible : possible.filter((action) => !acts.includes(action)),
    });
  },
});

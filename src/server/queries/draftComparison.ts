import { draftComparison as contract } from '../../contract/drafts.ts';
import { nextWorkday } from '../../core/calendar/workdays.ts';
import { compareProgrammes } from '../../core/draft/compare/compareProgrammes.ts';
import { compareWindows } from '../../core/draft/compare/compareWindows.ts';
import { allow } from '../../core/refusals.ts';
import { asWritten } from '../../core/standards/withSelfAssessment.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { loadDraft } from '../store/drafts.ts';
import { workCalendarOf } from '../store/workdays.ts';
import { defineQuery } from './query.ts';

/** The draft beside the year it follows (F2). */
export const draftComparison = defineQuery({
  contract,
  action: 'prepareCampaign',
  answer: async (tx, input, context) => {
    const draft = await loadDraft(tx, context, input.draft);
    if (!draft.ok) return draft;
    const { programme, previous } = draft.change;
    if (previous === null)
      return allow({ comparison: null, windows: mutable(compareWindows(undefined, programme)) });
    const before = await loadCampaign(tx, context, previous);
    if (!before.ok) return before;
    const written = asWritten(before.change.programme);
    const { year } = programme;
    const calendar = await workCalendarOf(tx, context.actor.tenant, [year, year + 1]);
    return allow({
      comparison: mutable(compareProgrammes(written, programme, (day) => nextWorkday(calendar, day))),
      windows: mutable(compareWindows(written, programme)),
    });
  },
});

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
/** The same value; the answer's schema knows no `readonly`. */
const mutable = <T>(value: T) => value as Mutable<T>;

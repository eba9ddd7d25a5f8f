import { valueAt } from '../answers/answerAt.ts';
import { type Finding, type FindingLevel, finding } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { Track } from '../programme/programme.ts';
import { isUpward } from '../programme/upward.ts';
import type { RuleSwitch } from '../programme/vocabulary.ts';

/** Another live application of the same lead or studio in this campaign. */
export interface OtherApplication {
  readonly studioName: string;
  readonly track: string;
  readonly form: string;
}
export interface TrackFacts {
  /** The register knows an earlier title of the studio. */
  readonly hasTitle: boolean;
  readonly others: readonly OtherApplication[];
}

const levels: { readonly [S in RuleSwitch]: FindingLevel | undefined } = {
  require: 'error',
  warn: 'warning',
  off: undefined,
};

/** The disputed rules of a track, as the programme switches them: earlier naming (S6), one lead one application (V18), a second form (S31). */
export function trackFindings(sheet: Sheet, track: Track, facts: TrackFacts): Finding[] {
  const { programme, form, answers } = sheet;
  const found: Finding[] = [];
  const { earlierNaming = 'off', oneLeadOneApplication = 'off', alsoForm } = track.rules;
  const source = track.source;
  const namedOn = form.roles.namedOn;
  const named = facts.hasTitle || (namedOn !== undefined && valueAt(answers, namedOn) !== '');
  const naming = levels[earlierNaming];
  if (naming !== undefined && !named) {
    const place = { level: naming, path: namedOn ?? form.roles.studioName, source, rule: 'S6' };
    found.push(finding('earlierNamingMissing', place, { track: track.shortTitle }));
  }
  const once = levels[oneLeadOneApplication];
  // What goes up to another level stands beside the application here (S36).
  const beside = (id: string) => isUpward(programme.tracks.find((one) => one.id === id) ?? {});
  const twice = isUpward(track) ? [] : facts.others.filter((other) => !beside(other.track));
  for (const other of once === undefined ? [] : twice) {
    const title = programme.tracks.find((one) => one.id === other.track)?.shortTitle ?? '';
    const place = { level: once ?? 'warning', path: form.roles.leadName, source, rule: 'V18' };
    found.push(finding('appliesTwice', place, { studio: other.studioName, track: title }));
  }
  const also = alsoForm === undefined ? undefined : levels[alsoForm.rule];
  if (
    alsoForm !== undefined &&
    also !== undefined &&
    !facts.others.some((one) => one.form === alsoForm.form)
  ) {
    const title = programme.forms.find((one) => one.id === alsoForm.form)?.title ?? '';
    const place = { level: also, path: form.roles.studioName, source, rule: 'S31' };
    found.push(finding('otherFormMissing', place, { form: title }));
  }
  return found;
}

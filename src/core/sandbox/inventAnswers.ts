import type { Answers } from '../answers/answers.ts';
import { checkAnswers } from '../answers/checkAnswers.ts';
import type { EvidenceItem } from '../answers/checkEvidence.ts';
import { checkEvidence } from '../answers/checkEvidence.ts';
import { filledSheet } from '../answers/fillComputed.ts';
import type { Finding, FindingCode } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { Form } from '../programme/form.ts';
import type { ListRule } from '../programme/listRule.ts';
import type { Programme, Track } from '../programme/programme.ts';
import { avoid, meet, meetRule } from './meet.ts';
import { mendChecks } from './mendChecks.ts';
import { reach } from './reach.ts';
import { seeded } from './seeded.ts';
import { Work } from './work.ts';

export interface Invention {
  readonly programme: Programme;
  readonly form: Form;
  /** The same seed invents the same. */
  readonly seed: string;
  /** ISO; no date lies after it. */
  readonly today: string;
  /** What is known already: the lead, the unit, the body. */
  readonly given?: Answers;
  readonly references?: Sheet['references'];
  /** Its conditions for applying are met, and what the lists of its programme ask for. */
  readonly track?: Track | undefined;
}

export interface Invented {
  readonly answers: Answers;
  /** What is still wrong with them: the form asks for what cannot be, or for what nobody can invent. */
  readonly left: readonly Finding[];
}

/** Rounds of mending; what one rule spoils for another is mended in the next. */
const rounds = 8;

type MendField = (found: Finding, work: Work) => void;
/** Values that are computed beyond a limit, and lists that became too short or too long. Others are right from the start. */
const fieldMends: { readonly [C in FindingCode]?: MendField } = {
  required(found, work) {
    if (!work.addRow(found.path)) work.fillIn(found.path);
  },
  belowMin(found, work) {
    if (found.code === 'belowMin') reach(work, found.path, found.params.min);
  },
  aboveMax(found, work) {
    if (found.code === 'aboveMax') reach(work, found.path, found.params.max);
  },
  absurd(found, work) {
    if (found.code === 'absurd') reach(work, found.path, found.params.limit);
  },
  tooFewRows(found, work) {
    work.addRow(found.path);
  },
};

/** What a body's list asks for is asked of everybody on it: shares and counts then hold by themselves. */
function meetList(work: Work, rule: ListRule, track: Track): void {
  if (rule.kind === 'perUnit' || rule.where === undefined) return;
  if (rule.tracks !== undefined && !rule.tracks.includes(track.id)) return;
  if (work.source.form.id !== track.form) return;
  if ((rule.atLeast ?? 0) > 0) meet(work, rule.where);
  else avoid(work, rule.where);
}

function meetTrack(work: Work, track: Track): void {
  for (const rule of work.source.programme.listRules ?? []) meetList(work, rule, track);
  for (const rule of track.eligibility ?? []) meetRule(work, rule);
  const { namedOn } = work.source.form.roles;
  if (track.rules.earlierNaming !== undefined && track.rules.earlierNaming !== 'off' && namedOn !== undefined)
    meet(work, { field: namedOn, filled: true });
}

function mendOnce(work: Work, track: Track | undefined): void {
  work.fill();
  if (track !== undefined) meetTrack(work, track);
  mendChecks(work);
  for (const found of checkAnswers(work.sheet())) fieldMends[found.code]?.(found, work);
}

/**
 * Plausible answers to every question of a form that is asked, without an error and, where it can be had, without a
 * warning: kinds, limits, dictionaries, conditions, rules between fields, conditions for applying. Pure, the same for the same seed.
 */
export function inventAnswers(invention: Invention): Invented {
  const { programme, form, seed, today, given = {}, references = {}, track } = invention;
  const work = new Work({ programme, form, today, given, references, random: seeded(seed) });
  let left: readonly Finding[] = [];
  for (let round = 0; round < rounds; round += 1) {
    mendOnce(work, track);
    work.dropHidden();
    const before = JSON.stringify(left);
    left = checkAnswers(work.sheet(), { today });
    if (left.length === 0 || JSON.stringify(left) === before) break;
  }
  return { answers: work.typed(), left };
}

/** The proofs that these answers ask for, one for each need (V7). */
export function evidenceWanted(sheet: Sheet): EvidenceItem[] {
  return checkEvidence(filledSheet(sheet), []).flatMap((found) =>
    found.code === 'evidenceMissing'
      ? [{ path: found.path, kind: found.params.kind, stamp: found.params.stamp }]
      : [],
  );
}

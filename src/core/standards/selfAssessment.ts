import type { Answers } from '../answers/answers.ts';
import type { Programme, Track } from '../programme/programme.ts';
import type { MarkGiven, Marks } from './marks.ts';
import { type StandardLeaf, standardLeaves, standardOf } from './standardLeaves.ts';

const prefix = 'self-';

/** The path under which an item of the standard is answered by the studio itself, and its evidence is bound (F21). */
export function itemPath(item: string): string {
  return `${prefix}${item}`;
}

/** The path of what the studio says in words about what stands under a heading of the standard. */
export function notePath(item: string): string {
  return `selfnote-${item}`;
}

/** The item of the standard that a path belongs to; undefined for a path of the form itself. */
export function itemOfPath(path: string): string | undefined {
  return path.startsWith(prefix) ? path.slice(prefix.length).split('.')[0] : undefined;
}

/** A path of the self-assessment: an item or the words under a heading. */
export function isSelfPath(path: string): boolean {
  return itemOfPath(path) !== undefined || path.startsWith('selfnote-');
}

/** The answer of an item with states when none of them is there. */
export const noneOfThem = 'none';

/** The ids of the states of an item as answers hold them: `s1`, `s2` … */
export function stateIds(states: readonly string[]): { readonly id: string; readonly label: string }[] {
  return states.map((label, at) => ({ id: `s${at + 1}`, label }));
}

function statesMark(states: readonly string[], chosen: readonly string[]): MarkGiven {
  const seen = stateIds(states).flatMap(({ id, label }) => (chosen.includes(id) ? [label] : []));
  if (seen.length === 0) return chosen.includes(noneOfThem) ? { value: 'no', states: [] } : {};
  return { ...(seen.length === states.length && { value: 'yes' }), states: seen };
}

function leafMark({ id, item }: StandardLeaf, answers: Answers): MarkGiven {
  const answer = answers[itemPath(id)];
  const list = typeof answer === 'string' ? [answer] : (answer ?? []);
  if (item.states?.length) return statesMark(item.states, list);
  return typeof answer === 'string' && answer !== '' ? { value: answer } : {};
}

function noteMark(heading: string, answers: Answers): MarkGiven {
  const note = answers[notePath(heading)];
  return typeof note === 'string' && note !== '' ? { note } : {};
}

/** The self-assessment by item of the track's standard, read from the answers; what was not answered is not in it. */
export function selfMarks(
  programme: Pick<Programme, 'standards'>,
  track: Pick<Track, 'standard'>,
  answers: Answers,
): Marks {
  const standard = standardOf(programme, track);
  const marks = [
    ...(standard ? standardLeaves(standard) : []).map((leaf) => [leaf.id, leafMark(leaf, answers)] as const),
    ...(standard?.items ?? []).map(({ id }) => [id, noteMark(id, answers)] as const),
  ];
  return Object.fromEntries(marks.filter(([, mark]) => Object.keys(mark).length > 0));
}

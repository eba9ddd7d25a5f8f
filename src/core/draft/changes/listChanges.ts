import { canonicalJson, type JsonValue } from '../../canonicalJson.ts';
import type { Programme } from '../../programme/programme.ts';
import { type DraftKey, draftKeys } from '../draftSteps.ts';
import { moveWords } from '../moveYear.ts';
import { alignElements, reordered } from './alignElements.ts';
import { elementName } from './elementName.ts';
import { memberWord } from './memberWords.ts';
import { type Names, namesOf, spoken } from './spoken.ts';

/** One difference of two programmes as a person reads it. */
export interface ProgrammeChange {
  readonly part: DraftKey;
  /** `forms.standard.benefit.unit`: ids where there are ids, else places. */
  readonly path: string;
  /** Where it stands, from the outside in: 附件4, 经济效益. */
  readonly where: readonly string[];
  /** What of it is other; of an element that came or went, its name. */
  readonly what: string;
  readonly kind: 'changed' | 'added' | 'removed' | 'reordered';
  readonly before: string | null;
  readonly after: string | null;
}

interface Walk {
  readonly part: DraftKey;
  readonly was: Names;
  readonly is: Names;
  readonly found: ProgrammeChange[];
}
interface Place {
  readonly path: string;
  readonly where: readonly string[];
  /** The member this value is of. */
  readonly member: string;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (left: unknown, right: unknown) =>
  canonicalJson((left ?? null) as JsonValue) === canonicalJson((right ?? null) as JsonValue);
/** Names of members whose members are ids of something else: a column of the quota table, a list of choices. */
const keyed: ReadonlySet<string> = new Set(['cells', 'printedTotals', 'dictionaries']);

function leaf(walk: Walk, place: Place, before: unknown, after: unknown): void {
  const [was, is] = [spoken(place.member, before, walk.was), spoken(place.member, after, walk.is)];
  if (was === null && is === null) return;
  const kind = was === null ? 'added' : is === null ? 'removed' : 'changed';
  const what = wordOf(walk, place);
  walk.found.push({
    part: walk.part,
    path: place.path,
    where: place.where,
    what,
    kind,
    before: was,
    after: is,
  });
}

/** The word of a member; where members are ids, the name of what the id stands for. */
function wordOf({ is }: Walk, { member }: Place): string {
  const word = memberWord(member);
  return word === member ? is.of('tiers', member) : word;
}

function element(walk: Walk, place: Place, one: unknown, at: number, kind: 'added' | 'removed'): void {
  const what = typeof one === 'string' ? one : elementName(place.member, one, at);
  const path = `${place.path}.${isRecord(one) && typeof one.id === 'string' ? one.id : at}`;
  const sides = { before: kind === 'added' ? null : what, after: kind === 'added' ? what : null };
  walk.found.push({ part: walk.part, path, where: place.where, what, kind, ...sides });
}

/** Lists of sentences are read one by one; other lists of words are read as one value. */
const sentenceLists: ReadonlySet<string> = new Set(['instructions', 'paragraphs', 'items', 'annexes']);

function list(walk: Walk, place: Place, before: readonly unknown[], after: readonly unknown[]): void {
  const plain = [...before, ...after].every((one) => typeof one !== 'object');
  if (plain && !sentenceLists.has(place.member)) {
    leaf(walk, place, before, after);
    return;
  }
  if (reordered(before, after)) {
    const what = memberWord(place.member);
    const { path, where } = place;
    walk.found.push({ part: walk.part, path, where, what, kind: 'reordered', before: null, after: null });
  }
  for (const { before: i, after: j } of alignElements(before, after)) {
    if (i === undefined) element(walk, place, after[j!], j!, 'added');
    else if (j === undefined) element(walk, place, before[i], i, 'removed');
    else if (!same(before[i], after[j])) {
      const one = after[j];
      const name = elementName(place.member, one, j);
      const at = isRecord(one) && typeof one.id === 'string' ? one.id : String(j);
      const inside = { path: `${place.path}.${at}`, where: [...place.where, name], member: place.member };
      if (isRecord(one)) compare(walk, inside, before[i], one);
      else leaf(walk, { ...inside, where: place.where, member: place.member }, before[i], one);
    }
  }
}

const isList = (value: unknown): value is readonly unknown[] | undefined =>
  value === undefined || Array.isArray(value);

function compare(walk: Walk, place: Place, before: unknown, after: unknown): void {
  if (same(before, after)) return;
  if (isList(before) && isList(after)) list(walk, place, before ?? [], after ?? []);
  else if (isRecord(before) && isRecord(after)) members(walk, place, before, after);
  else leaf(walk, place, before, after);
}

type Members = Readonly<Record<string, unknown>>;

function members(walk: Walk, place: Place, before: Members, after: Members): void {
  for (const key of new Set([...Object.keys(before), ...Object.keys(after)])) {
    const nested = isRecord(before[key] ?? after[key]);
    const word = keyed.has(place.member) ? key : memberWord(key);
    const where = nested ? [...place.where, word] : place.where;
    compare(walk, { path: `${place.path}.${key}`, where, member: key }, before[key], after[key]);
  }
}

/** The outermost word of a part; forms and lists of named elements speak for themselves. */
const outermost = (part: DraftKey, value: unknown): readonly string[] =>
  isRecord(value) ? [memberWord(part)] : [];

/**
 * Every difference of two programmes, in the order of the parts. Between years what only moved with the year is no
 * difference (F2); `$schema` and the format are none either.
 */
export function listChanges(before: Programme, after: Programme): ProgrammeChange[] {
  const moved = before.year === after.year ? before : moveWords(before, before.year, after.year);
  const found: ProgrammeChange[] = [];
  const [was, is] = [namesOf(moved), namesOf(after)];
  for (const part of draftKeys) {
    const place = { path: part, where: outermost(part, after[part] ?? moved[part]), member: part };
    compare({ part, was, is, found }, place, moved[part], after[part]);
  }
  return found;
}

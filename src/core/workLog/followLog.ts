import { listAt, rawAt } from '../answers/answerAt.ts';
import type { Answers, AnswerValue } from '../answers/answers.ts';
import { plainWords } from '../fields/readTyped.ts';
import type { Form } from '../programme/form.ts';
import type { LogRow, LogValue, Proposal } from './fillForm.ts';
import { isRowPath, type LogLink, present, sameValue } from './logLink.ts';

export interface Following {
  readonly form: Form;
  readonly answers: Answers;
  readonly links: readonly LogLink[];
  readonly proposal: Proposal;
  /** Whether a path may be changed: it is asked for, and lies in a section of who does it. */
  readonly mayChange: (path: string) => boolean;
}
export interface Followed {
  /** What is new in the answers; null takes a value away. */
  readonly changes: readonly { readonly path: string; readonly value: AnswerValue | null }[];
  readonly links: readonly LogLink[];
}

interface Work extends Following {
  readonly known: ReadonlyMap<string, LogLink>;
  readonly next: Map<string, LogLink>;
  readonly changed: Map<string, AnswerValue | null>;
  /** Row ids of the lists as they become. */
  readonly lists: Map<string, string[]>;
}

/**
 * Brings what stands in a form to what the log gives. What the person typed over stays; a row that the person took out stays out.
 * Doing it again changes nothing.
 */
export function followLog(following: Following): Followed {
  const work: Work = {
    ...following,
    known: new Map(following.links.map((link) => [link.path, link])),
    next: new Map(),
    changed: new Map(),
    lists: new Map(),
  };
  const placed = placeRows(work);
  for (const [at, { row, path, own }] of placed.entries()) {
    followRow(
      work,
      path,
      own,
      row,
      placed.slice(at + 1).filter((later) => later.row.list === row.list),
    );
  }
  const inRows = new Set(placed.map(({ path }) => path));
  for (const link of following.links) {
    if (isRowPath(work.form, link.path) && !inRows.has(link.path)) leaveRow(work, link);
  }
  followAmounts(work);
  for (const [list, ids] of work.lists) {
    if (!sameValue(ids, listAt(work.answers, list))) work.changed.set(list, ids);
  }
  const changes = [...work.changed].map(([path, value]) => ({ path, value }));
  return { changes, links: [...work.next.values()] };
}

interface Placed {
  readonly row: LogRow;
  readonly path: string;
  readonly own: boolean;
}

/** Which row of the form each row of the log is: its own, the one that its entries are in already, or one typed by hand. */
function placeRows(work: Work): Placed[] {
  const { proposal, known } = work;
  const taken = new Set<string>();
  const find = ({ list, id, entries, ...row }: LogRow): { id: string; own: boolean } => {
    const ids = listAt(work.answers, list);
    const free = (other: string) => !taken.has(`${list}.${other}`);
    if (free(id) && (ids.includes(id) || known.has(`${list}.${id}`))) return { id, own: false };
    const linked = [...known.values()].find(
      (link) =>
        link.path.startsWith(`${list}.`) &&
        isRowPath(work.form, link.path) &&
        !taken.has(link.path) &&
        link.entries.some((entry) => entries.includes(entry)),
    );
    if (linked) return { id: linked.path.slice(list.length + 1), own: linked.own };
    const alike = ids.find(
      (other) => free(other) && !known.has(`${list}.${other}`) && isAlike(work, `${list}.${other}`, row),
    );
    return alike === undefined ? { id, own: false } : { id: alike, own: true };
  };
  return proposal.rows.map((row) => {
    const { id, own } = find(row);
    const path = `${row.list}.${id}`;
    taken.add(path);
    return { row, path, own };
  });
}

/** A row of the same thing: what was typed by hand is not there a second time because the log has it too. */
function isAlike(
  { answers }: Work,
  prefix: string,
  { cells, alike }: Pick<LogRow, 'cells' | 'alike'>,
): boolean {
  const named = alike.filter((column) => cells[column] !== undefined);
  return (
    named.length > 0 &&
    named.every((column) => {
      const own = rawAt(answers, `${prefix}.${column}`) ?? null;
      const theirs = cells[column]?.value ?? null;
      const words = typeof own === 'string' && typeof theirs === 'string';
      return words ? sameValue(plain(own), plain(theirs)) : sameValue(own, theirs);
    })
  );
}
const plain = (text: string) => plainWords(text).toLowerCase();

const idsOf = (work: Work, list: string): string[] => {
  const ids = work.lists.get(list) ?? [...listAt(work.answers, list)];
  work.lists.set(list, ids);
  return ids;
};

function followRow(work: Work, path: string, own: boolean, row: LogRow, later: readonly Placed[]): void {
  const [list = '', id = ''] = path.split('.');
  const ids = idsOf(work, list);
  const link = work.known.get(path);
  const was = ids.includes(id);
  // Not there although the log gave it: the person took it out.
  const out = !was && link !== undefined && link.value !== null;
  if (!was && !out && work.mayChange(list)) ids.splice(placeFor(ids, later), 0, id);
  work.next.set(path, { path, value: present, entries: row.entries, own: link?.own ?? own });
  const columns = new Set(Object.keys(row.cells));
  for (const known of work.known.keys()) {
    if (known.startsWith(`${path}.`)) columns.add(known.slice(path.length + 1));
  }
  const there = ids.includes(id);
  for (const column of columns) followCell(work, `${path}.${column}`, row.cells[column], there);
}

/** Before the first row of the log that comes later, so that rows stand by date however they arrived. */
function placeFor(ids: readonly string[], later: readonly Placed[]): number {
  const places = later.map(({ path }) => ids.indexOf(path.split('.')[1] ?? '')).filter((at) => at >= 0);
  return places.length === 0 ? ids.length : Math.min(...places);
}

function followCell(work: Work, path: string, to: LogValue | undefined, there = true): void {
  const link = work.known.get(path);
  const standing = rawAt(work.answers, path) ?? null;
  const value = to?.value ?? null;
  const follows = sameValue(standing, link?.value ?? null);
  const moves = there && follows && !sameValue(standing, value) && work.mayChange(path);
  if (moves) work.changed.set(path, value);
  const stands = moves ? value : standing;
  if (value === null && (stands === null || link === undefined)) return;
  work.next.set(path, { path, value, entries: to?.entries ?? link?.entries ?? [], own: false });
}

/** The entries of a row are gone: so is the row, unless something in it was typed. */
function leaveRow(work: Work, link: LogLink): void {
  const [list = '', id = ''] = link.path.split('.');
  const ids = idsOf(work, list);
  if (link.own || !ids.includes(id)) return;
  const cells = Object.keys(work.answers).filter((path) => path.startsWith(`${link.path}.`));
  const untouched = cells.every((path) => {
    const given = work.known.get(path);
    return given !== undefined && sameValue(work.answers[path] ?? null, given.value);
  });
  if (untouched && link.value !== null && work.mayChange(list)) ids.splice(ids.indexOf(id), 1);
  else work.next.set(link.path, { ...link, value: null });
}

function followAmounts(work: Work): void {
  const { amounts } = work.proposal;
  const known = [...work.known.keys()].filter((path) => {
    const [list = '', row = ''] = path.split('.');
    return !isRowPath(work.form, path) && !isRowPath(work.form, `${list}.${row}`);
  });
  for (const path of new Set([...Object.keys(amounts), ...known])) followCell(work, path, amounts[path]);
}

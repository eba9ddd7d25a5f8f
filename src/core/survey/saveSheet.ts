import { formatDecimal, parseDecimal } from '../decimal.ts';
import { allow, type Decision, type PathConflict, refuse } from '../refusals.ts';
import type { Asked } from './asked.ts';
import { isAskedPath } from './checkSheet.ts';
import { figureUse } from './figureUse.ts';
import { answerable, type SheetState } from './sheetState.ts';

export interface StoredAnswer {
  readonly value: string;
  readonly version: number;
}
export interface SheetChange {
  readonly path: string;
  readonly value: string;
  /** Version that was seen; 0: never saved. */
  readonly basedOn: number;
}
export interface SavedAnswer extends StoredAnswer {
  readonly path: string;
  /** What is summed; null where nothing is, or where the text is no number. */
  readonly amount: string | null;
}
export interface HaveCount {
  readonly met: number;
  readonly all: number;
}
export interface SavedSheet {
  readonly saved: readonly SavedAnswer[];
  /** Of the standard's items after the change. */
  readonly have: HaveCount;
}

/** Where a survey and a sheet stand. */
export interface OpenSheet {
  readonly state: SheetState;
  readonly closed: boolean;
  readonly title: string;
}

/** A sheet is answered while its survey is open and it was not handed in, or was sent back. */
export function openSheet({ state, closed, title }: OpenSheet): Decision<undefined> {
  if (closed) return refuse('surveyClosed', { title });
  return answerable.has(state) ? allow(undefined) : refuse('sheetHandedIn', { state });
}

function amountOf(asked: Asked, path: string, value: string): string | null {
  const figure = asked.figures.find((one) => one.path === path);
  if (figure === undefined || figureUse[figure.field.kind] !== 'sum') return null;
  const amount = parseDecimal(value);
  // Digits that no column takes are told by the check of the field.
  return amount === undefined || amount.scale > 12 ? null : formatDecimal(amount);
}

function haveCount(asked: Asked, answers: Readonly<Record<string, StoredAnswer>>): HaveCount {
  const given = asked.items.map(({ path }) => answers[path]?.value ?? '').filter((value) => value !== '');
  return { met: given.filter((value) => value === 'met').length, all: given.length };
}

/**
 * Saves what was typed, field by field. All is kept or, where somebody else saved a field meanwhile, nothing: then both values of
 * that field are told and the rest is sent again. The same value twice is no conflict.
 */
export function saveSheet(
  open: OpenSheet & { readonly answers: Readonly<Record<string, StoredAnswer>>; readonly asked: Asked },
  changes: readonly SheetChange[],
): Decision<SavedSheet> {
  const may = openSheet(open);
  if (!may.ok) return may;
  const { asked, answers } = open;
  const unknown = changes.find(({ path }) => !isAskedPath(asked, path));
  if (unknown) return refuse('unknownPath', { path: unknown.path });
  const kept = (path: string) => answers[path] ?? { value: '', version: 0 };
  const fresh = changes.filter(({ path, value }) => kept(path).value !== value);
  const conflicts = fresh
    .filter(({ path, basedOn }) => kept(path).version !== basedOn)
    .map(({ path, value }): PathConflict => {
      return { path, yours: value, theirs: kept(path).value, version: kept(path).version };
    });
  if (conflicts.length > 0) return refuse('versionConflict', { conflicts });
  const saved = fresh.map(({ path, value }) => ({
    ...{ path, value, version: kept(path).version + 1, amount: amountOf(asked, path, value) },
  }));
  const after = { ...answers, ...Object.fromEntries(saved.map((one) => [one.path, one])) };
  return allow({ saved, have: haveCount(asked, after) });
}

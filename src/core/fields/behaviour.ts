import type { Finding, FindingLevel, FindingPlace } from '../answers/finding.ts';
import type { Sheet } from '../answers/sheet.ts';
import type { Field, FieldKind, FieldOf, SimpleField } from '../programme/field.ts';
import type { LintNote } from '../programme/lintNote.ts';
import type { Programme } from '../programme/programme.ts';

/** The row or year around a simple field: conditions look at its siblings first. */
export interface Scope {
  readonly prefix: string;
  readonly columns: readonly SimpleField[];
  /** "成员3", "2017 年". */
  readonly label: string;
}

/** One simple value in a field: where it stands and what it is. */
export interface Leaf {
  readonly path: string;
  readonly field: SimpleField;
  readonly scope?: Scope | undefined;
}

/** What a path inside a field means, found without looking at answers. */
export interface Place {
  /** The simple field of a column or cell; absent for the list or table itself. */
  readonly column?: SimpleField;
  readonly row?: string;
  readonly year?: string;
  /** The free text of the "other" entry of a choice. */
  readonly other?: true;
}

/** What `applyPatch` may store at the field's own path. */
export type Takes = 'text' | 'list' | 'nothing';

/** What every kind of field can do. Nobody outside this folder asks for the kind (style guide 4). */
export interface FieldBehaviour<K extends FieldKind> {
  takes(field: FieldOf<K>): Takes;
  /** Nothing is typed; for a table, nothing but blanks and zeros. */
  empty(field: FieldOf<K>, path: string, sheet: Sheet): boolean;
  /** What is wrong with the value by itself. A value of the wrong shape is a finding, never an exception. */
  check(field: FieldOf<K>, path: string, sheet: Sheet, scope?: Scope): Finding[];
  /** The simple values inside, in order. */
  parts(field: FieldOf<K>, path: string, sheet: Sheet): Leaf[];
  /** Prefixes of rows or years, [] for other kinds. */
  prefixes(field: FieldOf<K>, path: string, sheet: Sheet): readonly string[];
  /** As printed; '' when blank. */
  text(field: FieldOf<K>, path: string, sheet: Sheet): string;
  /** What the rest of a path behind the field's id means; undefined when nothing is there. `[]` is the field itself. */
  at(field: FieldOf<K>, rest: readonly string[]): Place | undefined;
  /** What is wrong with the definition. */
  lint(field: FieldOf<K>, where: string, programme: Programme): LintNote[];
}

/** Where a finding of a field stands. */
export function placeOf(
  field: Field,
  path: string,
  level: FindingLevel,
  scope?: Scope,
  rule?: string,
): FindingPlace {
  return { level, path, source: field.source, rule: rule ?? field.rule, rowLabel: scope?.label };
}

/** A simple field has nothing below its own path. */
export function onlyItself(rest: readonly string[]): Place | undefined {
  return rest.length === 0 ? {} : undefined;
}

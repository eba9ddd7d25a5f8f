import type { FieldKind } from '../../../../core/programme/field.ts';
import type { Programme } from '../../../../core/programme/programme.ts';

/** What an element may name that stands elsewhere in the programme. */
export type RefTarget =
  | 'form'
  | 'layout'
  | 'step'
  | 'tier'
  | 'track'
  | 'standard'
  | 'dictionary'
  | 'body'
  | 'deadline'
  | 'grade';

/** How a value is asked for. Every kind has one drawing in `inputs/`. */
export type Input =
  | { readonly input: 'text' }
  | { readonly input: 'longText'; readonly rows?: number }
  | { readonly input: 'number'; readonly unit?: string }
  /** Yuan as text; null: not decided. */
  | { readonly input: 'amount' }
  | { readonly input: 'yesNo' }
  | { readonly input: 'oneOf'; readonly choices: Readonly<Record<string, string>>; readonly absent?: string }
  | { readonly input: 'severalOf'; readonly choices: Readonly<Record<string, string>> }
  /** Seldom typed: given by itself, changed only where it shall be spoken of otherwise. */
  | { readonly input: 'id' }
  | { readonly input: 'date' }
  | { readonly input: 'ref'; readonly to: RefTarget; readonly absent?: string }
  | { readonly input: 'refs'; readonly to: RefTarget; readonly ordered?: boolean; readonly absent?: string }
  /** A field of the forms in scope, of these kinds only; `tables`: columns and cells too. */
  | { readonly input: 'path'; readonly kinds?: readonly FieldKind[]; readonly tables?: boolean }
  | { readonly input: 'paths'; readonly kinds?: readonly FieldKind[]; readonly tables?: boolean }
  /** A column of the list or table that the sibling `of` names. */
  | { readonly input: 'column'; readonly of: string }
  | { readonly input: 'columns'; readonly of: string }
  /** A value that the field named by the sibling `of` can have. */
  | { readonly input: 'answer'; readonly of: string }
  | { readonly input: 'answers'; readonly of: string }
  /** Columns of the list named by the sibling `of`, with the values asked for. */
  | { readonly input: 'rowFilter'; readonly of: string }
  | { readonly input: 'texts'; readonly noun: string }
  | { readonly input: 'element'; readonly element: () => AnyElement }
  | { readonly input: 'elements'; readonly element: () => AnyElement; readonly foldable?: boolean }
  /** Decided by the kind of the element, or edited elsewhere: not drawn. */
  | { readonly input: 'unseen' };
export type InputKind = Input['input'];
export type InputOf<K extends InputKind> = Extract<Input, { input: K }>;

interface Words {
  readonly label: string;
  readonly help?: string | undefined;
  /** Drawn among 编号、出处 and the like, folded. */
  readonly later?: boolean;
  /** Long names take the whole width. */
  readonly broad?: boolean;
}
/** One value of an element: its words and how it is asked for. */
export type Described<I extends Input = Input> = Words & I & { readonly optional?: boolean };
export type Optional = Described & { readonly optional: true };

/** Every key of an element; the compiler names what is missing when the vocabulary grows, and what may be absent. */
export type Parts<T> = {
  readonly [K in keyof Required<T>]: Record<never, never> extends Pick<T, K> ? Optional : Described;
};

/** An element with fixed keys. `blank` is whole enough to be drawn, though what must be chosen may still be open. */
export interface Element<T> {
  readonly noun: string;
  /** Begins the ids of new ones: `track-2`. */
  readonly prefix?: string;
  summary(value: T, programme: Programme): string;
  readonly parts: Parts<T>;
  blank(programme: Programme): T;
}

export interface Alternative<T> {
  readonly label: string;
  readonly help?: string;
  readonly parts: Parts<T>;
  blank(programme: Programme): T;
}
/** A union by its `kind`, each kind described in full. */
export type KindTable<U extends { kind: string }> = {
  readonly [K in U['kind']]: Alternative<Extract<U, { kind: K }>>;
};

/* What the drawing sees: one drawing for all elements, while each table is typed by its own element. */
export type AnyParts = Readonly<Record<string, Described>>;
export interface AnyAlternative {
  readonly label: string;
  readonly help?: string;
  readonly parts: AnyParts;
  blank(programme: Programme): unknown;
}
export interface AnyOne extends Omit<AnyAlternative, 'label' | 'help'> {
  readonly noun: string;
  readonly prefix?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a table knows its own element
  summary(value: any, programme: Programme): string;
}
/** An element of several kinds, told apart by `kindOf`. */
export interface Union<K extends string = string> {
  readonly noun: string;
  readonly prefix?: string;
  /** What the choice of the kind is called. */
  readonly choose: string;
  // biome-ignore lint/suspicious/noExplicitAny: a table knows its own element
  summary(value: any, programme: Programme): string;
  kindOf(value: unknown): string | undefined;
  readonly kinds: { readonly [P in K]: AnyAlternative };
}
export type AnyElement = AnyOne | Union;

export const isUnion = (one: AnyElement): one is Union => 'kinds' in one;

/** The alternatives of a union by kind; none for what is not known. */
export const kindOf = ({ kinds, kindOf: read }: Union, value: unknown): AnyAlternative | undefined => {
  const kind = read(value);
  return kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
};

/** The parts that are drawn for a value as it stands. */
export const partsOf = (one: AnyElement, value: unknown): AnyParts =>
  isUnion(one) ? (kindOf(one, value)?.parts ?? {}) : one.parts;

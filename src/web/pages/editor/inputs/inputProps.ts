import type { Described, InputKind, InputOf } from '../describe/described.ts';
import type { Place } from '../place.ts';

export interface InputProps<K extends InputKind = InputKind> {
  readonly described: Described<InputOf<K>>;
  readonly value: unknown;
  readonly at: Place;
  /** The other values of the same element. */
  readonly siblings: Readonly<Record<string, unknown>>;
  /** Takes the value as typed, whether it fits or not; undefined takes it away. */
  put(value: unknown): void;
}

/** Attributes that tie a control to its label and its messages. */
export interface Tied {
  readonly id: string;
  readonly 'aria-invalid': boolean | undefined;
  readonly 'aria-describedby': string | undefined;
}

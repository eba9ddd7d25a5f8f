/** One value, or several any of which a careful reader may give (two contacts, of which only one has room). */
export type OneOf = string | null | readonly (string | null)[];

/**
 * What a careful person understands of one notice of the corpus: plain values, compared after `plain`. In lists
 * "one / other" means that either is right.
 */
export interface Gold {
  /** How the source becomes the file that is read. */
  readonly file: {
    readonly kind: 'txt' | 'docx' | 'pdf' | 'paste';
    readonly encoding?: 'utf8' | 'gb18030' | 'utf16le';
    readonly name: string;
  };
  /** What makes this notice hard, for the reader of the table of results. */
  readonly about: string;
  /** Written after the reader had been measured on the others; its first score on them, unseen, was 0.83 and 0.68. */
  readonly later?: true;
  readonly title: OneOf;
  readonly number: OneOf;
  readonly year: number;
  readonly issuer: OneOf;
  readonly issuedOn: OneOf;
  readonly recipients: OneOf;
  readonly bodies: readonly string[];
  readonly tiers: readonly string[];
  /** "body|tier|9", "body|tier|1-2", "body|tier|>=5". */
  readonly cells: readonly string[];
  /** "tier|100" as printed, right or wrong. */
  readonly totals: readonly string[];
  /** "create|label|100". */
  readonly counts: readonly string[];
  /** "2024-05-01|2024-05-31". */
  readonly phases: readonly string[];
  /** "due|opens|rolling", each part may be empty. */
  readonly deadlines: readonly string[];
  readonly receivers: readonly string[];
  /** "title|2|electronic" or "title|2|". */
  readonly copies: readonly string[];
  readonly contact: { readonly name: OneOf; readonly email: OneOf; readonly phone: OneOf } | null;
  readonly nameRule: string | null;
  readonly standards: readonly string[];
  /** Title of an attached form -> labels to fill in. */
  readonly forms: Readonly<Record<string, readonly string[]>>;
  readonly references: readonly string[];
  readonly annexes: readonly string[];
  /** Values by element that are neither asked for nor wrong. */
  readonly may?: Partial<Record<string, readonly string[]>>;
  /** Phrases that nobody could be sure of: they have to stand in `notUnderstood`, in a note or in a sentence of the doctor. */
  readonly mustList?: readonly string[];
  /** Which answers of the quota doctor are right. */
  readonly quotaKind?: readonly ('whole' | 'placed' | 'ambiguous' | 'unsolved')[];
}

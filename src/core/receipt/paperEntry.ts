export const entryKinds = ['received', 'missing', 'returned'] as const;
export type EntryKind = (typeof entryKinds)[number];

/** Which paper of a pile: of an application, or (null) of the body. */
export interface PaperItem {
  readonly application: string | null;
  /** Id in the programme's list of materials (F44). */
  readonly material: string;
}

/** One line about one paper, as it was written down; a later line supersedes it, none is edited. */
export interface PaperEntry extends PaperItem {
  readonly id: string;
  /** The receipt it stands on; null for a return of originals. */
  readonly receipt: string | null;
  readonly kind: EntryKind;
  /** received: how many came; missing: how many are short; returned: 0. */
  readonly copies: number;
  /** Of these, originals with the finance seal (R67). Returned: how many went back. */
  readonly originals: number;
  readonly shelf: string | null;
  readonly supplementBy: string | null;
  readonly note: string | null;
}

/** The key of a paper in a map. */
export function itemKey({ application, material }: PaperItem): string {
  return `${application ?? ''}/${material}`;
}

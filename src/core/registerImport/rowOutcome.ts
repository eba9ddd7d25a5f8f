/** What a row of a list is to the register. */
export const rowOutcomes = ['new', 'known', 'possible', 'twice', 'fault'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];
/** What a person decides of a row: take it as the file shown, make a new one, leave it out. */
export const rowChoices = ['same', 'new', 'out'] as const;
export type RowChoice = (typeof rowChoices)[number];
/** Why a row is thought to be a file: lead and unit are alike; so but under another body; more than one; only the name is. */
export const rowReasons = ['leadInUnit', 'otherBody', 'several', 'name', 'row'] as const;
export type RowReason = (typeof rowReasons)[number];

/** What happens when nobody decides: only a possible duplicate has to be. */
export const ownChoice: { readonly [O in RowOutcome]: RowChoice | null } = {
  new: 'new',
  known: 'same',
  twice: 'same',
  possible: null,
  fault: 'out',
};

export type ImportPhase = 'reading' | 'checked' | 'taking' | 'taken' | 'undoing' | 'undone';
/** Phases in which the work in the background has something to do. */
export const phasesAtWork: readonly ImportPhase[] = ['reading', 'taking', 'undoing'];

/** Who answers a sheet of the survey: a studio, a body for its area, the city (R6). Each checks the level below. */
export const sheetLevels = ['studio', 'body', 'city'] as const;
export type SheetLevel = (typeof sheetLevels)[number];

/** How far the answer of one studio, body or the city is. */
export const sheetStates = ['open', 'submitted', 'returned', 'confirmed'] as const;
export type SheetState = (typeof sheetStates)[number];

/** States in which a sheet can be answered. */
export const answerable: ReadonlySet<SheetState> = new Set(['open', 'returned']);
/** States that count as an answer, in the roll-up and against 未答. */
export const answered: readonly SheetState[] = ['submitted', 'confirmed'];

/** How an item of the standard stands. */
export const haveStates = ['met', 'partly', 'not'] as const;
export type HaveState = (typeof haveStates)[number];

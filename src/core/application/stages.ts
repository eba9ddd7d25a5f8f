/** How far an application has come at least: the columns of the intake board, cumulative. */
export const stages = ['drafted', 'recommended', 'filed', 'approved', 'designated'] as const;
export type Stage = (typeof stages)[number];

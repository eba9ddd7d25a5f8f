/** The tables as Kysely sees them: one entry per table. */
// biome-ignore lint/suspicious/noEmptyInterface: filled together with the migrations
export interface Database {}

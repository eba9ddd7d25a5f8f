/** What a column of an old list can be (F41). */
export const listFields = [
  'body',
  'unit',
  'name',
  'lead',
  'title',
  'level',
  'namingBody',
  'namedOn',
  'documentNumber',
  'trade',
  'type',
  'specialty',
  'results',
  'establishedOn',
  'members',
  'state',
  'remarks',
] as const;
export type ListField = (typeof listFields)[number];

/** What may be the same for every row and so is said once. */
export const fixableFields = [
  'body',
  'title',
  'level',
  'namingBody',
  'namedOn',
  'documentNumber',
  'trade',
  'type',
] as const;
export type FixableField = (typeof fixableFields)[number];

/** Which column is what, and what is the same for all rows. */
export interface ListSettings {
  readonly columns: Readonly<Partial<Record<ListField, number>>>;
  readonly fixed: Readonly<Partial<Record<FixableField, string>>>;
  /** What a studio's name ends with by the rule of names; a list may leave it out. */
  readonly suffix: string;
}

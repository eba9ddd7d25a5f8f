/** What an entry of the year-round log is to every programme, whatever it is called there (R52-R57, R74-R78). */
export const counted = [
  'project',
  'result',
  'application',
  'patent',
  'award',
  'fund',
  'benefit',
  'training',
  'activity',
  'person',
  'honour',
  'other',
] as const;
export type Counted = (typeof counted)[number];

import type { Programme } from '../programme/programme.ts';

/** Parts of a programme that are saved by themselves: two people on different parts never meet. */
export type DraftKey = Exclude<keyof Programme, '$schema' | 'format'>;

/** Steps of 新建年度工作 in their order; a person looks at each and confirms it before anything is published. */
export const draftSteps = ['basics', 'bodies', 'quota', 'calendar', 'forms', 'circular'] as const;
export type DraftStep = (typeof draftSteps)[number];

/** Which parts a step shows, and so what its confirmation is about. Every part belongs to one step. */
export const keysOfStep: { readonly [S in DraftStep]: readonly DraftKey[] } = {
  basics: ['id', 'title', 'year', 'timeZone', 'city', 'words', 'nameRule'],
  bodies: ['bodies'],
  quota: ['quota'],
  calendar: ['phases', 'deadlines', 'reminders'],
  forms: [
    ...(['tracks', 'steps', 'forms', 'layouts', 'dictionaries'] as const),
    ...(['materials', 'standards', 'summary', 'notes'] as const),
    ...(['listRules', 'acceptance', 'publicNotice', 'mentorship'] as const),
    ...(['watch', 'survey'] as const),
    ...(['classification', 'alliances'] as const),
    ...(['workLog'] as const),
  ],
  circular: ['circular'],
};

/** All parts. */
export const draftKeys: readonly DraftKey[] = draftSteps.flatMap((step) => keysOfStep[step]);

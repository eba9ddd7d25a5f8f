import type { Programme } from '../programme/programme.ts';

/**
 * Intake all the year round (F52): the day that binds the filing has no end. A body then files again whenever it has
 * recommended somebody, and each filing adds to its sheet.
 */
export function rollingIntake({ deadlines }: Pick<Programme, 'deadlines'>): boolean {
  const binding = deadlines.find(({ binds }) => binds === 'filing');
  return binding !== undefined && binding.due === undefined;
}

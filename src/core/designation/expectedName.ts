import type { Programme } from '../programme/programme.ts';

/** The name by the rule: the lead's name and the programme's suffix (R22). */
export function expectedName(programme: Pick<Programme, 'nameRule'>, leadName: string): string {
  return `${leadName.trim()}${programme.nameRule.suffix}`;
}

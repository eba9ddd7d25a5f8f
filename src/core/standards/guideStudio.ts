import { recordVisit } from '../pipeline/keepEntry.ts';
import type { Standard } from '../programme/standard.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { standardLeaves } from './standardLeaves.ts';

/** A visit that is written down: not in the future, and about items that the standard has (R17). */
export function guideStudio(
  standard: Standard | undefined,
  visit: {
    readonly visitedOn: string;
    readonly followUpBy?: string | undefined;
    readonly items: readonly string[];
  },
  today: string,
): Decision<{ readonly items: readonly string[] }> {
  const dated = recordVisit(visit.visitedOn, visit.followUpBy, today);
  if (!dated.ok) return dated;
  const known = new Set(standard ? standardLeaves(standard).map(({ id }) => id) : []);
  const items = [...new Set(visit.items)];
  return items.every((item) => known.has(item))
    ? allow({ items })
    : refuse('inputInvalid', {
        problems: [{ path: 'items', message: '选的条目不在标准里，请刷新页面后重选' }],
      });
}

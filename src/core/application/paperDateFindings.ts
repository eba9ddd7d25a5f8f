import { type Finding, finding } from '../answers/finding.ts';
import { opinionOf, type Stand } from './stand.ts';

/** Paper dates (落款日期) run in the order of the levels; where they do not, people are told (V13), nothing is refused. */
export function paperDateFindings(stand: Stand): Finding[] {
  const found: Finding[] = [];
  let earlier: string | undefined;
  for (const step of stand.steps) {
    const date = opinionOf(stand, step.id)?.paperDate ?? undefined;
    if (date === undefined) continue;
    if (earlier !== undefined && date < earlier) {
      const place = { level: 'warning', path: '', source: step.source, rule: 'V13' } as const;
      found.push(finding('paperDateOrder', place, { step: step.title, date, earlier }));
    }
    earlier = date;
  }
  return found;
}

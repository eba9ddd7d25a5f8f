import { Programme } from '../../programme/programme.ts';
import type { Reading } from '../reading.ts';
import { draftBodies } from './draftBodies.ts';
import { draftDeadlines, draftPhases } from './draftCalendar.ts';
import { draftBasics, draftCircular } from './draftCircular.ts';
import { draftForms } from './draftForms.ts';
import { draftMaterials, draftStandards, draftSummary } from './draftPapers.ts';
import { draftQuota, draftToName } from './draftQuota.ts';
import type { DraftPart, Took } from './draftStep.ts';

/** In this order: a later part names what an earlier one made. */
const parts: readonly DraftPart[] = [
  ...([draftBasics, draftBodies, draftForms, draftQuota, draftToName, draftPhases, draftDeadlines] as const),
  ...([draftMaterials, draftStandards, draftSummary, draftCircular] as const),
];

/**
 * Lays what was read over a base (last year's campaign, a template): the base keeps what the notice does not say, and
 * its ids where names are the same. A part that would not fit the schema is left as the base has it (F46).
 */
export function draftFromReading(
  reading: Reading,
  base: Programme,
  year: number,
): { programme: Programme; took: Took[] } {
  let programme = base;
  const took: Took[] = [];
  for (const part of parts) {
    const made = part(reading, programme, year);
    const fits = made && Programme.safeParse(made.programme);
    if (!made || !fits?.success) continue;
    programme = made.programme;
    took.push(...made.took);
  }
  return { programme, took };
}

import { pairSight } from '../../core/access/pairSight.ts';
import { today } from '../../core/campaign/today.ts';
import type { Mentorship } from '../../core/programme/mentorship.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { pairOf, type StoredPair } from '../store/pairs.ts';
import { programmeOf } from '../store/programmes.ts';
import { type StandingProgramme, standingProgramme } from '../store/standingProgramme.ts';
import { uploadOf } from '../store/uploads.ts';

export interface LoadedPair {
  readonly subject: { readonly body: string; readonly unit: string; readonly studio: string };
  readonly pair: StoredPair;
  /** Those of the programme that holds now, or those the pair began under where it has none any more. */
  readonly rules: Mentorship;
  readonly standing: StandingProgramme;
  readonly today: string;
}

const noPair = refuse('notFound', { what: '对师徒' });

/** A pair within sight, locked, with the rules that hold for it. An apprentice finds only their own. */
export async function loadPair(tx: Tx, context: Context, id: string): Promise<Decision<LoadedPair>> {
  const { tenant } = context.actor;
  const pair = await pairOf(tx, tenant, id, { sight: pairSight(context.actor), lock: true });
  const standing = await standingProgramme(tx, tenant);
  if (!pair || !standing) return noPair;
  const rules = standing.programme.mentorship ?? (await programmeOf(tx, tenant, pair.revision)).mentorship;
  if (!rules) return refuse('mentorshipNotKept', {});
  const { body, unit, studio } = pair;
  return allow({
    ...{ subject: { body, unit, studio }, pair, rules, standing },
    today: today(context.receivedAt, context.timeZone),
  });
}

/** Whether all these files are the actor's own uploads. */
export async function filesAreOwn(tx: Tx, context: Context, uploads: readonly string[]): Promise<boolean> {
  for (const upload of uploads) if (!(await uploadOf(tx, context, upload))) return false;
  return true;
}

/** The event of something done to a pair; ids and codes, no names. */
export function pairEvent(
  action: string,
  pair: { readonly id: string; readonly studio: string },
  detail: Readonly<Record<string, unknown>> = {},
): EventDraft {
  return { action, subjectKind: 'pair', subject: pair.id, detail: { studio: pair.studio, ...detail } };
}

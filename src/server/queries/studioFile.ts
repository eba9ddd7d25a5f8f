import { sql } from 'kysely';
import type { StudioRow } from '../../contract/studios.ts';
import { studioFile as contract } from '../../contract/studios.ts';
import { allowedActions, can } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { programmeOf } from '../store/programmes.ts';
import { studioFacts } from '../store/studioFacts.ts';
import {
  applicationsOfStudio,
  membersOfStudio,
  namesOfStudio,
  titlesOfStudio,
  unitsOfStudio,
} from '../store/studioFile.ts';
import { studioRow } from '../store/studioRows.ts';
import { defineQuery } from './query.ts';
import { noStudio, studioSubject } from './studioSubject.ts';

interface Own extends StudioRow {
  readonly unit: string;
  readonly registeredOn: string | null;
  readonly establishedOn: string | null;
  readonly stateSince: string | null;
  readonly specialty: string;
  readonly barredUntil: string | null;
  readonly mergedId: string | null;
  readonly version: number;
}

async function ownRow(tx: Tx, tenant: string, studio: string): Promise<Own | undefined> {
  const { rows } = await sql<Own>`select ${studioRow}, s.unit, s.registered_on as "registeredOn",
      s.established_on as "establishedOn", s.state_since as "stateSince", s.specialty, s.barred_until as "barredUntil",
      s.merged_into as "mergedId", s.version
    from studio s join body b on b.tenant = s.tenant and b.id = s.body
    where s.tenant = ${tenant} and s.id = ${studio}`.execute(tx);
  return rows[0];
}

async function applications(tx: Tx, tenant: string, studio: string) {
  const rows = await applicationsOfStudio(tx, tenant, studio);
  const told = [];
  for (const { track, revision, createdAt, ...row } of rows) {
    const { tracks } = await programmeOf(tx, tenant, revision);
    const trackTitle = tracks.find(({ id }) => id === track)?.title ?? '';
    told.push({ ...row, trackTitle, createdAt: createdAt.toISOString() });
  }
  return told;
}

/** One studio's lasting file (F9). */
export const studioFile = defineQuery({
  contract,
  action: 'seeRegister',
  subject: studioSubject,
  async answer(tx, { studio }, context: Context) {
    const { tenant } = context.actor;
    const own = await ownRow(tx, tenant, studio);
    if (!own) return refuse('notFound', noStudio);
    const { mergedId, ...row } = own;
    const subject = { body: row.body, unit: row.unit, studio };
    const into = mergedId === null ? undefined : await studioFacts(tx, tenant, mergedId);
    return allow({
      ...row,
      // The class is between body and city (R7); the studio hears what follows from it.
      grade: can(context.actor, 'seeClasses', subject).allowed ? row.grade : null,
      mergedInto: into ? { id: into.id, name: into.name } : null,
      names: await namesOfStudio(tx, tenant, studio),
      units: await unitsOfStudio(tx, tenant, studio),
      titles: await titlesOfStudio(tx, tenant, studio),
      members: await membersOfStudio(tx, tenant, studio),
      applications: await applications(tx, tenant, studio),
      allowed: allowedActions(context.actor, subject),
    });
  },
});

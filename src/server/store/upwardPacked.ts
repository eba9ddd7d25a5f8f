import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { ArchivedApplication } from './archives.ts';
import { bodyName } from './bodies.ts';

export interface PackedApplication extends ArchivedApplication {
  readonly leadName: string;
  readonly bodyName: string;
  readonly mainResults: string | null;
  /** Its latest title, with the day. */
  readonly title: string | null;
  readonly namedOn: string | null;
}

/** The applications of a packet in its order, as its summary tells them. */
export async function packedApplications(
  tx: Tx,
  tenant: string,
  packet: string,
): Promise<PackedApplication[]> {
  const { rows } = await sql<PackedApplication>`
    select a.id, a.file_number as "fileNumber", a.track, a.studio_name as "studioName", a.unit_name as "unitName",
      a.submitted_at as "submittedAt", a.lead_name as "leadName", ${bodyName} as "bodyName", a.main_results as "mainResults",
      t.title, t.named_on as "namedOn"
    from upward_packet_item i
      join application a on a.tenant = i.tenant and a.id = i.application
      join body b on b.tenant = a.tenant and b.id = a.body
      left join lateral (select title, named_on from studio_title where tenant = a.tenant and studio = a.studio
        order by named_on desc, id desc limit 1) t on true
    where i.tenant = ${tenant} and i.packet = ${packet} order by i.position`.execute(tx);
  return rows;
}

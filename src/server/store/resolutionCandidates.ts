import { sql } from 'kysely';
import type { StateKind } from '../../core/application/state.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';

export interface CandidateRow {
  readonly application: string;
  readonly fileNumber: string;
  readonly track: string;
  readonly body: string;
  readonly bodyName: string;
  readonly unitName: string;
  readonly leadName: string;
  readonly studioName: string;
  readonly state: StateKind;
  readonly step: string | null;
  readonly inspection: { readonly result: 'passed' | 'rectify' | 'failed'; readonly on: string } | null;
  readonly drafted: { readonly positive: boolean; readonly text: string } | null;
}

/**
 * What a meeting can decide about: what stands at one of these steps, and what is approved without a resolution. Of one
 * body, or of all; in the order of the bodies.
 */
export async function resolutionCandidateRows(
  tx: Tx,
  tenant: string,
  of: {
    readonly campaign: string;
    readonly body: string | null;
    readonly tracks: readonly string[];
    readonly steps: readonly string[];
  },
): Promise<CandidateRow[]> {
  const bodies = of.body === null ? sql`true` : sql`a.body = any(${idArray([of.body])})`;
  const { rows } = await sql<CandidateRow>`
    select a.id as application, a.file_number as "fileNumber", a.track, a.body, ${bodyName} as "bodyName",
      a.unit_name as "unitName", a.lead_name as "leadName", a.studio_name as "studioName", a.state, a.step,
      (select jsonb_build_object('result', s.result, 'on', s.visited_on) from inspection_sheet s
        join inspection_visit v on v.tenant = s.tenant and v.id = s.visit
        where v.tenant = a.tenant and v.application = a.id and s.result is not null and s.quarantined_because is null
          and s.superseded_at is null order by s.visited_on desc, s.received_at desc limit 1) as inspection,
      (select jsonb_build_object('positive', o.positive, 'text', o.text) from opinion o where o.tenant = a.tenant
        and o.application = a.id and o.step = a.step and o.superseded_at is null and o.seal = 'none') as drafted
    from application a join body b on b.tenant = a.tenant and b.id = a.body
    where a.tenant = ${tenant} and a.campaign = ${of.campaign} and ${bodies} and a.track = any(${[...of.tracks]}::text[])
      and ((a.state = 'atStep' and a.step = any(${[...of.steps]}::text[])) or (a.state = 'approved' and not exists
        (select from resolution_item i where i.tenant = a.tenant and i.application = a.id)))
    order by b.position, a.pinyin collate "C", a.id`.execute(tx);
  return rows;
}

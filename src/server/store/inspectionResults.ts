import { sql } from 'kysely';
import type { InspectionResult } from '../../core/inspection/sheetDocument.ts';
import type { Tx } from '../context.ts';
import { idArray } from './scopeSql.ts';

export interface InspectionStand {
  readonly result: InspectionResult;
  /** The day of the visit. */
  readonly on: string;
  readonly sheet: string;
}

/**
 * What the inspection found of these applications (R33): the standing sheet of the last visit that has one. Not in the map: not
 * inspected. Plaques and money rest on it.
 */
export async function inspectionStands(
  tx: Tx,
  tenant: string,
  applications: readonly string[],
): Promise<Map<string, InspectionStand>> {
  const { rows } = await sql<InspectionStand & { application: string }>`
    select distinct on (v.application) v.application, s.result, s.visited_on as on, s.id as sheet
    from inspection_visit v
      join inspection_sheet s on s.tenant = v.tenant and s.visit = v.id
        and s.quarantined_because is null and s.superseded_at is null and s.result is not null
    where v.tenant = ${tenant} and v.application = any(${idArray(applications)}) and v.cancelled_at is null
    order by v.application, (v.follows is not null) desc, s.visited_on desc, s.received_at desc`.execute(tx);
  return new Map(rows.map(({ application, ...stand }) => [application, stand]));
}

import { sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';
import type { CandidateFacts } from '../../core/upward/upwardCandidate.ts';
import type { Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';

/** A title from before this campaign: of another one, or written without any. */
const earlierTitle = (campaign: string, studio: ReturnType<typeof sql>) => sql<boolean>`exists (select 1
  from studio_title t left join designation d on d.tenant = t.tenant and d.id = t.designation
  where t.tenant = app_tenant() and t.studio = ${studio} and d.campaign is distinct from ${campaign}::uuid)`;

/** What register and pipeline say of one studio, or of a lead and a unit that have none yet (S36). */
export async function candidateFacts(
  tx: Tx,
  of: {
    readonly campaign: string;
    readonly year: number;
    readonly body: string;
    readonly studio: string | undefined;
    readonly unitName: string;
    readonly leadName: string;
  },
): Promise<CandidateFacts> {
  const studio = sql`${of.studio ?? null}::uuid`;
  const { rows } = await sql<CandidateFacts>`select ${earlierTitle(of.campaign, studio)} as "namedEarlier",
    stands_in_pipeline(${of.body}, ${of.unitName}, ${of.leadName}, ${of.year}) as "inPipeline"`.execute(tx);
  return rows[0]!;
}

export interface UpwardCandidate {
  /** Of the register; null: a pipeline entry whose studio is to come. */
  readonly studio: string | null;
  readonly unit: string | null;
  readonly body: string;
  readonly bodyName: string;
  readonly unitName: string;
  readonly leadName: string;
  readonly studioName: string;
  /** Its latest earlier title. */
  readonly title: string | null;
  readonly namedOn: string | null;
  readonly inPipeline: boolean;
}

interface Of {
  readonly campaign: string;
  readonly year: number;
  readonly scope: Scope;
  readonly most: number;
}

const within = (scope: Scope, body: ReturnType<typeof sql>, unit: ReturnType<typeof sql>) =>
  scope.all
    ? sql`true`
    : sql`(${body} = any(${idArray(scope.bodies)}) or ${unit} = any(${idArray(scope.units)}))`;

/**
 * Who may be proposed, within the reach: studios named before this campaign, and those of this year's pipeline, each once
 * (S36). In the order of the bodies, then by name.
 */
export async function upwardCandidates(
  tx: Tx,
  tenant: string,
  { campaign, year, scope, most }: Of,
): Promise<UpwardCandidate[]> {
  const { rows } = await sql<UpwardCandidate>`
    with named as (
      select distinct on (s.id) s.id as studio, u.id as unit, u.body, u.name as unit_name, s.lead_name, s.name as studio_name,
        t.title, t.named_on
      from studio_title t
        join studio s on s.tenant = t.tenant and s.id = t.studio
        join unit u on u.tenant = s.tenant and u.id = s.unit
        left join designation d on d.tenant = t.tenant and d.id = t.designation
      where t.tenant = ${tenant} and d.campaign is distinct from ${campaign}::uuid
        and ${within(scope, sql`u.body`, sql`u.id`)}
      order by s.id, t.named_on desc),
    hoped as (
      select e.body, e.unit, e.unit_name, e.lead_name from pipeline_entry e
      where e.tenant = ${tenant} and e.year = ${year} and e.dropped_at is null
        and ${within(scope, sql`e.body`, sql`e.unit`)}),
    together as (
      select n.studio, n.unit, n.body, n.unit_name, n.lead_name, n.studio_name, n.title, n.named_on,
        exists (select 1 from hoped h where h.body = n.body and h.unit_name = n.unit_name
          and h.lead_name = n.lead_name) as in_pipeline
      from named n
      union all
      select s.id, coalesce(u.id, h.unit), h.body, h.unit_name, h.lead_name, coalesce(s.name, ''), null, null, true
      from hoped h
        left join unit u on u.tenant = ${tenant} and u.body = h.body and u.name = h.unit_name
        left join lateral (select id, name from studio where tenant = ${tenant} and unit = u.id
          and lead_name = h.lead_name order by created_at limit 1) s on true
      where not exists (select 1 from named n where n.body = h.body and n.unit_name = h.unit_name
        and n.lead_name = h.lead_name))
    select c.studio, c.unit, c.body, ${bodyName} as "bodyName", c.unit_name as "unitName", c.lead_name as "leadName",
      c.studio_name as "studioName", c.title, c.named_on as "namedOn", c.in_pipeline as "inPipeline"
    from together c join body b on b.tenant = ${tenant} and b.id = c.body
    order by b.position, b.code, c.title is null, c.unit_name, c.lead_name limit ${most}`.execute(tx);
  return rows;
}

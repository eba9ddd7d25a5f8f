import { type RawBuilder, sql } from 'kysely';
import type { StudioRow } from '../../contract/studios.ts';
import type { Scope } from '../../core/access/scope.ts';
import { bodyName } from './bodies.ts';
import { idArray } from './scopeSql.ts';

/** What a list shows of a studio `s` with its body `b`. */
export const studioRow = sql<StudioRow>`s.id, s.name, s.lead_name as "leadName", s.unit_name as "unitName", s.body,
  ${bodyName} as "bodyName", s.level, s.title, s.named_on as "namedOn", s.state, s.grade, s.trade, s.studio_type as kind,
  s.results, s.member_count as "memberCount", s.last_sign_on as "lastSignOn"`;

/** The reach of somebody as a condition on studios `s`. */
export function studioScopeSql(scope: Scope): RawBuilder<boolean> {
  if (scope.all) return sql<boolean>`true`;
  const { bodies, units, studios } = scope;
  return sql<boolean>`(s.body = any(${idArray(bodies)}) or s.unit = any(${idArray(units)})
    or s.id = any(${idArray(studios)}))`;
}

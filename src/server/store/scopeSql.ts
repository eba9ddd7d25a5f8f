import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.ts';

/** Ids as an array parameter. */
export function idArray(ids: readonly string[]): RawBuilder<unknown> {
  return sql`${ids}::uuid[]`;
}

/** The reach of somebody as a condition on applications `a`: the one place where scope() becomes SQL. */
export function scopeSql(scope: Scope): RawBuilder<boolean> {
  if (scope.all) return sql<boolean>`true`;
  const { bodies, units, studios } = scope;
  return sql<boolean>`(a.body = any(${idArray(bodies)}) or a.unit = any(${idArray(units)})
    or a.studio = any(${idArray(studios)}))`;
}

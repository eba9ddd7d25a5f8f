import { type RawBuilder, sql } from 'kysely';
import type { Stage } from '../../core/application/stages.ts';
import { endedKinds } from '../../core/application/state.ts';

/** Applications `a` that have not ended, as a condition; written out, so that the index with this condition serves. */
export const living = sql<boolean>`(a.state not in (${sql.join(endedKinds.map(sql.lit))}))`;

/**
 * Who has come at least so far and is still alive, as a condition on applications `a`. The board counts by it and the
 * list filters by it, so that a number of the board is the length of the list behind it. A body's own naming is not
 * filed; its approval counts as recommended. Without a filing, whoever holds a place at a later step was recommended.
 */
export const stageSql: { readonly [S in Stage]: RawBuilder<boolean> } = {
  drafted: living,
  recommended: sql`(${living} and (a.filed_at is not null
    or a.state in ('awaitingFiling', 'approved', 'designated')
    or (a.state = 'atStep' and a.recommended_at is not null)))`,
  filed: sql`(${living} and a.filed_at is not null)`,
  approved: sql`(a.state in ('approved', 'designated'))`,
  designated: sql`(a.state = 'designated')`,
};

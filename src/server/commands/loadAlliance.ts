import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { lockAlliance } from '../store/alliances.ts';

export const noAlliance = { what: '个联盟' };

/** One alliance with whose it is: what the city keeps is nobody else's to change. */
export async function loadAlliance(tx: Tx, context: Context, id: string) {
  const now = await lockAlliance(tx, context.actor.tenant, id);
  if (!now) return refuse('notFound', noAlliance);
  return allow({ subject: now.body === null ? {} : { body: now.body }, now });
}

/** What the log says of an act on an alliance. */
export const allianceEvent = (
  action: string,
  alliance: string,
  detail: Readonly<Record<string, unknown>> = {},
) => ({
  ...{ action, subjectKind: 'alliance', subject: alliance, detail },
});

import { organisation as contract } from '../../contract/people.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { bodiesOf } from '../store/bodies.ts';
import { unitsWithin } from '../store/units.ts';
import { defineQuery } from './query.ts';

/** All bodies, and the units that the asker may see, for choosers. */
export const organisation = defineQuery({
  contract,
  action: 'seeOrganisation',
  answer: async (tx, _input, context) => {
    const { tenant } = context.actor;
    const bodies = await bodiesOf(tx, tenant);
    const units = await unitsWithin(tx, tenant, scope(context.actor, 'seeOrganisation'));
    const byBody = new Map<string, { id: string; name: string }[]>();
    for (const { id, body, name } of units) group(byBody, body).push({ id, name });
    return allow({
      bodies: bodies.map(({ id, name, kind }) => ({
        id,
        name,
        kind,
        units: byBody.get(id) ?? [],
      })),
    });
  },
});

function group<T>(groups: Map<string, T[]>, key: string): T[] {
  const kept = groups.get(key) ?? [];
  groups.set(key, kept);
  return kept;
}

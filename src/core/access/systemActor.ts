import type { Actor } from './roles.ts';

/** Who acts when nobody asked: recurring work that must see the whole installation, such as reminders. */
export function systemActor(tenant: string): Actor {
  return { user: 'system', tenant, grants: [{ role: 'cityLeader' }] };
}

import type { Audience } from '../outbox/message.ts';
import { bounds } from './can.ts';
import type { Role } from './roles.ts';

/** Whose grants an audience means, and whose web-hooks: of a body, or (null) of the city. */
export interface Reached {
  readonly user?: string;
  readonly roles: readonly Role[];
  readonly bound?: 'body' | 'unit' | 'studio';
  readonly ids?: readonly string[];
  readonly hooksOf?: string | null;
}

const ofBounds: { readonly [B in 'body' | 'unit' | 'studio']: readonly Role[] } = {
  body: ['bodyOfficer'],
  unit: ['clerk', 'hostUnion'],
  studio: ['lead'],
};
/** Whoever speaks for the city: a message to them goes to the city's web-hooks as well. */
const city: readonly Role[] = ['cityOfficer'];

/** Turns an audience into roles and bounds: the one place that knows which roles a body, unit or studio is told by. */
export function reachedBy(audience: Audience): Reached {
  if ('hooks' in audience) return { roles: [], hooksOf: null };
  if ('user' in audience) return { user: audience.user, roles: [] };
  if ('role' in audience) {
    const { role } = audience;
    if (bounds[role] !== 'tenant') return { roles: [role] };
    return { roles: [role], ...(city.includes(role) ? { hooksOf: null } : {}) };
  }
  if ('body' in audience)
    return { roles: ofBounds.body, bound: 'body', ids: [audience.body], hooksOf: audience.body };
  if ('unit' in audience) return { roles: ofBounds.unit, bound: 'unit', ids: [audience.unit] };
  if ('units' in audience) return { roles: ofBounds.unit, bound: 'unit', ids: audience.units };
  if ('studios' in audience) return { roles: ofBounds.studio, bound: 'studio', ids: audience.studios };
  return { roles: ofBounds.studio, bound: 'studio', ids: [audience.studio] };
}

/** Who is told when sending itself is hindered. */
export const keepers: Audience = { role: 'systemAdministrator' };
/** The city's own office: told of what bodies file. */
export const cityOffice: Audience = { role: 'cityOfficer' };
/** Programs of the city that follow its decisions (F42). */
export const cityPrograms: Audience = { hooks: 'city' };
/** Who pays what was approved. */
export const payers: Audience = { role: 'financeOfficer' };

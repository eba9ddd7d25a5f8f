import { type StateKind, stateKinds } from '../application/state.ts';
import type { Step } from '../programme/programme.ts';
import { type Action, actions } from './actions.ts';
import { can, type Subject } from './can.ts';
import { type Actor, type Role, roles } from './roles.ts';

export const levels: readonly Step['actor'][] = ['hostUnion', 'body', 'city'];

/** When a role may do an action within its own bounds. */
export type Cell =
  | { readonly kind: 'never' }
  | { readonly kind: 'always' }
  | {
      readonly kind: 'when';
      readonly states: readonly StateKind[];
      readonly levels: readonly Step['actor'][];
    };

/** Somebody of a role and a subject that is theirs. */
export function ownSubject(role: Role): { actor: Actor; subject: Subject } {
  const own = { body: 'own-body', unit: 'own-unit', studio: 'own-studio' };
  return { actor: { user: 'u', tenant: 't', grants: [{ role, ...own }] }, subject: own };
}

function cellOf(action: Action, role: Role): Cell {
  const { actor, subject } = ownSubject(role);
  if (can(actor, action, subject).allowed) return { kind: 'always' };
  const hits = [undefined, ...levels].flatMap((level) =>
    stateKinds
      .filter((state) => can(actor, action, { ...subject, state, ...(level && { level }) }).allowed)
      .map((state) => ({ state, level })),
  );
  if (hits.length === 0) return { kind: 'never' };
  // A state that is allowed without a level does not ask for one.
  const free = new Set(hits.filter(({ level }) => !level).map(({ state }) => state));
  const asked = hits.filter(({ state }) => !free.has(state));
  const states = stateKinds.filter((state) => hits.some((hit) => hit.state === state));
  return { kind: 'when', states, levels: levels.filter((level) => asked.some((hit) => hit.level === level)) };
}

/** Every action × role, found by asking `can()` in all states and levels: what docs/permissions.md shows. */
export function permissionTable(): { action: Action; cells: { readonly [R in Role]: Cell } }[] {
  return actions.map((action) => ({
    action,
    cells: Object.fromEntries(roles.map((role) => [role, cellOf(action, role)])) as { [R in Role]: Cell },
  }));
}

import type { Context } from '../context.ts';

/** 代录: a body or the city writes for the unit; the record says so (ux 9). */
export function forPair(
  { actor }: Context,
  { unit, studio }: { readonly unit: string; readonly studio: string },
): boolean {
  return !actor.grants.some((grant) => grant.unit === unit || grant.studio === studio);
}

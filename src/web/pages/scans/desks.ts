import type { Me } from '../../session/useMe.ts';

/** At whose desk a pile is scanned: a body's, a unit's, or (both absent) the city's. */
export interface Desk {
  readonly key: string;
  readonly label: string;
  readonly body?: string;
  readonly unit?: string;
}

/** The desks of a person, each once. */
export function desksOf(grants: Me['grants'], city: string): readonly Desk[] {
  const desks = grants.map(({ body, bodyName, unit, unitName }): Desk => {
    if (unit) return { key: unit, label: unitName ?? '', unit };
    if (body) return { key: body, label: bodyName ?? '', body };
    return { key: 'city', label: city };
  });
  return [...new Map(desks.map((desk) => [desk.key, desk])).values()];
}

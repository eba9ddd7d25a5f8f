import type { Body } from '../programme/programme.ts';
import { bareHeading } from './doctor/headingWords.ts';

/** Finds a body by the words a table uses for it. */
export interface BodyNames {
  find(label: string): Body | undefined;
  /** Several bodies in one cell, between 、 or ；. */
  several(text: string): { readonly ids: string[]; readonly unknown: string[] };
}

/** A table writes 甲县 or 甲县总工会 or 甲县工会 for the same body. */
const ending = /(?:总工会|工会联合会|工会委员会|工会工作委员会|工会)$/u;
const short = (name: string) => bareHeading(name).replace(ending, '');

/** Bodies by name and alias; by the name without 总工会 only when that leaves one. */
export function bodyNames(bodies: readonly Body[]): BodyNames {
  const find = (label: string): Body | undefined => {
    const bare = bareHeading(label);
    if (bare === '') return undefined;
    const exact = bodies.find(({ name, aliases = [] }) =>
      [name, ...aliases].some((one) => bareHeading(one) === bare),
    );
    if (exact) return exact;
    const near = bodies.filter(({ name, aliases = [] }) =>
      [name, ...aliases].some((one) => short(one) === short(label) && short(label) !== ''),
    );
    return near.length === 1 ? near[0] : undefined;
  };
  return {
    find,
    several(text) {
      const ids: string[] = [];
      const unknown: string[] = [];
      for (const part of text.split(/[、；;，,\n]/u).map((one) => one.trim())) {
        if (part === '') continue;
        const body = find(part);
        if (!body) unknown.push(part);
        else if (!ids.includes(body.id)) ids.push(body.id);
      }
      return { ids, unknown };
    },
  };
}

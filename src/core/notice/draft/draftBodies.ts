import type { Body } from '../../programme/programme.ts';
import { type DraftPart, freeId, sameName } from './draftStep.ts';

/** The recommending bodies of the notice; those that the base knows keep their ids (R1, S27). */
export const draftBodies: DraftPart = ({ bodies }, programme) => {
  if (bodies.length === 0) return undefined;
  const exact = (name: string) =>
    programme.bodies.find((body) => body.name === name || body.aliases?.includes(name));
  const taken = new Set(programme.bodies.map(({ id }) => id));
  const used = new Set<string>();
  const result: Body[] = [];
  for (const { value } of bodies) {
    const loose = programme.bodies.find(
      (body) => sameName(body.name, value.name) && !bodies.some((other) => other.value.name === body.name),
    );
    const known = exact(value.name) ?? loose;
    if (known && !used.has(known.id)) {
      used.add(known.id);
      const aliases =
        known.name === value.name || known.aliases?.includes(value.name)
          ? known.aliases
          : [...(known.aliases ?? []), value.name];
      result.push({ ...known, ...(aliases ? { aliases: [...aliases] } : {}) });
      continue;
    }
    const id = freeId('body', taken, result.length + 1);
    taken.add(id);
    result.push({ id, name: value.name, kind: value.kind });
  }
  return {
    programme: { ...programme, bodies: result },
    took: [{ key: 'bodies', what: `推荐单位 ${result.length} 个，其中 ${used.size} 个与原有的相同` }],
  };
};

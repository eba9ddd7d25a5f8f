import type { Reading } from '../../notice/reading.ts';
import type { Body } from '../../programme/programme.ts';
import { bodyNames } from '../../quota/bodyNames.ts';

/**
 * The bodies that the notice names, in its order: those that are known keep their code, and so their accounts (S27); another
 * spelling becomes an alias. Without any in the notice, the base's.
 */
export function takeBodies({ bodies }: Reading, base: readonly Body[]): Body[] {
  if (bodies.length === 0) return [...base];
  const names = bodyNames(base);
  const taken = new Set<string>();
  const codes = new Set(base.map(({ id }) => id));
  return bodies.flatMap(({ value: { name, kind } }): Body[] => {
    const known = names.find(name);
    if (known) {
      if (taken.has(known.id)) return [];
      taken.add(known.id);
      return [spelt(known, name)];
    }
    let number = 1;
    while (codes.has(`body-${number}`)) number += 1;
    codes.add(`body-${number}`);
    return [{ id: `body-${number}`, name, kind }];
  });
}

function spelt(body: Body, name: string): Body {
  const { aliases = [] } = body;
  return body.name === name || aliases.includes(name) ? body : { ...body, aliases: [...aliases, name] };
}

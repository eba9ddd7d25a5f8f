import type { PairResult, PairStateKind } from './pairState.ts';

/** Somebody in a pair as it was written: with an account, or only a name in a studio. */
export interface Mention {
  readonly studio: string;
  readonly name: string;
  readonly user: string | null;
}

export interface LineageLink {
  readonly pair: string;
  readonly mentor: string;
  readonly apprentice: string;
  readonly from: string;
  readonly to: string | null;
  readonly state: PairStateKind;
  readonly result: PairResult | null;
  readonly studioName: string;
}

export interface LineagePerson {
  readonly id: string;
  readonly name: string;
}

/**
 * Who is who: an account is one person wherever it stands; a name without account is the one account of that name in that
 * studio, if there is exactly one; else the name in that studio is a person of its own.
 */
export function personKeys(mentions: readonly Mention[]): (mention: Mention) => string {
  const known = new Map<string, Set<string>>();
  for (const { studio, name, user } of mentions)
    if (user !== null) {
      const place = `${studio} ${name}`;
      known.set(place, (known.get(place) ?? new Set()).add(user));
    }
  return ({ studio, name, user }) => {
    if (user !== null) return `u:${user}`;
    const users = [...(known.get(`${studio} ${name}`) ?? [])];
    return users.length === 1 ? `u:${users[0]}` : `n:${studio}:${name}`;
  };
}

/** One person in the tree with whom they taught. `seen`: shown above with their own apprentices already. */
export interface LineageNode {
  readonly person: LineagePerson;
  readonly generation: number;
  /** The pair by which they came here; undefined: a beginning of the tree. */
  readonly by: LineageLink | undefined;
  readonly seen: boolean;
  readonly taught: readonly LineageNode[];
}

const byTime = (one: LineageLink, other: LineageLink) =>
  one.from < other.from ? -1 : one.from > other.from ? 1 : one.pair < other.pair ? -1 : 1;

/**
 * 师承图 (F48): from those nobody taught downwards, each link once. Who is reached twice is shown again without their own
 * apprentices, so that a ring (two who taught each other) ends; of a ring without beginning the earliest link begins it.
 */
export function lineageTree(people: readonly LineagePerson[], links: readonly LineageLink[]): LineageNode[] {
  const names = new Map(people.map((person) => [person.id, person]));
  const known = links
    .filter(({ mentor, apprentice }) => names.has(mentor) && names.has(apprentice))
    .sort(byTime);
  const of = new Map<string, LineageLink[]>();
  for (const link of known) of.set(link.mentor, [...(of.get(link.mentor) ?? []), link]);
  const taughtBySomebody = new Set(known.map(({ apprentice }) => apprentice));
  const opened = new Set<string>();
  const node = (id: string, by: LineageLink | undefined, generation: number): LineageNode => {
    const seen = opened.has(id);
    opened.add(id);
    const taught = seen ? [] : (of.get(id) ?? []).map((link) => node(link.apprentice, link, generation + 1));
    return { person: names.get(id)!, by, generation, seen, taught };
  };
  const first = known.filter(({ mentor }) => !taughtBySomebody.has(mentor)).map(({ mentor }) => mentor);
  const trees = [...new Set(first)].map((id) => node(id, undefined, 1));
  for (const { mentor } of known) if (!opened.has(mentor)) trees.push(node(mentor, undefined, 1));
  return trees;
}

/** The links above and below one person: their teachers, those of their teachers, and whom they taught and so on. */
export function around(person: string, links: readonly LineageLink[]): LineageLink[] {
  const walk = (from: 'mentor' | 'apprentice', to: 'mentor' | 'apprentice') => {
    const reached = new Set([person]);
    const found = new Set<LineageLink>();
    for (let size = -1; size !== found.size; ) {
      size = found.size;
      for (const link of links)
        if (reached.has(link[from])) {
          found.add(link);
          reached.add(link[to]);
        }
    }
    return found;
  };
  const all = new Set([...walk('mentor', 'apprentice'), ...walk('apprentice', 'mentor')]);
  return links.filter((link) => all.has(link));
}

import { canonicalJson, type JsonValue } from '../canonicalJson.ts';

type Value = unknown;
type Holder = Readonly<Record<string, Value>>;
/** The joined value; undefined where both changed the same thing, and a person has to choose. */
export type Joined = { readonly value: Value } | undefined;
type Member = Holder & { readonly id: string };

const text = (value: Value) => canonicalJson((value ?? null) as JsonValue);
const same = (left: Value, right: Value) => text(left) === text(right);
const isHolder = (value: Value): value is Holder =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Members that are told apart by their id; undefined for any other list. */
function membersOf(value: Value): readonly Member[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const ids = value.map((one) => (isHolder(one) && typeof one.id === 'string' ? one.id : undefined));
  return ids.includes(undefined) || new Set(ids).size !== ids.length ? undefined : value;
}

function joinHolders(base: Holder, mine: Holder, theirs: Holder): Joined {
  // Of another kind it is another thing: what the other one wrote into the old one has no place in it.
  if (mine.kind !== base.kind || theirs.kind !== base.kind) return undefined;
  const joined: Record<string, Value> = {};
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const one = joinEdits(base[key], mine[key], theirs[key]);
    if (one === undefined) return undefined;
    if (one.value !== undefined) joined[key] = one.value;
  }
  return { value: joined };
}

type Lists = Readonly<Record<'base' | 'mine' | 'theirs', readonly Member[]>>;
const idsOf = (list: readonly Member[]) => list.map(({ id }) => id);

/** Members in the order of whoever moved some; what the other one added comes behind its neighbour. */
function orderOf({ base, mine, theirs }: Lists): readonly string[] | undefined {
  const kept = (list: readonly Member[]) =>
    idsOf(list).filter((id) => [base, mine, theirs].every((other) => idsOf(other).includes(id)));
  const moved = (list: readonly Member[]) => !same(kept(list), kept(base));
  if (moved(mine) && moved(theirs) && !same(kept(mine), kept(theirs))) return undefined;
  const [leader, other] = moved(mine) ? [mine, theirs] : [theirs, mine];
  const order = idsOf(leader);
  for (const [at, id] of idsOf(other).entries()) {
    if (order.includes(id)) continue;
    const before = idsOf(other)[at - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  }
  return order;
}

function joinLists(lists: Lists): Joined {
  const order = orderOf(lists);
  if (order === undefined) return undefined;
  const find = (list: readonly Member[], id: string) => list.find((one) => one.id === id);
  const joined: Value[] = [];
  for (const id of order) {
    const one = joinEdits(find(lists.base, id), find(lists.mine, id), find(lists.theirs, id));
    if (one === undefined) return undefined;
    // Taken away by one of the two, and left alone by the other.
    if (one.value !== undefined) joined.push(one.value);
  }
  return { value: joined };
}

/**
 * Two people changed one part of a draft: what only one of them changed is taken from that one. Where both changed the same
 * text, number or list without ids, nothing is decided here (ux 6: never a silent winner). Absent is undefined.
 */
export function joinEdits(base: Value, mine: Value, theirs: Value): Joined {
  if (same(base, mine) || same(mine, theirs)) return { value: theirs };
  if (same(base, theirs)) return { value: mine };
  if (isHolder(base) && isHolder(mine) && isHolder(theirs)) return joinHolders(base, mine, theirs);
  const [was, wanted, now] = [membersOf(base), membersOf(mine), membersOf(theirs)];
  return was && wanted && now ? joinLists({ base: was, mine: wanted, theirs: now }) : undefined;
}

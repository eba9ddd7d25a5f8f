import type { Programme } from '../../../core/programme/programme.ts';
import { type AnyParts, type Described, partsOf, type Union } from './describe/described.ts';

type Keys = Readonly<Record<string, unknown>>;
const isKeys = (value: unknown): value is Keys => typeof value === 'object' && value !== null;
const asked = ({ input }: Described) => input === 'answer' || input === 'answers';

/** A value for another input, where one can become the other; undefined where it cannot. */
function carried(value: unknown, from: Described, to: Described): unknown {
  if (from.input === to.input) return value;
  if (to.input === 'answers' && from.input === 'answer') return value === '' ? undefined : [value];
  if (to.input === 'answer' && Array.isArray(value)) return value[0];
  const texts = ['text', 'longText'];
  return texts.includes(from.input) && texts.includes(to.input) ? value : undefined;
}

/** The key of the old value that a key of the new one goes on with: its own, or the one that asks for the same thing. */
function former(before: AnyParts, key: string, to: Described): string | undefined {
  if (before[key]) return key;
  // A condition names its value by another key in each kind: `equals` goes on as `in`.
  return asked(to) ? Object.keys(before).find((name) => before[name] && asked(before[name])) : undefined;
}

/** Another kind of the same element: what fits is kept, the rest begins as in a new one of that kind. */
export function switchKind(union: Union, value: unknown, to: string, programme: Programme): unknown {
  const blank = union.kinds[to]?.blank(programme);
  if (!isKeys(blank) || !isKeys(value)) return blank;
  const before = partsOf(union, value);
  const kept: Record<string, unknown> = {};
  for (const [key, described] of Object.entries(union.kinds[to]?.parts ?? {})) {
    const name = former(before, key, described);
    const was = name === undefined ? undefined : before[name];
    if (name === undefined || !was || described.input === 'unseen') continue;
    const now = value[name] === undefined ? undefined : carried(value[name], was, described);
    if (now !== undefined) kept[key] = now;
  }
  return { ...blank, ...kept };
}

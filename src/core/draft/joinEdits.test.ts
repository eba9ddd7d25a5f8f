import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinEdits } from './joinEdits.ts';

const join = (base: unknown, mine: unknown, theirs: unknown) => joinEdits(base, mine, theirs)?.value;
const words = { lead: '甲', designation: '乙' };
const one = (id: string, title = id) => ({ id, title });

describe('two people in one part', () => {
  it('on different fields both keep theirs', () => {
    expect(join(words, { ...words, lead: '我' }, { ...words, designation: '他' })).toEqual({
      lead: '我',
      designation: '他',
    });
    expect(join(words, { lead: '甲' }, { ...words, lead: '他' })).toEqual({ lead: '他' });
  });
  it('on the same field a person chooses', () => {
    expect(joinEdits(words, { ...words, lead: '我' }, { ...words, lead: '他' })).toBeUndefined();
    expect(joinEdits('a', 'b', 'c')).toBeUndefined();
    expect(join(words, { ...words, lead: '同' }, { ...words, lead: '同' })).toEqual({ ...words, lead: '同' });
  });
  it('in lists members are told apart by id: added, taken away, moved, changed inside', () => {
    const base = [one('a'), one('b'), one('c')];
    expect(join(base, [one('a', '我'), one('b'), one('c')], [one('a'), one('b'), one('c', '他')])).toEqual([
      one('a', '我'),
      one('b'),
      one('c', '他'),
    ]);
    expect(join(base, [one('a'), one('x'), one('b'), one('c')], [one('a'), one('c')])).toEqual([
      one('a'),
      one('x'),
      one('c'),
    ]);
    expect(join(base, [one('c'), one('a'), one('b')], [...base, one('y')])).toEqual([
      one('c'),
      one('y'),
      one('a'),
      one('b'),
    ]);
  });
  it('what one takes away and the other changes, or both move, is chosen by a person', () => {
    const base = [one('a'), one('b'), one('c')];
    expect(joinEdits(base, [one('a'), one('c')], [one('a'), one('b', '他'), one('c')])).toBeUndefined();
    expect(joinEdits(base, [one('b'), one('a'), one('c')], [one('a'), one('c'), one('b')])).toBeUndefined();
  });
  it('a thing that became another kind is not mixed with what was written into the old one', () => {
    const base = { kind: 'text', label: '甲' };
    expect(joinEdits(base, { kind: 'number', label: '甲' }, { kind: 'text', label: '他' })).toBeUndefined();
  });
  it('lists without ids are not guessed at', () => {
    expect(joinEdits(['甲', '乙'], ['甲', '我'], ['他', '乙'])).toBeUndefined();
  });
});

const value = fc.record({
  a: fc.nat(3),
  b: fc.option(fc.nat(3), { nil: undefined }),
  c: fc.record({ d: fc.nat(3) }),
});
const list = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), n: fc.nat(2) }), {
  selector: ({ id }) => id,
});

it('whatever both did: what only one changed is kept, and both sides come to the same', () => {
  fc.assert(
    fc.property(value, value, value, (base, mine, theirs) => {
      const joined = joinEdits(base, mine, theirs);
      expect(joinEdits(base, theirs, mine)?.value).toEqual(joined?.value);
      if (joined === undefined) return;
      const got = joined.value as typeof base;
      for (const key of ['a', 'b'] as const) {
        expect(got[key]).toBe(mine[key] === base[key] ? theirs[key] : mine[key]);
      }
    }),
  );
  fc.assert(
    fc.property(list, list, list, (base, mine, theirs) => {
      const joined = joinEdits(base, mine, theirs)?.value as typeof base | undefined;
      if (joined === undefined) return;
      const has = (of: typeof base, id: string) => of.some((each) => each.id === id);
      const ids = [...new Set([...mine, ...theirs].map(({ id }) => id))].filter(
        (id) => !has(base, id) || (has(mine, id) && has(theirs, id)),
      );
      expect(joined.map(({ id }) => id).sort()).toEqual(ids.sort());
    }),
  );
});

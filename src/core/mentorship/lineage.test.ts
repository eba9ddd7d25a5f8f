import fc from 'fast-check';
import { expect, test } from 'vitest';
import { around, type LineageLink, type LineageNode, lineageTree, personKeys } from './lineage.ts';

const link = (mentor: string, apprentice: string, from = '2015-01-01'): LineageLink => ({
  ...{ pair: `${mentor}-${apprentice}-${from}`, mentor, apprentice, from, to: null },
  ...{ state: 'completed', result: 'reached', studioName: '甲' },
});
const people = [...'abcdefgh'].map((id) => ({ id, name: id }));
const told = (nodes: readonly LineageNode[]): string =>
  nodes
    .map(
      ({ person, seen, taught }) =>
        `${person.id}${seen ? '*' : ''}${taught.length > 0 ? `(${told(taught)})` : ''}`,
    )
    .join(' ');

test('an apprentice who later teaches continues the tree, in the order of the years', () => {
  const links = [link('b', 'd', '2019-01-01'), link('a', 'c', '2016-01-01'), link('a', 'b', '2012-01-01')];
  expect(told(lineageTree(people, links))).toBe('a(b(d) c)');
});

test('two who taught each other end; who learnt from two stands twice and opens once', () => {
  expect(told(lineageTree(people, [link('a', 'b'), link('b', 'a', '2019-01-01')]))).toBe('a(b(a*))');
  const two = [link('a', 'c'), link('b', 'c', '2016-01-01'), link('c', 'd', '2018-01-01')];
  expect(told(lineageTree(people, two))).toBe('a(c(d)) b(c*)');
  expect(around('b', two)).toHaveLength(2);
});

test('whatever taught whatever: it ends, and every link stands exactly once', () => {
  const id = fc.constantFrom(...'abcdefgh');
  const made = fc.array(
    fc.tuple(id, id).filter(([one, other]) => one !== other),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(made, (given) => {
      const links = given.map(([one, other], at) =>
        link(one, other, `20${String(10 + at).padStart(2, '0')}-01-01`),
      );
      const shown: string[] = [];
      const walk = (nodes: readonly LineageNode[]) => {
        for (const { by, taught } of nodes) {
          if (by) shown.push(by.pair);
          walk(taught);
        }
      };
      walk(lineageTree(people, links));
      expect(shown.sort()).toEqual(links.map(({ pair }) => pair).sort());
    }),
  );
});

test('an account is one person everywhere; a name is the account of its studio where only one has it', () => {
  const [first, named, elsewhere] = [
    { studio: 's', name: '王', user: 'u1' },
    { studio: 's', name: '王', user: null },
    { studio: 't', name: '王', user: null },
  ];
  const key = personKeys([first!, named!, elsewhere!]);
  expect([key(first!), key(named!), key(elsewhere!)]).toEqual(['u:u1', 'u:u1', 'n:t:王']);
  expect(personKeys([first!, { ...first!, user: 'u2' }])(named!)).toBe('n:s:王');
});

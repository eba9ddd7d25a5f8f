import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byStrokes, surnameOf } from './strokeOrder.ts';

const sorted = (...names: string[]) =>
  byStrokes(
    names,
    (name) => name,
    (name) => name,
  );

describe('按姓氏笔画', () => {
  test.each<[string, string[]]>([
    ['few strokes first', ['丁一', '王一', '张一', '戴一']],
    ['equal strokes as the collation of the language has them', ['孔一', '方一', '毛一', '王一']],
    ['one surname by the given name', ['王一', '王二', '王三', '王德']],
    ['a surname of one sign before the compound one', ['欧明', '欧阳一', '欧阳明']],
    ['a name of two signs is never all surname', ['司马', '司徒明']],
    ['a short given name before a longer one', ['王建', '王建国']],
  ])('%s', (_what, names) => {
    expect(sorted(...[...names].reverse())).toEqual(names);
  });

  test.each([
    ['欧阳明', '欧阳', '明'],
    ['张伟', '张', '伟'],
    ['司马', '司', '马'],
    ['周䶮', '周', '䶮'],
    ['阿依古丽·买买提', '阿', '依古丽·买买提'],
  ])('%s', (name, surname, given) => expect(surnameOf(name)).toEqual({ surname, given }));

  test('two people of one name keep one order, whoever was entered first', () => {
    const rows = [
      { name: '王伟', key: 'b' },
      { name: '王伟', key: 'a' },
    ];
    const order = (list: typeof rows) =>
      byStrokes(
        list,
        ({ name }) => name,
        ({ key }) => key,
      ).map(({ key }) => key);
    expect([order(rows), order([...rows].reverse())]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('whatever the order they come in: the same list, nobody lost', () => {
    const name = fc.array(fc.constantFrom(...'王张欧阳司马丁戴明伟国䶮'), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        fc.array(name.map((signs) => signs.join(''))),
        fc.infiniteStream(fc.nat()),
        (names, random) => {
          const shuffled = names
            .map((one) => ({ one, at: random.next().value as number }))
            .sort((a, b) => a.at - b.at)
            .map(({ one }) => one);
          expect(sorted(...shuffled)).toEqual(sorted(...names));
          expect([...sorted(...names)].sort()).toEqual([...names].sort());
        },
      ),
    );
  });
});

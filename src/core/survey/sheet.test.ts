import { expect, test } from 'vitest';
import { refusalOf, shippedProgramme, yes } from '../../../test/builders.ts';
import { askedOf } from './asked.ts';
import { checkSheet, isAskedPath } from './checkSheet.ts';
import { closeProblem, keepProblem } from './problem.ts';
import { saveSheet } from './saveSheet.ts';

const programme = await shippedProgramme();
const asked = askedOf(programme);
const open = { state: 'open', closed: false, title: '摸底', asked, answers: {} } as const;

test('the four narrative parts are the words of the notice, each with its place in it (R8)', () => {
  expect(asked.parts.map(({ field }) => field.label)).toEqual([
    '总结经验',
    '提炼做法',
    '查找问题',
    '分析原因',
  ]);
  expect(asked.parts.every(({ field }) => field.source === '正文一（二）')).toBe(true);
  expect(asked.items).toHaveLength(6);
  // A body tells its area's experience and gives figures that can be summed; states are counted from below.
  const body = askedOf(programme, 'body');
  expect([body.parts.length, body.items.length]).toEqual([4, 0]);
  expect(body.figures.map(({ path }) => path)).not.toContain('figure.operation');
});

test('two tabs: another field is saved, the same field tells both values, the same value is no conflict', () => {
  const path = 'part.experience';
  const answers = { [path]: { value: '甲', version: 2 } };
  const save = (value: string, basedOn: number, at = path) =>
    saveSheet({ ...open, answers }, [{ path: at, value, basedOn }]);
  expect(yes(save('乙', 2)).saved).toEqual([{ path, value: '乙', version: 3, amount: null }]);
  const clash = save('乙', 1);
  expect(clash.ok ? {} : clash.refusal.params).toEqual({
    conflicts: [{ path, yours: '乙', theirs: '甲', version: 2 }],
  });
  expect(yes(save('甲', 1)).saved).toEqual([]);
  expect(yes(save('12.50', 0, 'figure.benefit')).saved[0]?.amount).toBe('12.5');
  expect(yes(save('十二', 0, 'figure.benefit')).saved[0]).toMatchObject({ value: '十二', amount: null });
  expect(yes(save('met', 0, 'have.place')).have).toEqual({ met: 1, all: 1 });
  expect(refusalOf(save('x', 0, 'part.unknown'))).toBe('unknownPath');
  const again = (state: 'submitted' | 'returned', closed = false) =>
    refusalOf(saveSheet({ ...open, state, closed }, [{ path, value: '丙', basedOn: 0 }]));
  expect([again('submitted'), again('returned'), again('returned', true)]).toEqual([
    'sheetHandedIn',
    'allowed',
    'surveyClosed',
  ]);
});

test('what is missing or wrong is told field by field', () => {
  const answers = { 'figure.members': '两个', 'have.place': 'perhaps', 'part.experience': '短' };
  const found = checkSheet(programme, asked, answers);
  const at = (path: string) => found.find((one) => one.path === path)?.code;
  expect([at('figure.members'), at('have.place'), at('part.experience'), at('part.practice')]).toEqual([
    ...['notNumber', 'unknownChoice', 'textShort', 'required'],
  ]);
  expect(isAskedPath(asked, 'figure.operation.other')).toBe(true);
  expect(isAskedPath(asked, 'figure.members.other')).toBe(false);
});

test('a problem has a cause of the list; closed it stays closed (R24)', () => {
  const causes = programme.dictionaries.problemCauses!.entries;
  const words = { what: '缺经费', cause: 'funds', causeText: '', owner: '厂工会', dueOn: '2019-12-31' };
  expect(yes(keepProblem(undefined, undefined, words, causes)).version).toBe(1);
  const standing = { version: 2, closed: false };
  const kept = (change: object, seen = 2) =>
    refusalOf(keepProblem(standing, seen, { ...words, ...change }, causes));
  expect([kept({}), kept({}, 1), kept({ cause: 'moon' }), kept({ cause: 'other' })]).toEqual([
    ...['allowed', 'problemChanged', 'inputInvalid', 'inputInvalid'],
  ]);
  expect(refusalOf(closeProblem(standing, '2019-09-03', '2019-09-02'))).toBe('actInFuture');
  expect(refusalOf(closeProblem({ version: 3, closed: true }, '2019-09-01', '2019-09-02'))).toBe(
    'problemClosed',
  );
});

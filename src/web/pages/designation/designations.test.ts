import { expect, test } from 'vitest';
import { byBody, type Candidate, countAfter, nameable, namingProblem, sameLead } from './designations.ts';

const candidate = (application: string, change: Partial<Candidate> = {}): Candidate => ({
  application,
  bodyName: '甲市总工会',
  unitName: '某厂',
  leadName: '张三',
  name: '张三创新工作室',
  expectedName: '张三创新工作室',
  blockedBy: [],
  designated: null,
  ...change,
});

test('blocked and named ones cannot be named again', () => {
  const list = [
    candidate('a'),
    candidate('b', { blockedBy: ['盖章件未到'] }),
    candidate('c', { designated: { name: '张三创新工作室', decidedOn: '2019-12-01', documentNumber: null } }),
  ];
  expect(nameable(list).map(({ application }) => application)).toEqual(['a']);
});

test('the same lead under two bodies or in two tracks is shown beside each (S24)', () => {
  const track = (id: string, candidates: Candidate[]) => ({
    ...{ track: id, title: id, studioTitle: id, toName: 1, designated: 0 },
    candidates,
  });
  const here = candidate('a');
  const there = candidate('b', { bodyName: '乙县总工会', unitName: '另一厂' });
  const other = candidate('c', { leadName: '李四' });
  const list = { tracks: [track('示范', [here, other]), track('一般', [there])], allowed: [] };
  expect(sameLead(list, here)).toEqual(['另一厂（乙县总工会，一般）']);
  expect(sameLead(list, there)).toEqual(['某厂（甲市总工会，示范）']);
  expect(sameLead(list, other)).toEqual([]);
});

test('a name that departs from the rule needs its reason', () => {
  expect(namingProblem(candidate('a'), { name: '张三创新工作室', reason: '' })).toBeUndefined();
  expect(namingProblem(candidate('a'), { name: '三人创新工作室', reason: ' ' })).toContain('张三创新工作室');
  expect(namingProblem(candidate('a'), { name: '三人创新工作室', reason: '两名领衔人' })).toBeUndefined();
  expect(namingProblem(candidate('a'), { name: ' ', reason: '' })).toBe('请填写名称。');
});

test('more than planned is over, fewer is not', () => {
  const track = {
    track: 't',
    title: '',
    studioTitle: '',
    toName: 2,
    designated: 1,
    candidates: [candidate('a'), candidate('b')],
  };
  expect(countAfter(track, new Set(['a']))).toEqual({ picked: 1, after: 2, over: false });
  expect(countAfter(track, new Set(['a', 'b'])).over).toBe(true);
  expect(countAfter({ ...track, toName: null }, new Set(['a', 'b'])).over).toBe(false);
});

test('groups keep the order of the bodies', () => {
  const groups = byBody([candidate('a'), candidate('b', { bodyName: '乙县' }), candidate('c')]);
  expect([...groups.keys()]).toEqual(['甲市总工会', '乙县']);
  expect(groups.get('甲市总工会')).toHaveLength(2);
});

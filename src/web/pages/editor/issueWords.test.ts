import { expect, test } from 'vitest';
import type { Programme } from '../../../core/programme/programme.ts';
import { partIssues } from '../drafts/partFaults.ts';
import { issueInWords } from './issueWords.ts';
import { heldNotes } from './liveCheck.ts';

const said = (key: 'tracks' | 'listRules' | 'words' | 'dictionaries' | 'forms', value: unknown) => {
  const programme = { [key]: value } as unknown as Programme;
  return partIssues(key, value)
    .flatMap((issue) => issueInWords(programme, key, issue))
    .map(({ where, message }) => `${where}：${message}`);
};

test('what does not fit yet is said in the words of the screen', () => {
  const words = { designation: '', lead: '领办人', subsidy: '资助', standard: '五有' };
  expect(said('words', { ...words, lead: null })).toEqual([
    '用词 › 工作室负责人叫什么：请填“工作室负责人叫什么”',
  ]);
  const rule = { id: 'front', text: '', level: 'error', kind: 'share', where: { field: '', equals: '' } };
  expect(said('listRules', [{ ...rule, atLeast: 'x' }])).toEqual([
    '名单要求 › 第 1 个 › 要求原话：请填“要求原话”',
    '名单要求 › 第 1 个 › 什么样的算 › 哪一栏：请选择“哪一栏”',
    '名单要求 › 第 1 个 › 不低于：“不低于”要填数字',
  ]);
  expect(said('dictionaries', { levels: { entries: [{ id: 'a', label: '' }] } })).toEqual([
    '选项 › levels › 选项 › 第 1 个 › 名称：请填“名称”',
  ]);
});

test('each has its place and its area, and is held on this device', () => {
  const programme = { tracks: [{ id: 'plain', title: '甲类', eligibility: [{ id: 'age', text: '' }] }] };
  const notes = heldNotes(programme as unknown as Programme);
  expect(notes.filter(({ place }) => place === 'tracks/plain/eligibility/age/text')).toEqual([
    {
      level: 'error',
      where: '申报类别 › 甲类 › 申报条件 › 第 1 个 › 条件原话',
      message: '请填“条件原话”',
      place: 'tracks/plain/eligibility/age/text',
      area: 'eligibility',
      held: true,
    },
  ]);
});

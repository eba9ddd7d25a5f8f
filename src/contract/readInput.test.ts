import { expect, test } from 'vitest';
import { z } from 'zod';
import { someWords } from '../../test/someWords.ts';
import { createApplication } from './applications.ts';
import type { Contract } from './contract.ts';
import { designate } from './designations.ts';
import { addUser } from './people.ts';
import { grantReserve } from './quotas.ts';
import { readInput } from './readInput.ts';
import { refusalSentences } from './sentences.zh.ts';
import { IsoDay, Uuid } from './shapes.ts';

function said(contract: Pick<Contract, 'input'>, raw: unknown): string {
  const read = readInput(contract.input, raw);
  if (read.ok || read.refusal.code !== 'inputInvalid') throw new Error('was not refused');
  return refusalSentences.inputInvalid(read.refusal.params, someWords);
}
const id = '016a9a1a-aa80-7db0-aa1b-4c643cfdb24c';

test.each<[string, Pick<Contract, 'input'>, unknown, RegExp]>([
  ['nothing', createApplication, undefined, /没有填写/],
  ['a list', createApplication, [], /内容格式不对，请刷新页面后重试/],
  ['no id', createApplication, { campaign: 'x', track: 't', leadName: '张三' }, /编号不对/],
  [
    'too long',
    createApplication,
    { campaign: id, track: 't', leadName: '张'.repeat(61) },
    /领办人：最多 60 个字符/,
  ],
  ['empty', createApplication, { campaign: id, track: 't', leadName: ' ' }, /领办人：不能为空/],
  ['a number', createApplication, { campaign: id, track: 't', leadName: 5 }, /领办人：内容格式不对/],
  [
    'negative',
    grantReserve,
    { campaign: id, body: id, tier: 't', count: -1, reason: '因' },
    /数量：不能小于 1/,
  ],
  ['half', grantReserve, { campaign: id, body: id, tier: 't', count: 0.5, reason: '因' }, /数量：/],
  ['nobody', designate, { campaign: id, decidedOn: '2019-10-09', items: [] }, /名单：至少要有 1 项/],
  [
    'a row',
    designate,
    { campaign: id, decidedOn: '2019-10-09', items: [{ application: id, name: 'x' }] },
    /第 1 项的名称：至少 2 个字符/,
  ],
  [
    'no day',
    designate,
    { campaign: id, decidedOn: '2019-9-1', items: [{ application: id, name: '名称' }] },
    /1 处.*决定日期：没有这一天/,
  ],
  ['account', addUser, { userName: 'CLERK', displayName: '张三', password: 'x' }, /账号：.*小写字母/],
])('%s is told in Chinese, with what to do', (_what, contract, raw, sentence) => {
  expect(said(contract, raw)).toMatch(sentence);
  expect(said(contract, raw)).not.toMatch(/[A-Za-z]{3}/);
});

test('a hundred thousand levels are no input', () => {
  const deep = JSON.parse(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`);
  expect(said(addUser, deep)).toMatch(/账号：没有填写/);
  expect(readInput(z.object({}), { a: deep })).toEqual({ ok: true, change: {} });
});

test('an id may come in capitals; it is the same id', () => {
  expect(readInput(Uuid, id.toUpperCase())).toEqual({ ok: true, change: id });
  expect(readInput(IsoDay, '2019-02-29').ok).toBe(false);
});

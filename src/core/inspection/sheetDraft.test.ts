import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { canonicalJson, type JsonValue } from '../canonicalJson.ts';
import { sha256 } from '../sha256.ts';
import type { StandardLeaf } from '../standards/standardLeaves.ts';
import { finishSheet, sheetText } from './finishSheet.ts';
import { SheetDocument } from './sheetDocument.ts';
import { blankSheet, type SheetDraft, withMark } from './sheetDraft.ts';
import { sheetGaps } from './sheetGaps.ts';

const leaf = (id: string, more: object = {}): StandardLeaf => ({
  ...{ id, title: id, heads: [] },
  item: { id, title: id, ...more },
});
const leaves = [
  leaf('sign', { mark: { kind: 'check' } }),
  leaf('rules', { states: ['健全', '上墙公开'] }),
  leaf('projects', { mark: { kind: 'perMissing', unit: '项', target: 2, points: 5, max: 10 } }),
  leaf('plain'),
];
const ids = ['1', '2', '3', '4'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [
  ...[string, string, string, string],
];
const blank = blankSheet(
  { visit: ids[0], revision: 'r', visitedOn: '2019-12-10' },
  { id: 'a', name: '王检' },
  { id: 'b', name: '' },
);
const said = { value: 'yes' };
const full: SheetDraft = {
  ...blank,
  marks: { sign: said, rules: { states: [] }, projects: { value: '2' }, plain: { value: 'no', note: '缺' } },
  ...{ result: 'passed', findings: '齐全', rectifyBy: '2020-01-31' },
  arrival: { at: '2019-12-10T09:00:00+08:00', withoutPlace: '没有信号' },
  signers: [
    { ...blank.signers[0]!, strokes: [[1, 2, 3, 4]] },
    { ...blank.signers[1]!, name: ' 罗志诚 ', paper: ids[2] },
  ],
  photos: [
    { id: ids[1], item: 'sign', sha256: 'a'.repeat(64) },
    { id: ids[2], item: 'signature', sha256: 'b'.repeat(64) },
    // Taken again: nobody points to it any more.
    { id: ids[3], item: 'signature', sha256: 'c'.repeat(64) },
  ],
};

test('a blank sheet lacks each mark, the sign-in, findings, result, the name of the host and both signatures', () => {
  expect(sheetGaps(blank, leaves).map(({ kind, at }) => [kind, at].join(' ').trim())).toEqual([
    ...['arrival', 'mark sign', 'states rules', 'number projects', 'mark plain', 'findings', 'result'],
    ...['signature a', 'signerName b', 'signature b'],
  ]);
});

test('a full sheet lacks nothing; rectification wants a day and advice, a place may be refused with a reason', () => {
  expect(sheetGaps(full, leaves)).toEqual([]);
  const kinds = (change: Partial<SheetDraft>) =>
    sheetGaps({ ...full, ...change }, leaves).map(({ kind }) => kind);
  expect(kinds({ result: 'rectify', rectifyBy: undefined })).toEqual(['advice', 'rectifyBy']);
  expect(kinds({ result: 'failed' })).toEqual(['advice']);
  expect(kinds({ arrival: { at: '2019-12-10T09:00:00+08:00' } })).toEqual(['withoutPlace']);
  expect(kinds({ visitedOn: '' })).toEqual(['visitedOn']);
  expect(kinds({ signers: full.signers.slice(0, 1) })).toEqual(['signature']);
  expect(kinds({ marks: { ...full.marks, projects: { value: '两' } } })).toEqual(['number']);
});

test('its document is what the contract takes, with only what the result asks for, and hashes alike on both sides', () => {
  const drawn = { a: { id: ids[3], item: 'signature', sha256: 'd'.repeat(64) } };
  const document = finishSheet(full, drawn, '2019-12-10T11:00:00+08:00');
  const read = SheetDocument.parse(JSON.parse(JSON.stringify(document)));
  expect(read).toEqual(document);
  expect(document).not.toHaveProperty('rectifyBy');
  expect(document.photos.map(({ sha256: hash }) => hash[0])).toEqual(['a', 'b', 'd']);
  expect(document.signatures.map(({ name, photo }) => [name, photo])).toEqual([
    ['王检', ids[3]],
    ['罗志诚', ids[2]],
  ]);
  const onServer = createHash('sha256')
    .update(canonicalJson(read as JsonValue))
    .digest('hex');
  expect(sha256(new TextEncoder().encode(sheetText(document)))).toBe(onServer);
});

test('a mark that is blank again leaves no trace', () => {
  expect(withMark({}, 'a', { value: 'yes' })).toEqual({ a: { value: 'yes' } });
  expect(withMark({ a: { value: 'yes' } }, 'a', { value: undefined })).toEqual({});
  expect(withMark({ a: { value: 'yes' } }, 'a', { note: '好' })).toEqual({ a: { value: 'yes', note: '好' } });
});

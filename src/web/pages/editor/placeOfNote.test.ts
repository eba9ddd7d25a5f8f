import { expect, test } from 'vitest';
import type { Programme } from '../../../core/programme/programme.ts';
import { areaOfPlace } from './areaIds.ts';
import { memberAt, placeOfPath, valueAt } from './place.ts';
import { placeOfNote } from './placeOfNote.ts';

const programme = {
  tracks: [{ id: 'plain', title: '甲类', eligibility: [{ id: 'age', facts: [{ kind: 'atLeast' }] }] }],
  quota: { tiers: [{ id: 'total', label: '总数' }], rows: [] },
  forms: [
    {
      id: 'standard',
      sections: [{ id: 'basics', fields: [{ id: 'members', columns: [{ id: 'name' }] }] }],
      checks: [{ id: 'V2' }],
      roles: { studioName: 'x' },
    },
  ],
  layouts: [{ id: 'standard', parts: [{ kind: 'grid', rows: [{}, { cells: [] }] }] }],
  dictionaries: { levels: { entries: [] } },
  summary: { layout: 'gone' },
  standards: [{ id: 'haves', items: [{ id: 'place' }], scoring: { total: 100 } }],
  steps: [{ id: 'city' }],
  listRules: [{ id: 'front' }],
  mentorship: { rewards: [{ id: 'grow' }] },
  watch: { yearly: [{ counts: 'project' }] },
  circular: { body: [] },
} as unknown as Programme;

test.each([
  ['类别 甲类 (plain)', 'tracks/plain', 'tracks'],
  ['类别 甲类 (plain) › 申报条件 age', 'tracks/plain/eligibility/age', 'eligibility'],
  ['名额表 › 层级 总数 (total)', 'quota/tiers/total', 'tiers'],
  ['表 standard › basics › members', 'forms/standard/sections/basics/fields/members', 'forms'],
  [
    '表 standard › basics › members › name',
    'forms/standard/sections/basics/fields/members/columns/name',
    'forms',
  ],
  ['表 standard › checks[0] (V2)', 'forms/standard/checks/V2', 'forms'],
  ['表 standard › roles › studioName', 'forms/standard/roles/studioName', 'forms'],
  ['标准 甲标准 (haves) › 评分', 'standards/haves/scoring', 'standards'],
  ['标准 甲标准 (haves) › 有场地 (place)', 'standards/haves/items/place', 'standards'],
  ['步骤 审批 (city)', 'steps/city', 'steps'],
  ['名单要求 front', 'listRules/front', 'listRules'],
  ['师徒 mentorship › rewards[0]', 'mentorship/rewards/grow', 'mentorship'],
  ['预警 watch › yearly[0]', 'watch/yearly/0', 'watch'],
  ['版式 standard › parts[0] › rows[1]', 'layouts/standard/parts/0/rows/1', 'layouts'],
  ['dictionaries › levels', 'dictionaries/levels', 'dictionaries'],
  ['summary › layout', 'summary/layout', 'layouts'],
  ['circular › issuedOn', 'circular', undefined],
  ['tracks', 'tracks', 'tracks'],
])('%s', (where, place, area) => {
  expect(placeOfNote(programme, where)).toBe(place);
  expect(areaOfPlace(place)).toBe(area);
});

test('paths of the schema become places, and places lead back', () => {
  const place = placeOfPath(programme, ['tracks', 0, 'eligibility', 0, 'facts', 0, 'path']);
  expect(place).toBe('tracks/plain/eligibility/age/facts/0/path');
  expect(valueAt(programme, 'tracks/plain/eligibility/age/facts/0')).toEqual({ kind: 'atLeast' });
  expect(valueAt(programme, 'tracks/gone/title')).toBeUndefined();
  expect(memberAt([{ id: 'a' }, { id: '' }, 'text'], '2')).toBe(2);
});

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Answers } from '../src/core/answers/answers.ts';
import { findingKey } from '../src/core/answers/findingKey.ts';
import { maskPersonal, maskText } from '../src/core/answers/maskPersonal.ts';
import type { Sheet } from '../src/core/answers/sheet.ts';
import { applicationFindings, remaining } from '../src/core/application/applicationFindings.ts';
import { askedPaths } from '../src/core/application/askedPaths.ts';
import { figures } from '../src/core/application/figures.ts';
import { prefill } from '../src/core/application/prefill.ts';
import { renameByRule } from '../src/core/application/renameByRule.ts';
import { trackFindings } from '../src/core/application/trackFindings.ts';
import { typedColumns } from '../src/core/application/typedColumns.ts';
import type { Form } from '../src/core/programme/form.ts';
import type { Programme } from '../src/core/programme/programme.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';

const folder = fileURLToPath(new URL('../programmes/jingzhou-2019', import.meta.url));
let programme: Programme;
let form: Form;
let answers: Answers;
const formOf = (id: string) => programme.forms.find((one) => one.id === id)!;
const sheet = (more: Record<string, string> = {}): Sheet => ({
  programme,
  form,
  answers: { ...answers, ...more },
  references: {},
});

beforeAll(async () => {
  const loaded = await loadProgramme(folder);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  programme = loaded.programme;
  form = formOf('standard');
  answers = JSON.parse(readFileSync(`${folder}/examples/standard.json`, 'utf8')).answers;
});

describe('rules of an application, on the shipped programme', () => {
  test('figures: by year, computed ones too, with their units', () => {
    const found = figures(sheet());
    const totals = found.filter(({ path }) => path.startsWith('benefit.') && path.endsWith('.total'));
    expect(totals.map(({ year, unit }) => [year, unit])).toEqual([
      [2016, '万元'],
      [2017, '万元'],
      [2018, '万元'],
    ]);
    expect(found.find(({ path }) => path === 'memberCount')).toEqual({
      ...{ path: 'memberCount', year: 2019 },
      ...{ unit: '人', value: '15' },
    });
  });

  test('typed columns follow the answers and keep the known name while blank', () => {
    const known = { studio_name: '旧', lead_name: '旧', unit_name: '旧' };
    const columns = typedColumns(sheet(), known);
    expect(columns).toMatchObject({ lead_name: '周䶮', studio_name: '周䶮创新工作室', industry: 'gb-c' });
    expect([...(columns.main_results ?? '')].length).toBeLessThanOrEqual(61);
    expect(typedColumns({ ...sheet(), answers: {} }, known)).toMatchObject(known);
  });

  test('another form takes over what it can use', () => {
    const target = formOf('demonstration');
    const taken = prefill(programme, target, answers);
    expect(taken).toMatchObject({ specialty: answers.specialty, leadName: '周䶮', memberCount: '15' });
    expect(taken.filledOn).toBeUndefined();
    expect(taken.studioType).toBeUndefined();
    expect(taken.story).toBeUndefined();
    expect(prefill(programme, form, answers)).toMatchObject({
      members: answers.members,
      story: answers.story,
    });
  });

  test('a lead’s new name renames the studio, unless a reason stands beside another name', () => {
    const before = { leadName: '甲', studioName: '甲创新工作室' };
    const rename = (after: Answers) => renameByRule(programme, form, before, after);
    expect(rename({ ...before, leadName: '乙' })).toBe('乙创新工作室');
    expect(rename({ leadName: '乙' })).toBeUndefined();
    expect(rename({ ...before, leadName: '乙', nameReason: '沿用老名称' })).toBeUndefined();
    expect(rename({ leadName: '乙', studioName: '丙创新工作室' })).toBeUndefined();
    expect(rename(before)).toBeUndefined();
  });

  test('after a return only the named fields are asked for, and what an error points to', () => {
    const asked = askedPaths(sheet(), ['members.r1.name', 'benefit']);
    expect([asked('benefit.2018.revenue'), asked('members.r1.name'), asked('members')]).toEqual([
      true,
      true,
      true,
    ]);
    expect([asked('specialty'), asked('members.r2.name'), asked('benefits')]).toEqual([false, false, false]);
    expect(askedPaths(sheet({ memberCount: '1' }), ['benefit'])('memberCount')).toBe(true);
    expect(askedPaths(sheet(), [])('specialty')).toBe(true);
    expect(askedPaths(sheet(), undefined)('specialty')).toBe(true);
  });

  test('disputed rules as the programme switches them (S6, S31, V18)', () => {
    const track = programme.tracks.find(({ id }) => id === 'demonstration')!;
    const own = { ...sheet(), form: formOf('demonstration'), answers: {} };
    const codes = (rules: typeof track.rules, facts: Parameters<typeof trackFindings>[2]) =>
      trackFindings(own, { ...track, rules }, facts).map(({ code, level }) => `${code} ${level}`);
    const alone = { hasTitle: false, others: [] };
    const other = { studioName: '某', track: 'standard', form: 'standard' };
    expect(codes({ earlierNaming: 'warn' }, alone)).toEqual(['earlierNamingMissing warning']);
    expect(codes({ earlierNaming: 'require' }, alone)).toEqual(['earlierNamingMissing error']);
    expect(codes({ earlierNaming: 'off' }, alone)).toEqual([]);
    expect(codes({ earlierNaming: 'require' }, { ...alone, hasTitle: true })).toEqual([]);
    expect(codes({ oneLeadOneApplication: 'warn' }, { ...alone, others: [other] })).toEqual([
      'appliesTwice warning',
    ]);
    const also = { form: 'standard', rule: 'require' } as const;
    expect(codes({ alsoForm: also }, alone)).toEqual(['otherFormMissing error']);
    expect(codes({ alsoForm: also }, { ...alone, others: [other] })).toEqual([]);
  });

  test('a warning is acknowledged as it is; another value asks again', () => {
    const track = programme.tracks.find(({ id }) => id === 'standard')!;
    const facts = { evidence: [], today: '2019-09-20', hasTitle: true, others: [] };
    const found = (name: string) => applicationFindings(sheet({ studioName: name }), track, facts);
    const left = (name: string, keys: string[]) => remaining(found(name), keys).unacknowledged;
    const keys = found('别名').map(findingKey);
    expect(left('别名', keys)).toBe(0);
    expect(left('又一别名', keys)).toBe(1);
    expect(remaining(found('别名'), []).errors).toBeGreaterThan(0);
  });

  test('personal data are masked by the form’s own marks', () => {
    const masked = maskPersonal(form, answers);
    expect(masked.leadPhone).not.toBe(answers.leadPhone);
    expect(masked.leadPhone).toContain('****');
    expect(masked.specialty).toBe(answers.specialty);
    expect([maskText('13800001234'), maskText('周䶮'), maskText('𠮷野')]).toEqual([
      '138****1234',
      '周**',
      '𠮷**',
    ]);
  });
});

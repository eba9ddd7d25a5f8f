import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { programmeCheck } from '../src/cli/programmeCheck.ts';
import { findingSentence } from '../src/contract/findingSentences.zh.ts';
import type { Answers } from '../src/core/answers/answers.ts';
import { checkAnswers } from '../src/core/answers/checkAnswers.ts';
import type { EvidenceItem } from '../src/core/answers/checkEvidence.ts';
import { choicesAt } from '../src/core/answers/choicesAt.ts';
import { rowPrefixes } from '../src/core/answers/rowPrefixes.ts';
import { sectionProgress } from '../src/core/answers/sectionProgress.ts';
import { textAt } from '../src/core/answers/textAt.ts';
import { countCharacters } from '../src/core/chineseText.ts';
import { assembleProgramme } from '../src/core/programme/assemble.ts';
import { programmeJsonSchema } from '../src/core/programme/jsonSchema.ts';
import { lintProgramme } from '../src/core/programme/lint.ts';
import { wordsOf } from '../src/core/programme/words.ts';
import { columnTotal } from '../src/core/quota/quotaTotals.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';

const root = join(import.meta.dirname, '..');
const folders = readdirSync(join(root, 'programmes'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);

async function load(name: string) {
  const read = await loadProgramme(join(root, 'programmes', name));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.programme;
}
const bare = (text: string) => text.replaceAll(/[\s　]|\\n/g, '');

describe.each(folders.map((entry) => entry.name))('the shipped programme %s', (name) => {
  it('lints without errors', async () => {
    expect(lintProgramme(await load(name)).filter((note) => note.level === 'error')).toEqual([]);
  });

  it('passes the command, which says so in Chinese', async () => {
    const lines: string[] = [];
    expect(await programmeCheck([join(root, 'programmes', name)], (line) => lines.push(line))).toBe(0);
    expect(lines.at(-1)).toMatch(/^错误 0，.*可以使用。$/);
  });

  it('written out as one file it is the same programme, so that it can be exported and imported', async () => {
    const programme = await load(name);
    const whole = JSON.parse(JSON.stringify(programme)) as unknown;
    expect(assembleProgramme({ 'programme.json': whole })).toEqual({ ok: true, programme });
  });
});

it('the JSON Schema for editors is current (npm run -s cli -- programme schema)', () => {
  const written = readFileSync(join(root, 'programmes/programme.schema.json'), 'utf8');
  expect(written).toBe(`${JSON.stringify(programmeJsonSchema(), null, 2)}\n`);
});

describe('jingzhou-2019', () => {
  it('gives 100, 60, 20 and 40 places in 13 rows and a reserve row (R2-R5, domain 3.2)', async () => {
    const { quota } = await load('jingzhou-2019');
    expect(quota.tiers.map((tier) => columnTotal(quota, tier.id))).toEqual([100, 60, 20, 40]);
    expect(quota.rows.filter((row) => row.reserve !== true)).toHaveLength(13);
    expect(quota.rows.filter((row) => row.reserve === true).map((row) => row.cells)).toEqual([
      { demonstration: { count: 2 } },
    ]);
  });

  it('tells the oddities of the notice: 42 against 40, deadlines against phases, two currencies', async () => {
    const messages = lintProgramme(await load('jingzhou-2019')).map((note) => note.message);
    for (const part of ['是 42，合计却是 40', '2019-08-10 截止', '2019-09-30 截止', '两种币种']) {
      expect(messages.some((message) => message.includes(part))).toBe(true);
    }
  });

  it('has the steps with their different needs (S20) and the track of the counties (S23)', async () => {
    const { steps, tracks } = await load('jingzhou-2019');
    expect(Object.fromEntries(steps.map((step) => [step.id, step.needs]))).toMatchObject({
      hostUnion: ['text', 'signatory', 'seal', 'date'],
      body: ['text', 'signatory', 'seal', 'date'],
      city: ['seal', 'date'],
    });
    expect(tracks.map((track) => [track.id, track.takes, track.toName])).toEqual([
      ['demonstration', ['total', 'city', 'demonstration'], 20],
      ['standard', ['total', 'city'], 40],
      ['county', ['total', 'county'], 40],
    ]);
  });

  // The words of the annexes, as they are printed, blanks left out.
  const annexes: Record<string, string> = {
    quota: '单位 总任务 市级数 其中 市级示范数 县市区级数 合计',
    summary: '申报单位（盖章） 序号 申报单位 创新工作室名称 主要成果',
    demonstration:
      '荆州市示范性职工（劳模）创新工作室 推荐审批表 工作室名称 所在单位 单位类型 所属行业 推荐单位 填报日期 荆州市总工会制 创建日期 市级命名日期 专业领域及创新方向 领衔人最高荣誉 领衔人联系电话 工作室类型 成员总数 工作总结（800字） 工会意见 审批意见 公章 负责人签名：',
    standard:
      '荆州市职工（劳模）创新工作室 推荐审批表 工作室名称 所在单位 单位类型 所属行业 推荐单位 填报日期 荆州市总工会制 填表说明 创建日期 命名单位* 专业领域 命名日期 工作室类型 成员总数 经费投入 （万元） 年度 投入金额 经费来源 技术创新* 创新成果 专利类别 实用新型 成果转化 发明 获奖等级 国家 省部 地市 县市 经济效益* 创收金额 节资金额 创收外汇 （美元） 合计 培养人才* 总数 技术等级 荣誉 双重职称 高级技师 技师 高级工 其他 全国劳模 省部级劳模 地市级劳模 县市劳模 社会效益 工作室领衔人情况 姓名 性别 出生年月 学历 民族 政治面貌 专业/工种 技术职称 联系电话 何年获市级（含）以上劳模荣誉称号* E-mail 工作室骨干成员情况（可附表） 出生年份 主要分工 业绩简介（800字） 工会意见 审批意见 公章 负责人签名：',
    criteria: '荆州市职工（劳模）创新工作室的基本标准 有场所。 有制度。 有团队。 有活动。 有资金。 有成果。',
  };
  it.each(Object.keys(annexes))('prints every label of the annex: %s', async (id) => {
    const programme = await load('jingzhou-2019');
    const printed = bare(JSON.stringify(programme.layouts.find((layout) => layout.id === id)));
    for (const label of annexes[id]!.split(' ')) expect(printed, label).toContain(label);
  });

  it('asks every field of the two forms, with stars and the fixed choices (R38-R61, S25)', async () => {
    const programme = await load('jingzhou-2019');
    const fieldsOf = (id: string) =>
      programme.forms.find((form) => form.id === id)!.sections.flatMap((section) => section.fields);
    const starred = fieldsOf('standard').filter((field) => field.star === true);
    expect(starred.map((field) => field.label)).toEqual([
      '命名单位',
      '何年获市级（含）以上劳模荣誉称号',
      '技术创新',
      '经济效益（万元）',
      '培养人才',
    ]);
    expect(fieldsOf('demonstration').filter((field) => field.star === true)).toEqual([]);
    const labels = (id: string) => programme.dictionaries[id]!.entries.map((entry) => entry.label).join(' ');
    expect(labels('studioTypesStandard')).toBe('技术开发 技术攻关 技能传授 技术协作 培训服务 其他');
    expect(labels('studioTypesDemonstration')).toBe('技术攻关型 技能传授型 窗口服务型');
    expect(programme.dictionaries.ethnicities!.entries).toHaveLength(56);
    expect(programme.forms[0]!.instructions).toHaveLength(8);
  });

  const examples = ['standard', 'demonstration', 'county'] as const;
  const evidence: EvidenceItem[] = ['namingBody', 'leadHonours', 'innovation', 'benefit', 'talent'].map(
    (path) => ({
      path,
      kind: 'original',
      stamp: 'financeSeal',
    }),
  );
  async function exampleSheet(id: (typeof examples)[number]) {
    const programme = await load('jingzhou-2019');
    const file = join(root, 'programmes/jingzhou-2019/examples', `${id}.json`);
    const { answers } = JSON.parse(readFileSync(file, 'utf8')) as { answers: Answers };
    return { programme, form: programme.forms.find((form) => form.id === id)!, answers, references: {} };
  }

  it.each(examples)('the example %s is complete and has nothing to remark', async (id) => {
    const sheet = await exampleSheet(id);
    const findings = checkAnswers(sheet, { evidence, today: '2019-09-30' });
    expect(findings).toEqual([]);
    const { supplement: _, ...sections } = sectionProgress(sheet, findings);
    expect(new Set(Object.values(sections))).toEqual(new Set(['complete']));
  });

  it('the example prints computed and derived values', async () => {
    const sheet = await exampleSheet('standard');
    const printed = [
      'hostUnitPrinted',
      'benefit.2018.total',
      'funding.2017.sources',
      'leadHonours',
      'recommendingBody',
    ];
    expect(printed.map((path) => textAt(sheet, path))).toEqual([
      '江汉精密机械有限公司（中型，国有）',
      '447.1',
      '企业自筹 40.5；区科技专项 5',
      '2012年荆州市劳动模范；2014年湖北省劳动模范',
      '沙市区总工会',
    ]);
    expect(textAt(await exampleSheet('demonstration'), 'leadHighestHonour')).toBe('2015年全国劳动模范');
    expect(countCharacters(textAt(sheet, 'story'))).toBeGreaterThan(600);
  });

  it('an empty form asks and never throws; without proofs each starred field is named', async () => {
    const sheet = await exampleSheet('standard');
    expect(
      checkAnswers({ ...sheet, answers: {} }, { evidence: [] }).every((one) => one.level === 'error'),
    ).toBe(true);
    const missing = checkAnswers(sheet, { evidence: [] }).map((one) => `${one.rule} ${one.path}`);
    expect(missing).toEqual(
      ['namingBody', 'leadHonours', 'innovation', 'benefit', 'talent'].map((at) => `V7 ${at}`),
    );
  });

  it('whatever the answers hold, checking and printing never throw', async () => {
    const sheet = await exampleSheet('standard');
    const path = fc.constantFrom(
      ...Object.keys(sheet.answers),
      'funding',
      'talent.total',
      'members',
      'studioType',
    );
    const value = fc.oneof(
      fc.string(),
      fc.jsonValue(),
      fc.constantFrom('-1', '1e9', '9'.repeat(30), '<b>', '2019-13'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(path, value), { maxLength: 12 }), (changes) => {
        const answers = { ...sheet.answers, ...Object.fromEntries(changes) } as Answers;
        const hostile = { ...sheet, answers };
        for (const found of checkAnswers(hostile, { evidence, today: '2019-09-30' })) {
          expect(findingSentence(found, wordsOf(sheet.programme))).toMatch(/[。]$/);
        }
        for (const [at] of changes) {
          expect(typeof textAt(hostile, at)).toBe('string');
          expect(choicesAt(hostile, at).every((one) => one.label !== '')).toBe(true);
          expect(Array.isArray(rowPrefixes(hostile, at))).toBe(true);
        }
      }),
    );
  });

  it('checks a sheet in about a millisecond', async () => {
    const sheet = await exampleSheet('standard');
    const run = () => checkAnswers({ ...sheet }, { evidence });
    for (let n = 0; n < 200; n += 1) run();
    const before = process.cpuUsage().user;
    for (let n = 0; n < 200; n += 1) run();
    // Aim: 2 ms. The bound leaves room for a busy machine.
    expect((process.cpuUsage().user - before) / 200 / 1000).toBeLessThan(6);
  });
});

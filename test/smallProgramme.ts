import { lintProgramme } from '../src/core/programme/lint.ts';
import { Programme } from '../src/core/programme/programme.ts';

const form = {
  id: 'form',
  title: '申报表',
  roles: { studioName: 'name', leadName: 'lead', hostUnit: 'unit' },
  checks: [],
  sections: [
    {
      id: 'all',
      title: '全部',
      fields: [
        ...['name', 'lead', 'unit'].map((id) => ({ id, label: id, kind: 'text' })),
        { id: 'team', label: '人数', kind: 'number' },
        { id: 'founded', label: '成立时间', kind: 'date', precision: 'month' },
        { id: 'level', label: '等级', kind: 'choice', dictionary: 'levels' },
        {
          id: 'honours',
          label: '荣誉',
          kind: 'rows',
          rowName: '荣誉',
          maxRows: 5,
          columns: [{ id: 'level', label: '级别', kind: 'choice', dictionary: 'levels' }],
        },
      ],
    },
  ],
};
const step = { needs: ['text'], positive: '同意', negative: '不同意' };
export const notice = { days: 5, count: 'workdays', order: 'strokes', result: '公示无异议', realName: true };
/** A small programme with every newer word of the vocabulary in it and nothing wrong, as JSON. */
export const smallProgramme = {
  format: 1,
  id: 'small',
  title: '小方案',
  year: 2026,
  timeZone: 'Asia/Shanghai',
  city: { name: '甲区', union: '甲区总工会', department: '生产部' },
  circular: {
    title: '通知',
    number: null,
    issuer: '甲区总工会',
    issuedOn: '2026-03-01',
    annexes: [],
    references: [],
    contact: { name: '', email: '', phone: '' },
  },
  words: { designation: '认定', lead: '领办人', subsidy: '资助', standard: '标准' },
  bodies: [{ id: 'town', name: '乙镇总工会', kind: 'county' }],
  quota: {
    title: '名额表',
    unit: '个',
    tiers: [{ id: 'all', label: '合计', binds: 'cap' }],
    rows: [{ id: 'town', label: '乙镇', holders: ['town'], cells: { all: { count: 2 } } }],
    printedTotals: { all: 2 },
  },
  phases: [],
  deadlines: [{ id: 'filing', title: '报送', binds: 'filing', due: '2026-09-30' }],
  steps: [
    {
      ...step,
      id: 'body',
      title: '推荐',
      actor: 'body',
      takesPlace: true,
      filedAfter: true,
      publicNotice: notice,
    },
    { ...step, id: 'city', title: '审批', actor: 'city' },
  ],
  tracks: [
    {
      id: 'main',
      title: '工作室',
      shortTitle: '工作室',
      studioTitle: '甲区工作室',
      form: 'form',
      layout: 'form',
      steps: ['body', 'city'],
      takes: ['all'],
      designatedBy: 'city',
      inspection: true,
      standard: 'haves',
      eligibility: [
        {
          id: 'honour',
          text: '有市级以上荣誉',
          level: 'error',
          rule: 'anyOf',
          facts: [
            { kind: 'rows', rows: 'honours', where: { level: ['high'] }, atLeast: 1 },
            { kind: 'answer', is: { field: 'level', equals: 'high' } },
            { kind: 'atLeast', path: 'team', number: 5 },
            { kind: 'yearsSince', path: 'founded', years: 1, until: 'due' },
          ],
        },
      ],
      outcomes: {
        plaque: { text: '{title}（{grade}）', gate: 'inspection' },
        money: [
          { grade: 'best', amount: '5000', every: 'once', gate: 'designation' },
          { grade: 'good', amount: null, every: 'year', years: 3, gate: 'designation' },
        ],
      },
      rules: {},
    },
  ],
  listRules: [
    {
      id: 'front',
      text: '一线职工不少于六成',
      level: 'error',
      kind: 'share',
      where: { field: 'level', equals: 'low' },
      atLeast: 60,
    },
    { id: 'unit', text: '每个单位至多一个', level: 'warning', kind: 'perUnit', atMost: 1 },
  ],
  acceptance: { by: 'body', spotCheck: { percent: 10 } },
  publicNotice: notice,
  mentorship: {
    termMonths: { from: 12, to: 36 },
    atLeast: 1,
    atMost: 5,
    reasons: ['传承'],
    kinds: ['技能'],
    agreement: ['目标'],
    plan: ['内容'],
    checkEveryMonths: 6,
    rewards: [{ id: 'levelUp', event: '晋级', withinYears: 3, amount: '1000' }],
  },
  watch: {
    yearly: [
      { counts: 'project', atLeast: 2 },
      { counts: 'result', atLeast: 1, target: 2 },
    ],
    silentMonths: 6,
    agreementMonths: 2,
    reviewYears: 3,
    annualReport: '01-31',
  },
  nameRule: { suffix: '工作室', deviation: 'warn' },
  dictionaries: {
    levels: {
      entries: [
        { id: 'high', label: '高' },
        { id: 'low', label: '低' },
      ],
    },
  },
  materials: [
    { id: 'form-paper', title: '申报表', tracks: ['main'], copies: 1, electronic: true, paper: 'form' },
    {
      id: 'proof',
      title: '证书',
      tracks: ['main'],
      copies: 1,
      electronic: true,
      when: { field: 'level', equals: 'high' },
    },
  ],
  standards: [
    {
      id: 'haves',
      title: '五有',
      items: [
        { id: 'place', title: '有场地', mark: { kind: 'points', max: 40 }, threshold: 20 },
        {
          id: 'results',
          title: '有成果',
          items: [
            { id: 'patents', title: '专利', mark: { kind: 'perUnit', unit: '项', points: 5, max: 20 } },
          ],
        },
        {
          id: 'team',
          title: '有团队',
          mark: { kind: 'perMissing', unit: '人', target: 4, points: 10, max: 40 },
        },
        { id: 'faults', title: '扣分', mark: { kind: 'deduct', points: 5, max: 20 } },
        { id: 'extra', title: '加分', mark: { kind: 'bonus', points: 2, max: 10 } },
      ],
      scoring: {
        total: 100,
        pass: 60,
        stages: [
          { id: 'desk', title: '书面', weight: 60 },
          { id: 'site', title: '现场', weight: 40 },
        ],
        bands: [
          { id: 'best', title: '优秀', from: 90 },
          { id: 'good', title: '合格', from: 60 },
        ],
        topShare: 20,
      },
    },
  ],
  summary: { title: '汇总表', layout: 'form', groupBy: 'none' },
  forms: [form],
  layouts: [{ id: 'form', title: '申报表', form: 'form', parts: [{ kind: 'text', paragraphs: ['甲'] }] }],
};

// biome-ignore lint/suspicious/noExplicitAny: a case writes into the middle of the programme
export type Loose = any;
/** What changes, how, and the remark it must bring. */
export type LintCase = readonly [what: string, change: (programme: Loose) => unknown, sentence: string];

/** What the linter says of the small programme after a change: level, place, message. */
export function saidOf(change: (programme: Loose) => unknown): string[] {
  const changed = structuredClone(smallProgramme);
  change(changed);
  const notes = lintProgramme(Programme.parse(changed));
  return notes.map(({ level, where, message }) => `${level} ${where} ${message}`);
}

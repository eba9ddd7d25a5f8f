import type { Answers } from '../src/core/answers/answers.ts';
import type { Sheet } from '../src/core/answers/sheet.ts';
import type { Field } from '../src/core/programme/field.ts';
import { type Check, Form } from '../src/core/programme/form.ts';
import { Programme } from '../src/core/programme/programme.ts';

/** A small programme of no city, for tests of single rules. */
function sampleProgramme(fields: readonly Field[], checks: readonly Check[] = []): Programme {
  const form = {
    id: 'form',
    title: '样表',
    roles: { studioName: 'name', leadName: 'lead', hostUnit: 'unit', filledOn: 'filledOn' },
    sections: [{ id: 'one', title: '一', fields: [...roleFields, ...fields] }],
    checks,
  };
  return Programme.parse({ ...frame, forms: [form] });
}

/** A sheet on that programme. */
export function sampleSheet(
  fields: readonly Field[],
  answers: Answers,
  checks: readonly Check[] = [],
): Sheet {
  const programme = sampleProgramme(fields, checks);
  return { programme, form: Form.parse(programme.forms[0]), answers, references: {} };
}

const roleFields = [
  { kind: 'text', id: 'name', label: '名称', computed: { byNameRule: 'lead' } },
  { kind: 'text', id: 'lead', label: '带头人' },
  { kind: 'text', id: 'unit', label: '单位' },
  { kind: 'date', id: 'filledOn', label: '填表日期', precision: 'day' },
];

const frame = {
  format: 1,
  id: 'sample',
  title: '样例',
  year: 2019,
  timeZone: 'Asia/Shanghai',
  city: { name: '某市', union: '某市总工会', department: '某部' },
  circular: {
    title: '通知',
    number: null,
    issuer: '某市总工会',
    issuedOn: '2019-05-08',
    annexes: [],
    references: [],
    contact: { name: '某', email: 'a@example.com', phone: '000' },
  },
  words: { designation: '命名', lead: '带头人', subsidy: '补助', standard: '三有' },
  bodies: [{ id: 'north', name: '北区总工会', kind: 'county' }],
  quota: {
    title: '名额',
    unit: '个',
    tiers: [{ id: 'all', label: '总数', binds: 'cap' }],
    rows: [{ id: 'north', label: '北区', holders: ['north'], cells: { all: { count: 3 } } }],
    printedTotals: { all: 3 },
  },
  phases: [],
  deadlines: [],
  steps: [
    { id: 'only', title: '意见', actor: 'city', needs: ['seal'], positive: '同意', negative: '不同意' },
  ],
  tracks: [
    {
      id: 'track',
      title: '类别',
      shortTitle: '类',
      studioTitle: '工作室',
      form: 'form',
      steps: ['only'],
      takes: ['all'],
      designatedBy: 'city',
      rules: {},
    },
  ],
  nameRule: { suffix: '工作室', deviation: 'warn' },
  dictionaries: {
    colours: {
      entries: [
        { id: 'red', label: '红' },
        { id: 'blue', label: '蓝' },
        { id: 'other', label: '别的', other: true },
      ],
    },
  },
  materials: [],
  standards: [],
  summary: { title: '汇总表', layout: 'none', groupBy: 'none' },
  layouts: [],
};

import fc from 'fast-check';
import { layoutOfForm } from '../src/core/draft/fromReading/layoutOfForm.ts';
import type { Layout } from '../src/core/programme/layout.ts';
import { Programme, type Step, type Track } from '../src/core/programme/programme.ts';
import type { QuotaCell, QuotaTable } from '../src/core/programme/quotaTable.ts';
import { generatedForm } from './generatedForms.ts';

/** What differs between federations (domain 2), in small numbers so that a failure shrinks to something readable. */
const shape = fc.record({
  bodies: fc.integer({ min: 1, max: 4 }),
  shared: fc.boolean(),
  tiers: fc.constantFrom('one' as const, 'nested' as const, 'none' as const),
  cells: fc.constantFrom('count' as const, 'range' as const, 'floor' as const),
  places: fc.integer({ min: 1, max: 4 }),
  actors: fc.constantFrom<readonly Step['actor'][]>(
    ['city'],
    ['body'],
    ['hostUnion', 'city'],
    ['body', 'city'],
    ['hostUnion', 'body', 'city'],
    ['hostUnion', 'body', 'city', 'city'],
    ['body', 'body', 'city'],
  ),
  files: fc.boolean(),
  online: fc.boolean(),
  follows: fc.boolean(),
  bare: fc.boolean(),
  intake: fc.constantFrom('none' as const, 'window' as const, 'due' as const, 'rolling' as const),
  byBody: fc.boolean(),
  leadConfirms: fc.boolean(),
  toName: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  second: fc.boolean(),
  eligible: fc.boolean(),
  scored: fc.boolean(),
});
type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;

const YEAR = 2024;
const cellTable: { readonly [K in Shape['cells']]: (places: number) => QuotaCell } = {
  count: (count) => ({ count }),
  range: (to) => ({ from: to - 1, to }),
  floor: (atLeast) => ({ atLeast }),
};

function quotaOf({ bodies, shared, tiers: kind, cells, places }: Shape): QuotaTable {
  const nested = kind === 'nested';
  const tiers: QuotaTable['tiers'] = nested
    ? [
        { id: 'total', label: '总数', binds: 'cap' },
        { id: 'model', label: '示范', within: 'total', binds: 'cap' },
      ]
    : [{ id: 'total', label: '名额', binds: 'cap' }];
  const ids = Array.from({ length: bodies }, (_, at) => `b${at}`);
  const groups =
    shared && bodies > 1 ? [ids.slice(0, 2), ...ids.slice(2).map((id) => [id])] : ids.map((id) => [id]);
  const rows = groups.map((holders, at) => ({
    ...{ id: `r${at}`, label: `第${at + 1}行`, holders },
    cells: { total: cellTable[cells](places + 1), ...(nested ? { model: cellTable[cells](places) } : {}) },
  }));
  const sum = (each: number) => rows.length * each;
  return {
    title: '名额表',
    unit: '个',
    tiers,
    rows,
    printedTotals: { total: sum(places + 1), ...(nested ? { model: sum(places) } : {}) },
  };
}

function stepsOf({ actors, files, online, follows, bare }: Shape): Step[] {
  const lastBody = actors.lastIndexOf('body');
  const taker = lastBody < 0 ? 0 : lastBody;
  return actors.map(
    (actor, at): Step => ({
      ...{ id: `s${at}`, title: `第${at + 1}步意见`, actor },
      needs:
        online && bare ? ['text'] : at % 2 === 0 ? ['text', 'signatory', 'seal', 'date'] : ['seal', 'date'],
      ...(online ? { online: true } : {}),
      ...(at === taker ? { takesPlace: true } : {}),
      ...(files && at === lastBody ? { filedAfter: true } : {}),
      ...(follows && !online && actor !== 'city' ? { sealMayFollow: true } : {}),
      ...{ positive: '同意', negative: '不同意' },
    }),
  );
}

const deadlineTable: {
  readonly [K in Shape['intake']]: (binds: 'filing' | 'submission') => Programme['deadlines'];
} = {
  none: () => [],
  window: (binds) => [{ id: 'w', title: '受理', binds, opens: `${YEAR}-06-01`, due: `${YEAR}-08-31` }],
  due: (binds) => [{ id: 'd', title: '截止', binds, due: `${YEAR}-09-30` }],
  rolling: (binds) => [{ id: 'r', title: '常年受理', binds }],
};

function trackOf(drawn: Shape, id: string, form: string, steps: readonly Step[]): Track {
  const { tiers, byBody, leadConfirms, toName, eligible } = drawn;
  const takes = tiers === 'none' ? [] : tiers === 'nested' && id === 't1' ? ['total', 'model'] : ['total'];
  return {
    ...{ id, title: `第${id}类工作室`, shortTitle: `类${id}`, studioTitle: '创新工作室' },
    ...{ form, layout: form, steps: steps.map((step) => step.id), takes },
    designatedBy: byBody && steps.some(({ actor }) => actor === 'body') ? 'body' : 'city',
    ...(leadConfirms ? { leadConfirms } : {}),
    ...(toName === undefined ? {} : { toName }),
    ...(eligible
      ? {
          eligibility: [
            {
              id: 'team',
              text: '团队不少于十人',
              level: 'error',
              rule: 'allOf',
              facts: [{ kind: 'atLeast', path: 'team', number: 10 }],
            },
          ],
        }
      : {}),
    rules: {},
  };
}

const listLayout = (id: string, paths: readonly string[], title: string): Layout => {
  const span = 24 / paths.length;
  const label = (text: string) => ({ kind: 'label' as const, span, text });
  return {
    ...{ id, title },
    parts: [
      {
        ...{ kind: 'grid', title },
        rows: [
          { heading: true, cells: paths.map(label) },
          { each: 'rows', cells: paths.map((path) => ({ kind: 'value', span, path })) },
        ],
      },
    ],
  };
};

const standards: Programme['standards'] = [
  {
    ...{ id: 'std', title: '标准' },
    items: [
      { id: 'a', title: '条件', mark: { kind: 'points', max: 60 } },
      { id: 'b', title: '成果', mark: { kind: 'perUnit', unit: '项', points: 10, max: 40 } },
    ],
    scoring: {
      total: 100,
      pass: 60,
      bands: [
        { id: 'good', title: '优', from: 85 },
        { id: 'fair', title: '良', from: 60 },
      ],
    },
  },
];

const title = '某地创新工作室创建';

function programmeOf(drawn: Shape, forms: Programme['forms']): Programme {
  const steps = stepsOf(drawn);
  const used = drawn.second ? forms : forms.slice(0, 1);
  const tracks = used.map(({ id }, at) => trackOf(drawn, `t${at}`, id, steps));
  const filed = steps.some(({ filedAfter }) => filedAfter === true);
  const ids = tracks.map(({ id }) => id);
  return Programme.parse({
    ...{ format: 1, id: 'generated', title, year: YEAR, timeZone: 'Asia/Shanghai' },
    city: { name: '某地', union: '某地总工会', department: '某部' },
    circular: {
      ...{
        title: '通知',
        number: null,
        issuer: '某地总工会',
        issuedOn: `${YEAR}-05-08`,
        annexes: [],
        references: [],
      },
      body: [{ text: '现将有关事项通知如下。' }],
      contact: { name: '某', email: 'a@example.com', phone: '000' },
    },
    words: { designation: '命名', lead: '带头人', subsidy: '补助', standard: '标准' },
    bodies: Array.from({ length: drawn.bodies }, (_, at) => ({
      id: `b${at}`,
      name: `第${at + 1}区总工会`,
      kind: 'county',
    })),
    quota: quotaOf(drawn),
    phases: [],
    deadlines: deadlineTable[drawn.intake](filed ? 'filing' : 'submission'),
    ...{ steps, tracks },
    nameRule: { suffix: '创新工作室', deviation: 'warn' },
    dictionaries: {
      words: {
        entries: [
          { id: 'one', label: '甲' },
          { id: 'two', label: '乙' },
          { id: 'more', label: '其他', other: true },
        ],
      },
    },
    materials: [
      { id: 'form', title: '申报表', tracks: ids, copies: 2, electronic: true, paper: 'form' },
      { id: 'details', title: '证明材料', tracks: ids, copies: 1, electronic: false, paper: 'details' },
    ],
    standards: drawn.scored ? standards : [],
    summary: { title: '汇总表', layout: 'summary', groupBy: 'track' },
    forms: used,
    layouts: [
      ...used.map((form) => layoutOfForm(form, steps)),
      listLayout('summary', ['number', 'hostUnit', 'studioName', 'mainResults'], '汇总表'),
      listLayout('quota', ['label', 'total'], '名额表'),
    ],
  });
}

/** Sound programmes as different as those of real federations. */
export const generatedProgrammes: fc.Arbitrary<Programme> = fc
  .tuple(shape, generatedForm('a'), generatedForm('b'))
  .map(([drawn, ...forms]) => programmeOf(drawn, forms));

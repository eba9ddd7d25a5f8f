import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { listAt, valueAt } from '../answers/answerAt.ts';
import type { Answers } from '../answers/answers.ts';
import { filledSheet } from '../answers/fillComputed.ts';
import { rowsWith } from '../answers/rowsWith.ts';
import { formatDecimal, sumDecimals } from '../decimal.ts';
import { type DraftFacts, fillDraft } from './fillDraft.ts';
import { fillForm, type LogEntry } from './fillForm.ts';
import type { LogLink } from './logLink.ts';
import { logStand } from './logStand.ts';
import { pathsBehind } from './pathsBehind.ts';

const programme = await shippedProgramme();
const form = programme.forms.find(({ id }) => id === 'standard')!;
const day = fc
  .tuple(fc.integer({ min: 2014, max: 2019 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}-15`);
const money = fc.integer({ min: 1, max: 99_999 }).map((n) => formatDecimal({ units: BigInt(n), scale: 2 }));
const name = fc.constantFrom('王敏', '李 强', '赵海', '周岚');
const data = {
  project: fc.record({ title: name, approvedBy: fc.constant('市科技局') }),
  result: fc.record({ title: name }),
  application: fc.record({ where: fc.constant('总装车间'), benefit: name }),
  fund: fc.record({ source: name, amount: money }),
  benefit: fc.record({ title: name, revenue: money }, { requiredKeys: ['title'] }),
  person: fc.record({ name, level: fc.constantFrom('technician', 'senior-technician') }),
  patent: fc.record({ title: name, type: fc.constant('utility'), number: fc.uuid() }),
  training: fc.record({ title: name, people: fc.constant('20') }),
} satisfies Record<string, fc.Arbitrary<Answers>>;
const kinds = Object.keys(data) as (keyof typeof data)[];
/** Entries of all kinds; applications are about one of the results among them, or about none. */
const log = fc
  .array(
    fc
      .tuple(fc.constantFrom(...kinds), day, fc.uuid(), fc.nat())
      .chain(([kind, on, id, about]) =>
        (data[kind] as fc.Arbitrary<Answers>).map((given) => ({ kind, on, id, about, data: given })),
      ),
    { maxLength: 14 },
  )
  .map((raw): LogEntry[] => {
    const results = raw.filter(({ kind }) => kind === 'result');
    return raw.map((one) => ({
      ...one,
      about: one.kind === 'application' ? (results[one.about % (results.length + 1)]?.id ?? null) : null,
    }));
  });
const whole: Pick<DraftFacts, 'programme' | 'form' | 'mayChange'> = {
  programme,
  form,
  mayChange: () => true,
};
const empty = { answers: {} as Answers, versions: {}, links: [] as readonly LogLink[] };
const fill = (entries: readonly LogEntry[], from: typeof empty = empty) => {
  const { answers, versions, links, changes } = fillDraft({ ...whole, ...from, entries });
  return { answers, versions: { ...versions }, links, changes };
};
/** Answers without the names of rows. */
const seen = (answers: Answers) => {
  const lists = ['projects', 'results', 'patents', 'fundingSources', 'people'];
  const amounts = Object.entries(answers).filter(([path]) => !lists.includes(path.split('.')[0] ?? ''));
  const rows = lists.map((list) =>
    listAt(answers, list).map((id) =>
      Object.entries(answers)
        .filter(([path]) => path.startsWith(`${list}.${id}.`))
        .map(([path, value]) => [path.slice(list.length + id.length + 2), value])
        .sort(),
    ),
  );
  return JSON.stringify([amounts.sort(), rows]);
};

it('no entry is counted twice: each is in a row or a sum once, and sums are those of the entries', () => {
  fc.assert(
    fc.property(log, (entries) => {
      const { rows, amounts } = fillForm(programme, form, [...entries, ...entries]);
      for (const list of new Set(rows.map((row) => row.list))) {
        const used = rows.filter((row) => row.list === list).flatMap((row) => row.entries);
        expect(used.length).toBe(new Set(used).size);
      }
      for (const year of ['2016', '2017', '2018']) {
        const of = (kind: string, field: string) =>
          entries.flatMap((one) =>
            one.kind === kind && one.on.startsWith(year) ? [valueAt(one.data, field)] : [],
          );
        for (const [path, kind, field] of [
          [`funding.${year}.amount`, 'fund', 'amount'],
          [`benefit.${year}.revenue`, 'benefit', 'revenue'],
        ] as const) {
          const sum = sumDecimals(of(kind, field));
          expect(amounts[path]?.value).toBe(sum && formatDecimal(sum));
          const behind = amounts[path]?.entries ?? [];
          expect(behind.length).toBe(new Set(behind).size);
        }
      }
      expect(Object.keys(amounts).every((path) => /\.201[678]\./.test(path))).toBe(true);
    }),
  );
});

it('the order of entries does not matter, and filling again changes nothing', () => {
  fc.assert(
    fc.property(
      log.chain((entries) =>
        fc.tuple(fc.constant(entries), fc.shuffledSubarray(entries, { minLength: entries.length })),
      ),
      ([entries, shuffled]) => {
        const once = fill(entries);
        expect(fill(shuffled)).toEqual(once);
        const again = fill(shuffled, once);
        expect(again.changes).toEqual([]);
        expect(again.answers).toEqual(once.answers);
        expect(again.links).toEqual(once.links);
      },
    ),
  );
});

it('entries that come one by one fill as all at once; taking one away takes exactly its part', () => {
  fc.assert(
    fc.property(log, fc.nat(), (entries, which) => {
      let now = fill([]);
      const told: LogEntry[] = [];
      for (const entry of entries) {
        told.push(entry);
        now = fill(told, now);
      }
      const whole = fill(entries);
      expect(seen(now.answers)).toBe(seen(whole.answers));
      const left = entries.filter((_, at) => at !== which % Math.max(1, entries.length));
      expect(seen(fill(left, whole).answers)).toBe(seen(fill(left).answers));
      expect(fill([], now).answers).toEqual({});
    }),
  );
});

const at = (id: string, kind: string, on: string, of: Answers, about: string | null = null): LogEntry => ({
  ...{ id, kind, on, data: of, about },
});
const lamp = at('r1', 'result', '2017-03-02', { title: '节能灯' });
const used = at('a1', 'application', '2018-04-02', { where: '三车间', benefit: '年省电 3 万度' }, 'r1');

it('an application makes its result an applied one, and is no result of its own', () => {
  const { answers, links } = fill([used, lamp]);
  expect(listAt(answers, 'results')).toEqual(['r1']);
  expect(answers).toMatchObject({ 'results.r1.applied': 'yes', 'results.r1.benefit': '年省电 3 万度' });
  const sheet = filledSheet({ programme, form, answers, references: {} });
  expect(valueAt(sheet.answers, 'innovation.applied')).toBe('1');
  // The printed count opens to the row, and the row to both entries.
  expect(pathsBehind(sheet, 'innovation.applied')).toEqual(['results.r1']);
  expect(links.find(({ path }) => path === 'results.r1')?.entries).toEqual(['r1', 'a1']);
  expect(fill([lamp], fill([used, lamp])).answers).toMatchObject({ 'results.r1.applied': 'no' });
});

it('a value typed over stays and shows both; what was typed by hand is not there a second time', () => {
  const begun = fill([at('f1', 'fund', '2018-05-01', { source: '单位', amount: '5' })]);
  const typed = { ...begun, answers: { ...begun.answers, 'funding.2018.amount': '8' } };
  const more = [at('f1', 'fund', '2018-05-01', { source: '单位', amount: '6' })];
  const after = fill(more, typed);
  expect(after.answers).toMatchObject({ 'funding.2018.amount': '8', 'fundingSources.f1.amount': '6' });
  expect(logStand(form, after.answers, after.links).filter((one) => one.differs)).toEqual([
    { path: 'funding.2018.amount', given: '6', standing: '8', differs: true, entries: ['f1'] },
  ]);
  const own = {
    ...empty,
    answers: { results: ['x'], 'results.x.title': '节能灯 ', 'results.x.year': '2017' },
  };
  const met = fill([lamp], own);
  expect(listAt(met.answers, 'results')).toEqual(['x']);
  expect(listAt(fill([], met).answers, 'results')).toEqual(['x']);
});

it('a row taken out stays out; one that was added to stays when its entry goes', () => {
  const begun = fill([lamp]);
  const out = fill([lamp], { ...begun, answers: {} });
  expect(out.answers).toEqual({});
  expect(logStand(form, out.answers, out.links)).toMatchObject([{ path: 'results.r1', differs: true }]);
  const added = { ...begun, answers: { ...begun.answers, 'results.r1.benefit': '自己写的' } };
  const left = fill([], added);
  expect(rowsWith(left.answers, 'results')).toEqual(['results.r1']);
  expect(logStand(form, left.answers, left.links)).toMatchObject([
    { given: null, standing: 'row', differs: true },
  ]);
});

it('what was only carried over from last year is given afresh', () => {
  const before = fill([lamp, at('b1', 'benefit', '2018-02-01', { title: '灯', revenue: '3' })]);
  const now = { ...lamp, data: { title: '节能灯（二代）' } };
  const next = fillDraft({
    ...{ ...whole, answers: before.answers, versions: before.versions, links: [], earlier: before.links },
    entries: [now],
  });
  expect(next.answers).toMatchObject({ results: ['r1'], 'results.r1.title': '节能灯（二代）' });
  expect(valueAt(next.answers, 'benefit.2018.revenue')).toBe('');
});

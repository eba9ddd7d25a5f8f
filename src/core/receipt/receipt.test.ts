import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignMark, versionMark, writeMark } from '../paper/pageMark.ts';
import type { Programme } from '../programme/programme.ts';
import { correctReceipt } from './correctReceipt.ts';
import { expectedPapers, type PiledApplication } from './expectedPapers.ts';
import { markedRow } from './markedRow.ts';
import type { EntryKind, PaperEntry } from './paperEntry.ts';
import { paperStand } from './paperStand.ts';
import { receiptNumber } from './receiptNumber.ts';
import { type ReceivedLine, receivePapers } from './receivePapers.ts';
import { returnOriginals } from './returnOriginals.ts';

const material = (id: string, tracks: string[], more = {}) => {
  return { id, title: `《${id}》`, tracks, copies: 2, electronic: true, ...more };
};
const programme = {
  steps: [{ id: 'body', filedAfter: true }, { id: 'own' }],
  tracks: [
    { id: 'standard', steps: ['body'] },
    { id: 'shown', steps: ['body'] },
    { id: 'county', steps: ['own'] },
  ],
  materials: [
    material('summary', ['standard', 'shown'], { paper: 'summary' }),
    material('form', ['standard'], { paper: 'form' }),
    material('proof', ['standard'], { original: true }),
    material('own', ['county']),
  ],
} as unknown as Programme;
const filed: PiledApplication[] = [
  { id: 'a', track: 'standard', due: true },
  { id: 'b', track: 'shown', due: true },
];
const line = (application: string | null, material: string, copies = 2, more: Partial<ReceivedLine> = {}) => {
  return {
    application,
    material,
    copies,
    originals: 0,
    shelf: null,
    supplementBy: null,
    note: null,
    ...more,
  };
};
let made = 0;
const entry = (kind: EntryKind, more: Partial<PaperEntry> = {}): PaperEntry => ({
  ...{ ...line('a', 'proof'), id: `e${++made}`, receipt: 'r1', kind },
  ...more,
});
const today = '2019-09-26';
const act = (
  items: ReceivedLine[],
  {
    entries = [] as PaperEntry[],
    applications = filed,
    deliveredOn = today,
    reason = null as string | null,
  } = {},
) => receivePapers({ programme, applications, entries }, { deliveredOn, reason, items }, today);

describe('what is expected (F44)', () => {
  test('the body’s own paper once, then each application by its track', () => {
    const papers = expectedPapers(programme, filed).map(
      ({ application, material, copies, originals, due }) => {
        return [application, material, copies, originals, due];
      },
    );
    expect(papers).toEqual([
      [null, 'summary', 2, 0, true],
      ['a', 'form', 2, 0, true],
      ['a', 'proof', 2, 1, true],
    ]);
  });
  test('nothing is due before there is something to file', () => {
    expect(expectedPapers(programme, []).map(({ due }) => due)).toEqual([false]);
    const online = programme.materials.map((one) => ({ ...one, copies: 0, electronic: true }));
    expect(expectedPapers({ ...programme, materials: online }, filed), 'only by the system').toEqual([]);
    const drafted = [{ id: 'a', track: 'standard', due: false }];
    expect(expectedPapers(programme, drafted).every(({ due }) => !due)).toBe(true);
  });
});

describe('收件', () => {
  test('states what came and all that is short, with 补件日期 where it was said', () => {
    const proof = line('a', 'proof', 1, { supplementBy: '2019-10-10', note: '财务章未盖' });
    const done = act([line(null, 'summary'), proof]);
    expect(done).toMatchObject({ ok: true, change: { supersede: [] } });
    expect(
      done.ok &&
        done.change.lines.map(({ kind, ...one }) => [
          kind,
          one.material,
          one.copies,
          one.originals,
          one.supplementBy,
        ]),
    ).toEqual([
      ['received', 'summary', 2, 0, null],
      ['received', 'proof', 1, 0, null],
      ['missing', 'form', 2, 0, null],
      ['missing', 'proof', 1, 1, '2019-10-10'],
    ]);
  });
  test('the next receipt takes up what was said before, and drops what is complete', () => {
    const said = entry('missing', { originals: 1, copies: 1, supplementBy: '2019-10-10' });
    const entries = [entry('received', { copies: 1 }), said];
    const second = act([line('a', 'form')], { entries });
    expect(second).toMatchObject({
      change: {
        supersede: [said.id],
        lines: [
          { kind: 'received', material: 'form' },
          { kind: 'missing', material: 'summary' },
          { kind: 'missing', material: 'proof', copies: 1, originals: 1, supplementBy: '2019-10-10' },
        ],
      },
    });
    const third = act([line('a', 'proof', 1, { originals: 1 })], { entries });
    expect(third.ok && third.change.lines.map((one) => [one.kind, one.material])).toEqual([
      ['received', 'proof'],
      ['missing', 'summary'],
      ['missing', 'form'],
    ]);
  });
  test('a whole pile can be taken in before anything is filed electronically (3.7)', () => {
    const pile = act([line(null, 'summary'), line(null, 'form', 6)], { applications: [] });
    expect(
      pile.ok && pile.change.lines.map(({ kind, material, copies }) => [kind, material, copies]),
    ).toEqual([
      ['received', 'summary', 2],
      ['received', 'form', 6],
    ]);
  });
  test.each<[string, Parameters<typeof act>, string]>([
    ['a day in the future', [[line(null, 'summary')], { deliveredOn: '2019-09-27' }], 'deliveredInFuture'],
    [
      'an earlier day without a reason',
      [[line(null, 'summary')], { deliveredOn: '2019-09-25' }],
      'reasonMissing',
    ],
    ['an application of another body', [[line('x', 'form')]], 'notFound'],
    ['a material that is not listed', [[line('a', 'other')]], 'notFound'],
    ['a material of another track', [[line('b', 'form')]], 'notFound'],
    ['the body’s paper under an application', [[line('a', 'summary')]], 'notFound'],
    ['one paper in two lines', [[line('a', 'form'), line('a', 'form')]], 'inputInvalid'],
    ['more originals than copies', [[line('a', 'proof', 1, { originals: 2 })]], 'inputInvalid'],
    ['补件 before it came', [[line('a', 'form', 1, { supplementBy: '2019-09-25' })]], 'inputInvalid'],
    ['nothing at all', [[line('a', 'form', 0, { supplementBy: '2019-10-10' })]], 'inputInvalid'],
  ])('refuses %s', (_what, input, code) => {
    expect(act(...input)).toMatchObject({ ok: false, refusal: { code } });
  });
  test('an earlier day with its reason is taken', () => {
    expect(act([line(null, 'summary')], { deliveredOn: '2019-09-25', reason: '放在传达室' }).ok).toBe(true);
  });
});

describe('更正 and 退还', () => {
  const pile = (entries: PaperEntry[]) => ({ programme, applications: filed, entries });
  const right = { copies: 2, originals: 1, shelf: 'A-1', supplementBy: null, note: null };

  test('the right entry takes the place of the wrong one, and what is missing follows', () => {
    const wrong = entry('received', { copies: 1 });
    const said = entry('missing', { copies: 1, originals: 1, receipt: 'r2', supplementBy: '2019-10-10' });
    const done = correctReceipt(pile([wrong, said]), wrong.id, right);
    expect(done).toMatchObject({
      change: [
        { supersedes: wrong.id, entry: { kind: 'received', receipt: 'r1', copies: 2, originals: 1 } },
        { supersedes: said.id, entry: { kind: 'missing', receipt: 'r2', copies: 0, originals: 0 } },
      ],
    });
  });
  test('what did not come at all is missing again', () => {
    const wrong = entry('received', { originals: 1 });
    const none = { ...right, copies: 0, originals: 0 };
    expect(correctReceipt(pile([wrong]), wrong.id, none)).toMatchObject({
      change: [
        { entry: { copies: 0 } },
        { supersedes: null, entry: { kind: 'missing', copies: 2, originals: 1 } },
      ],
    });
  });
  test('refuses what is not there, more originals than copies, and fewer than went back', () => {
    const came = entry('received', { originals: 1 });
    const back = entry('returned', { copies: 0, originals: 1, receipt: null });
    const act = (id: string, correction: object) =>
      correctReceipt(pile([came, back]), id, { ...right, ...correction });
    expect(act('nowhere', {})).toMatchObject({ refusal: { code: 'notFound' } });
    expect(act(came.id, { originals: 3 })).toMatchObject({ refusal: { code: 'inputInvalid' } });
    expect(act(came.id, { originals: 0 })).toMatchObject({ refusal: { code: 'inputInvalid' } });
    expect(act(back.id, { copies: 0, originals: 2 })).toMatchObject({ refusal: { code: 'inputInvalid' } });
    expect(act(back.id, { copies: 0, originals: 0 }).ok, 'the lent original is here again').toBe(true);
  });

  const item = (originals: number) => ({ application: 'a', material: 'proof', originals });
  const giveBack = (entries: PaperEntry[], items: ReturnType<typeof item>[], more = {}) =>
    returnOriginals(pile(entries), { handedOn: today, backBy: null, items, ...more }, today);
  test('only what lies here goes back, and nothing twice', () => {
    const came = entry('received', { originals: 2 });
    const back = entry('returned', { copies: 0, originals: 1 });
    expect(giveBack([came, back], [item(1)]).ok).toBe(true);
    const notHere = { refusal: { code: 'originalNotHere', params: { title: '《proof》' } } };
    expect(giveBack([came, back], [item(2)])).toMatchObject(notHere);
    expect(giveBack([came], [item(1), item(1), item(1)])).toMatchObject(notHere);
    expect(giveBack([], [item(1)])).toMatchObject(notHere);
  });
  test('a day in the future and a lending that ends before it begins are refused', () => {
    const came = [entry('received', { originals: 1 })];
    expect(giveBack(came, [item(1)], { handedOn: '2019-09-27' })).toMatchObject({
      refusal: { code: 'inputInvalid' },
    });
    expect(giveBack(came, [item(1)], { backBy: '2019-09-25' })).toMatchObject({
      refusal: { code: 'inputInvalid' },
    });
    expect(giveBack(came, [item(1)], { backBy: '2019-10-25' }).ok).toBe(true);
  });

  test('however receipts, corrections and returns follow each other, no original is here that did not come', () => {
    const step = fc.record({
      kind: fc.constantFrom('receive', 'return', 'correct'),
      count: fc.nat({ max: 3 }),
      at: fc.nat(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let entries: PaperEntry[] = [];
        for (const { kind, count, at } of steps) {
          if (kind === 'receive') {
            const done = act([line('a', 'proof', count, { originals: count })], { entries });
            if (done.ok) {
              entries = entries.filter(({ id }) => !done.change.supersede.includes(id));
              entries.push(...done.change.lines.map((one) => entry(one.kind, one)));
            }
          } else if (kind === 'return') {
            const done = giveBack(entries, [item(count)]);
            if (done.ok) entries.push(...done.change.map((one) => entry('returned', { ...one, copies: 0 })));
          } else if (entries.length > 0) {
            const { id } = entries[at % entries.length]!;
            const done = correctReceipt(pile(entries), id, {
              ...right,
              copies: count,
              originals: Math.min(count, 1),
            });
            if (done.ok) {
              const gone = done.change.map(({ supersedes }) => supersedes);
              entries = entries.filter((one) => !gone.includes(one.id));
              entries.push(...done.change.map((one) => entry(one.entry.kind, one.entry)));
            }
          }
          const of = entries.filter((one) => one.material === 'proof');
          const stand = paperStand(of, { copies: 2, originals: 1 });
          expect(stand.originalsHere).toBeGreaterThanOrEqual(0);
          expect(stand.originalsHere).toBeLessThanOrEqual(stand.originals);
          expect(of.filter((one) => one.kind === 'missing').length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('a code at the desk (F16)', () => {
  const campaign = '01890000-0000-7000-8000-abcdef012345';
  const version = 'ab'.repeat(32);
  const mark = {
    paper: 'form',
    campaign: campaignMark(campaign),
    number: '2019-SJ-0001',
    version: versionMark(version),
    page: 1,
    pages: 6,
  } as const;
  const rows = [
    { key: '/summary', number: 'shashi', paper: 'summary', version: null },
    { key: 'a/form', number: '2019-SJ-0001', paper: 'form', version },
    { key: 'a/proof', number: '2019-SJ-0001', paper: null, version },
  ] as const;
  const find = (more = {}) => markedRow(writeMark({ ...mark, ...more }), campaign, rows);
  test('jumps to its row, and says when the version is an old one', () => {
    expect(find()).toEqual({ kind: 'row', key: 'a/form', oldVersion: false });
    expect(find({ version: 'CD'.repeat(6) })).toEqual({ kind: 'row', key: 'a/form', oldVersion: true });
    expect(find({ paper: 'summary', number: 'SHASHI' })).toEqual({
      kind: 'row',
      key: '/summary',
      oldVersion: false,
    });
  });
  test('is never a row of another campaign, body or system', () => {
    expect(find({ campaign: '0'.repeat(12) })).toEqual({ kind: 'otherCampaign' });
    expect(find({ number: '2019-SJ-0002' })).toMatchObject({ kind: 'elsewhere' });
    expect(find({ paper: 'details' })).toMatchObject({ kind: 'elsewhere' });
    expect(markedRow('https://example.org', campaign, rows)).toEqual({ kind: 'foreign' });
    expect(markedRow(`${writeMark(mark)}0`, campaign, rows)).toEqual({ kind: 'damaged' });
  });
});

test('numbers people quote', () => {
  expect([receiptNumber('receipt', 2019, 7), receiptNumber('return', 2019, 1234)]).toEqual([
    'SJ-2019-007',
    'TJ-2019-1234',
  ]);
});

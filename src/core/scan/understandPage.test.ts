import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignMark, type PageMark, readMark, versionMark, writeMark } from '../paper/pageMark.ts';
import { type KnownPaper, understandPage } from './understandPage.ts';

const campaign = '019d9a10-3b1c-7def-8a2b-0123456789ab';
const version = 'c0ffee001122'.padEnd(64, '3');
const box = (step: string, page: number) => ({ step, page, x: 27, y: 40, width: 156, height: 60 });
const prints = [{ pages: 6, boxes: [box('hostUnion', 5), box('body', 5), box('city', 6)] }];
const form: KnownPaper = {
  ...{ paper: 'form', number: '2019-SJ-0007', application: 'a7', body: 'b1', version, prints },
  ...{ scans: [], decidedAt: null },
};
const summary: KnownPaper = {
  ...{ paper: 'summary', number: 'other-industries', application: null, body: 'b1', version, prints: [] },
  ...{ scans: [], decidedAt: null },
};
const mark: PageMark = {
  ...{ paper: 'form', campaign: campaignMark(campaign), number: '2019-SJ-0007' },
  ...{ version: versionMark(version), page: 5, pages: 6 },
};
const day = (number: number) => new Date(Date.UTC(2019, 8, number));
const scan = (generation: number, at: Date, picture = `p${generation}`) => {
  return { page: 5, generation, at, picture };
};

const look = (marks: readonly string[], papers: readonly KnownPaper[] = [form, summary], more = {}) =>
  understandPage({ marks, blank: false, picture: 'new', ...more }, { campaign, papers });
const told = (answer: ReturnType<typeof understandPage>) =>
  answer.kind === 'tray' ? answer.reason : `${answer.application ?? answer.body} ${answer.generation}`;

describe('what a scanned page is (F15, S33)', () => {
  const changed = (more: Partial<PageMark>) => [writeMark({ ...mark, ...more })];
  const whole = writeMark(mark);
  const scanned = (more: Partial<KnownPaper>) => [{ ...form, ...more }];
  test.each<[what: string, marks: string[], papers: KnownPaper[] | undefined, expected: string]>([
    ['its own page', [whole], undefined, 'a7 1'],
    ['the same code seen twice', [whole, ` ${whole}`], undefined, 'a7 1'],
    ['beside a code of something else', ['https://example.org', whole], undefined, 'a7 1'],
    ['the summary of a body', changed({ paper: 'summary', number: 'OTHER-INDUSTRIES' }), undefined, 'b1 1'],
    ['two sheets on one picture', [whole, ...changed({ page: 6 })], undefined, 'unreadable'],
    ['a whole code beside a broken one', [whole, whole.slice(0, -1)], undefined, 'unreadable'],
    ['a code of another system', ['6901234567892'], undefined, 'foreignCode'],
    ['a broken code', [whole.replace('0007', '0008')], undefined, 'damagedCode'],
    ['another campaign', changed({ campaign: 'A'.repeat(12) }), undefined, 'otherCampaign'],
    ['an unknown number', changed({ number: '2019-SJ-0099' }), undefined, 'unknownFile'],
    ['a paper out of reach', [whole], [summary], 'unknownFile'],
    ['a summary’s number on a form', changed({ number: 'OTHER-INDUSTRIES' }), undefined, 'unknownFile'],
    ['an old version', changed({ version: 'D'.repeat(12) }), undefined, 'oldVersion'],
    ['what was never submitted', [whole], scanned({ version: null }), 'oldVersion'],
    ['more pages than were printed', changed({ page: 7, pages: 7 }), undefined, 'noSuchPage'],
    ['scanned before, nothing sealed', [whole], scanned({ scans: [scan(1, day(2))] }), 'duplicate'],
    [
      'scanned before, sealed earlier',
      [whole],
      scanned({ scans: [scan(1, day(2))], decidedAt: day(1) }),
      'duplicate',
    ],
    ['again after the next seal', [whole], scanned({ scans: [scan(1, day(2))], decidedAt: day(3) }), 'a7 2'],
    [
      'a third time',
      [whole],
      scanned({ scans: [scan(2, day(4)), scan(1, day(2))], decidedAt: day(5) }),
      'a7 3',
    ],
    [
      'the third time without a seal since',
      [whole],
      scanned({ scans: [scan(2, day(4)), scan(1, day(2))], decidedAt: day(3) }),
      'duplicate',
    ],
    [
      'the same bytes, even after a seal',
      [whole],
      scanned({ scans: [scan(1, day(2), 'new')], decidedAt: day(3) }),
      'duplicate',
    ],
  ])('%s', (_what, marks, papers, expected) => {
    expect(told(look(marks, papers))).toBe(expected);
  });

  test('without a code it is blank or cannot be read', () => {
    expect(told(look([], undefined, { blank: true }))).toBe('blank');
    expect(told(look([]))).toBe('unreadable');
  });

  test('it knows the boxes on the page; of several prints the one with as many pages counts', () => {
    const longer = { pages: 7, boxes: [box('hostUnion', 6)] };
    expect(look([writeMark(mark)], [{ ...form, prints: [longer, ...prints] }])).toMatchObject({
      steps: ['hostUnion', 'body'],
    });
    expect(look(changed({ page: 1 }))).toMatchObject({ kind: 'filed', steps: [] });
  });

  test('what waits in the tray says what it is, as far as that is in reach', () => {
    const old = changed({ version: 'D'.repeat(12) });
    expect(look(old)).toMatchObject({ meant: { application: 'a7', page: 5, pages: 6, version: null } });
    expect(look(old, [summary])).toMatchObject({ meant: undefined });
  });
});

test('a page is never filed to another paper than its code says', () => {
  const digits = fc.constantFrom('A'.repeat(12), 'B'.repeat(12), campaignMark(campaign));
  const numbers = fc.constantFrom('2019-SJ-0001', '2019-SJ-0010', '2019-SFJ-0001', 'SHASHI', 'shashi');
  const versions = fc.constantFrom('a'.repeat(64), 'b'.repeat(64), `${'a'.repeat(11)}${'b'.repeat(53)}`);
  const papers = fc.constantFrom('form' as const, 'details' as const, 'summary' as const);
  const known = fc.record({ paper: papers, number: numbers, version: versions, body: fc.uuid() });
  const written = fc.record({
    ...{ paper: papers, number: numbers, campaign: digits, version: versions },
    page: fc.integer({ min: 1, max: 4 }),
  });
  const spoil = fc.option(fc.record({ at: fc.nat(60), sign: fc.constantFrom('0', 'A', ':') }), { nil: null });
  fc.assert(
    fc.property(
      fc.array(known, { maxLength: 6 }),
      fc.array(fc.tuple(written, spoil), { maxLength: 3 }),
      (all, marks) => {
        const known = all.map((one, index) => {
          const application = one.paper === 'summary' ? null : `a${index}`;
          return { ...form, ...one, application, prints: [] };
        });
        const texts = marks.map(([one, spoilt]) => {
          const text = writeMark({ ...one, version: versionMark(one.version), pages: 4 });
          return spoilt ? text.slice(0, spoilt.at) + spoilt.sign + text.slice(spoilt.at + 1) : text;
        });
        const answer = look(texts, known);
        if (answer.kind !== 'filed') return;
        const filed = known.find(
          ({ application, body }) => application === answer.application && body === answer.body,
        )!;
        const said = writeMark({
          ...{ paper: filed.paper, campaign: campaignMark(campaign), number: filed.number },
          ...{ version: versionMark(filed.version), page: answer.page, pages: 4 },
        });
        expect(texts.map((text) => text.trim())).toContain(said);
        const ours = texts.filter((text) => readMark(text).kind === 'ours').map((text) => text.trim());
        expect([...new Set(ours)]).toEqual([said]);
      },
    ),
    { numRuns: 2000 },
  );
});

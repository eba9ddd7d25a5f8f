import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { reasonsOf, reasonsText } from './quarantine.ts';
import { type KeptSheet, receiveSheet, type SheetFacts } from './receiveSheet.ts';
import type { SheetDocument } from './sheetDocument.ts';

const standard = (await shippedProgramme()).standards[0]!;
const photo = (id: string) => ({ id, item: 'signature', sha256: 'a'.repeat(64) });
const document: SheetDocument = {
  format: 1,
  visit: '6f1d0d53-52b5-4a0b-9d64-0c8a4d6a0001',
  revision: 'r',
  visitedOn: '2019-11-20',
  marks: {},
  result: 'passed',
  findings: '',
  advice: '',
  signatures: [
    { side: 'inspector', name: '甲', photo: 'p1' },
    { side: 'host', name: '乙', photo: 'p2' },
  ],
  photos: [photo('p1'), photo('p2')],
  finishedAt: '1999-01-01T00:00:00Z',
};
const facts: SheetFacts = {
  today: '2019-11-20',
  visitCancelled: false,
  planClosed: false,
  campaignClosed: false,
  applicationEnded: false,
  standard,
  sheets: [],
  idTaken: false,
  uploads: new Map(document.photos.map(({ id, sha256 }) => [id, sha256])),
};
const one: KeptSheet = {
  id: 's1',
  hash: 'h',
  quarantined: false,
  settled: false,
  superseded: false,
  replaces: undefined,
};
const received = (change: Partial<SheetDocument> = {}, more: Partial<SheetFacts> = {}, sheet = 's2') =>
  receiveSheet({ sheet, document: { ...document, ...change } }, { ...facts, ...more });
const reasons = (...given: Parameters<typeof received>) => {
  const answer = received(...given);
  return answer.ok && answer.change.kind === 'quarantined' ? answer.change.reasons : [];
};

test('a sheet that fits is kept, whatever the clock of the phone said (R32)', () => {
  expect(received()).toMatchObject({ ok: true, change: { kind: 'kept' } });
});

test.each<[Partial<SheetDocument>, Partial<SheetFacts>, string]>([
  [{}, { visitCancelled: true }, 'visitCancelled'],
  [{}, { planClosed: true }, 'planClosed'],
  [{}, { campaignClosed: true }, 'campaignClosed'],
  [{}, { applicationEnded: true }, 'applicationEnded'],
  [{}, { idTaken: true }, 'idReused'],
  [{}, { sheets: [one] }, 'anotherStands'],
  [{ replaces: 's0' }, { sheets: [one] }, 'replacesUnknown'],
  [{ visitedOn: '2019-11-21' }, {}, 'visitedInFuture'],
  [{ marks: { unheardOf: { value: 'yes' } } }, {}, 'unknownItem'],
  [{ result: 'rectify' }, {}, 'rectifyWithoutDate'],
  [{ result: 'rectify', rectifyBy: '2019-11-19' }, {}, 'rectifyBeforeVisit'],
  [{ signatures: document.signatures.slice(0, 1) }, {}, 'signatureMissing'],
])('what does not fit waits, nothing is turned away: %#', (change, more, reason) => {
  expect(reasons(change, more)).toContain(reason);
  expect(reasonsOf(reasonsText(reasons(change, more)))).toEqual(reasons(change, more));
});

test('a photo with other bytes is asked for again; it is never taken as it is', () => {
  expect(received({}, { uploads: new Map([['p1', 'b'.repeat(64)]]) })).toMatchObject({
    refusal: { code: 'photoDiffers', params: { photos: ['p1', 'p2'] } },
  });
});

test('one that takes the place of what stands; one that comes after the one that took its place', () => {
  expect(received({ replaces: 's1' }, { sheets: [one] })).toMatchObject({ change: { supersedes: 's1' } });
  const later = { ...one, id: 's3', replaces: 's2' };
  expect(received({}, { sheets: [later] })).toMatchObject({ change: { kind: 'overtaken' } });
  const waiting = { ...one, quarantined: true };
  expect(received({ replaces: 's1' }, { sheets: [waiting] })).toMatchObject({ change: { settles: 's1' } });
});

test('any order of sending, sending again and replacing ends with one sheet that stands, and loses none', () => {
  const sent = fc.record({
    id: fc.integer({ min: 0, max: 5 }),
    replaces: fc.option(fc.integer({ min: 0, max: 5 })),
  });
  fc.assert(
    fc.property(fc.array(sent, { minLength: 1, maxLength: 25 }), (acts) => {
      let sheets: KeptSheet[] = [];
      for (const { id, replaces } of acts) {
        const [sheet, of] = [`s${id}`, replaces === null ? undefined : `s${replaces}`];
        // Sent again: the runner answers from what is there.
        if (sheets.some((other) => other.id === sheet)) continue;
        const answer = received({ ...(of ? { replaces: of } : {}) }, { sheets }, sheet);
        if (!answer.ok) throw new Error(answer.refusal.code);
        const { change } = answer;
        const gone = change.kind === 'kept' ? change.supersedes : undefined;
        sheets = sheets.map((other) => (other.id === gone ? { ...other, superseded: true } : other));
        const quarantined = change.kind === 'quarantined';
        const superseded = change.kind === 'overtaken';
        sheets.push({ ...one, id: sheet, quarantined, superseded, replaces: of });
        expect(sheets.filter((each) => !each.quarantined && !each.superseded)).toHaveLength(1);
      }
      expect(new Set(sheets.map((each) => each.id)).size).toBe(new Set(acts.map(({ id }) => id)).size);
    }),
  );
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSafe, newParcel, nextStep, type Parcel, type SendFailure } from '../../core/inspection/parcel.ts';
import { type Outbox, sendSheets } from './sendSheets.ts';

/** What happens to one request: it is lost, its answer is lost, the phone dies before or after, or all goes well. */
const fates = ['well', 'requestLost', 'answerLost', 'deadBefore', 'deadAfter', 'busy'] as const;
type Fate = (typeof fates)[number];
class Dead extends Error {}
class Failed extends Error {
  readonly failure: SendFailure;
  constructor(status: number, code: string) {
    super(code);
    this.failure = { status, code, message: '' };
  }
}

/** A server that keeps sheets by id as ours does, and a phone whose shelf outlives its tabs. */
function world(sheets: number, photos: number) {
  const shelf = new Map<string, Parcel>();
  for (let i = 0; i < sheets; i += 1) {
    const ids = Array.from({ length: photos }, (_, at) => `s${i}p${at}`);
    shelf.set(`s${i}`, newParcel(`s${i}`, `hash of s${i}`, ids));
  }
  const bytes = new Map<string, string>();
  const kept = new Map<string, { hash: string; uploads: Record<string, string> }>();
  let uploads = 0;
  const outbox = (fate: () => Fate): Outbox => {
    const through = <T>(work: () => T): T => {
      const now = fate();
      if (now === 'deadBefore') throw new Dead();
      if (now === 'requestLost') throw new Failed(0, 'unreachable');
      if (now === 'busy') throw new Failed(503, 'unavailable');
      const answer = work();
      if (now === 'deadAfter') throw new Dead();
      if (now === 'answerLost') throw new Failed(0, 'unreachable');
      return answer;
    };
    return {
      sheets: async () => [...shelf.keys()],
      async change(sheet, change) {
        const next = change(shelf.get(sheet)!);
        shelf.set(sheet, next);
        return next;
      },
      upload: async (photo) =>
        through(() => {
          uploads += 1;
          const id = `u${uploads}`;
          bytes.set(id, photo);
          return id;
        }),
      send: async ({ sheet, hash, uploads: sent, photos: all }) =>
        through(() => {
          const lost = all.filter((photo) => bytes.get(sent[photo] ?? '') !== photo);
          if (lost.length > 0) throw new Failed(422, 'photoDiffers');
          if (!kept.has(sheet)) kept.set(sheet, { hash, uploads: sent });
          return { hash: kept.get(sheet)!.hash, state: 'kept', because: null };
        }),
      meaning(error) {
        if (error instanceof Failed) return error.failure;
        throw error;
      },
      serverNow: () => '2026-11-28T10:00:00Z',
    };
  };
  return { shelf, kept, bytes, outbox, swept: () => bytes.clear() };
}

const dies = (error: unknown) => {
  if (!(error instanceof Dead)) throw error;
  return 'later' as const;
};

test('wherever the tab dies and whatever is lost, each sheet arrives once with each of its pictures, and never sooner told so', async () => {
  const course = fc.array(fc.constantFrom(...fates), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(
      course,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 0, max: 4 }),
      fc.nat(30),
      async (fateful, sheets, photos, sweepAt) => {
        const { shelf, kept, bytes, outbox, swept } = world(sheets, photos);
        const left = [...fateful];
        for (let turns = 0; turns < 200; turns += 1) {
          if (turns === sweepAt) swept();
          const said = await sendSheets(outbox(() => left.shift() ?? 'well')).catch(dies);
          for (const parcel of shelf.values())
            if (isSafe(parcel)) expect(kept.get(parcel.sheet)?.hash).toBe(parcel.hash);
          // With nothing left to send no request follows, whatever fates are left over.
          if (said === 'done') break;
        }
        expect(kept.size).toBe(sheets);
        for (const parcel of shelf.values()) {
          expect(parcel.state.kind).toBe('confirmed');
          expect(Object.keys(kept.get(parcel.sheet)!.uploads)).toEqual([...parcel.photos]);
        }
        if (sweepAt > 25) expect(bytes.size).toBeGreaterThanOrEqual(photos);
      },
    ),
  );
});

test('two tabs at once: what both uploaded is named once, and the sheet is there once', async () => {
  const { shelf, kept, outbox } = world(1, 3);
  const well = () => 'well' as const;
  await Promise.all([sendSheets(outbox(well)), sendSheets(outbox(well))]);
  expect(shelf.get('s0')?.state.kind).toBe('confirmed');
  expect(kept.size).toBe(1);
});

test('a refusal rests with the phone; the next sheet goes on', async () => {
  const { shelf, kept, outbox } = world(2, 0);
  const around = outbox(() => 'well');
  const refused: Outbox = {
    ...around,
    send: async (parcel) => {
      if (parcel.sheet === 's0') throw new Failed(403, 'notInTeam');
      return around.send(parcel);
    },
  };
  expect(await sendSheets(refused)).toBe('done');
  expect(shelf.get('s0')?.state).toMatchObject({ kind: 'held', code: 'notInTeam' });
  expect(nextStep(shelf.get('s0')!)).toEqual({ kind: 'rest' });
  expect([...kept.keys()]).toEqual(['s1']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answered,
  failed,
  isSafe,
  keyOf,
  mayForget,
  newParcel,
  nextStep,
  type Parcel,
  released,
  uploaded,
} from './parcel.ts';

const fresh = newParcel('s1', 'aa', ['p1', 'p2']);
const at = '2026-11-28T10:00:00Z';
const full = uploaded(uploaded(fresh, 'p1', 'u1'), 'p2', 'u2');
const refusal = (code: string, status = 409) => ({ status, code, message: '不行' });

describe('a parcel', () => {
  test('pictures go first, one by one, then the sheet; a picture that has arrived is not sent again', () => {
    expect(nextStep(fresh)).toEqual({ kind: 'upload', photo: 'p1' });
    expect(nextStep(uploaded(fresh, 'p1', 'u1'))).toEqual({ kind: 'upload', photo: 'p2' });
    expect(nextStep(full)).toEqual({ kind: 'send' });
    expect(uploaded(full, 'p1', 'u9')).toBe(full);
    expect(uploaded(full, 'p9', 'u9')).toBe(full);
  });

  test('only an equal hash confirms', () => {
    const kept = answered(full, { hash: 'aa', state: 'kept', because: null }, at);
    expect(kept.state).toEqual({ kind: 'confirmed', at });
    const other = answered(full, { hash: 'bb', state: 'kept', because: null }, at);
    expect(other.state).toMatchObject({ kind: 'held', code: 'hashDiffers' });
    expect(isSafe(other)).toBe(false);
    const set = answered(full, { hash: 'aa', state: 'quarantined', because: 'anotherStands' }, at);
    expect(set.state).toEqual({ kind: 'quarantined', at, because: 'anotherStands' });
  });

  test.each([0, 408, 429, 500, 503])('status %d changes nothing: it is tried again', (status) => {
    expect(failed(full, { status, code: 'unreachable', message: '' })).toBe(full);
  });

  test('a refusal holds it with its sentence, until the person tries again', () => {
    const no = failed(full, refusal('notSignedIn', 401));
    expect(no.state).toEqual({ kind: 'held', code: 'notSignedIn', message: '不行' });
    expect(nextStep(no)).toEqual({ kind: 'rest' });
    expect(nextStep(released(no))).toEqual({ kind: 'send' });
  });

  test('uploads that were swept away are sent again under a new key, but not for ever', () => {
    const again = failed(full, refusal('uploadUnknown', 404));
    expect(nextStep(again)).toEqual({ kind: 'upload', photo: 'p1' });
    expect([keyOf(full), keyOf(again)]).toEqual(['s1', 's1.1']);
    let parcel: Parcel = full;
    for (let i = 0; i < 9; i += 1) parcel = failed(parcel, refusal('idempotencyKeyReused'));
    expect(parcel.state.kind).toBe('held');
    expect(keyOf(released(parcel))).toBe(keyOf(parcel));
    expect(keyOf(failed(released(parcel), refusal('idempotencyKeyReused')))).not.toBe(keyOf(parcel));
  });

  test('it is forgotten after 30 days by the clock of the server, and only when it was confirmed', () => {
    const kept = answered(full, { hash: 'aa', state: 'kept', because: null }, at);
    expect(mayForget(kept, '2026-12-28T10:00:01Z')).toBe(true);
    expect(mayForget(kept, '2026-12-28T10:00:00Z')).toBe(false);
    expect(mayForget(kept, null)).toBe(false);
    expect(mayForget(full, '2036-01-01T00:00:00Z')).toBe(false);
  });

  test('whatever happens in whatever order, what the server has stays told so, and nothing is safe without an equal hash', () => {
    const event = fc.oneof(
      fc.record({ photo: fc.constantFrom('p1', 'p2', 'p3'), upload: fc.constantFrom('u1', 'u2') }),
      fc.record({
        hash: fc.constantFrom('aa', 'bb'),
        state: fc.constantFrom('kept' as const, 'quarantined' as const),
        because: fc.constant(null),
      }),
      fc.record({
        status: fc.constantFrom(0, 401, 403, 404, 409, 422, 503),
        code: fc.constantFrom('uploadUnknown', 'idempotencyKeyReused', 'notAllowed'),
        message: fc.constant('不行'),
      }),
      fc.constant('release' as const),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        let parcel: Parcel = fresh;
        for (const one of events) {
          const before = parcel;
          if (one === 'release') parcel = released(parcel);
          else if ('photo' in one) parcel = uploaded(parcel, one.photo, one.upload);
          else if ('hash' in one) parcel = answered(parcel, one, null);
          else parcel = failed(parcel, one);
          if (isSafe(before)) expect(parcel.state).toBe(before.state);
          if (!isSafe(before) && isSafe(parcel)) expect(one).toMatchObject({ hash: 'aa' });
          expect(Object.keys(parcel.uploads).every((photo) => fresh.photos.includes(photo))).toBe(true);
          expect([parcel.sheet, parcel.hash, parcel.photos]).toEqual(['s1', 'aa', ['p1', 'p2']]);
        }
      }),
    );
  });
});

import { expect, test } from 'vitest';
import type { Deadline, Programme } from '../../../../core/programme/programme.ts';
import { asKind, kindOf, withDay, withGrace, withReceiver } from './deadlineKinds.ts';

const due: Deadline = { id: 'filing', title: '报送', binds: 'filing', due: '2026-09-30', graceMinutes: 30 };
const programme = {
  circular: { issuedOn: '2026-05-08' },
  phases: [{ id: 'a', title: '', from: '2026-05-01', to: '2026-10-31', tasks: '' }],
} as unknown as Programme;

test('a kind is told from the dates', () => {
  expect(kindOf(due)).toBe('due');
  expect(kindOf({ ...due, opens: '2026-09-01' })).toBe('window');
  expect(kindOf(withDay(due, 'due', ''))).toBe('rolling');
});

test('to another kind and back', () => {
  const window = asKind(due, 'window', programme);
  expect(window).toEqual({ ...due, opens: '2026-05-08' });
  expect(asKind(window, 'due', programme)).toEqual(due);
  const rolling = asKind({ ...window, hardClose: '2026-10-08' }, 'rolling', programme);
  expect(rolling).toEqual({ id: 'filing', title: '报送', binds: 'filing', opens: '2026-05-08' });
  expect(asKind(rolling, 'due', programme).due).toBe('2026-10-31');
  expect(asKind({ ...due, due: '2026-05-01' }, 'window', programme).opens).toBe('2026-05-01');
});

test('days, grace and receiver come and go', () => {
  expect(withDay(due, 'hardClose', '2026-10-08').hardClose).toBe('2026-10-08');
  expect(withDay({ ...due, hardClose: '2026-10-08' }, 'hardClose', '')).toEqual(due);
  expect(withGrace(due, '0')).not.toHaveProperty('graceMinutes');
  expect(withGrace(due, '15').graceMinutes).toBe(15);
  expect(withReceiver(due, ' 某部 ').receiver).toBe('某部');
  expect(withReceiver({ ...due, receiver: '某部' }, '')).toEqual(due);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import type { Programme } from '../programme/programme.ts';
import type { Draft } from './draft.ts';
import { keysOfStep } from './draftSteps.ts';
import { publishable } from './publishable.ts';
import { draftNotes, stepStands } from './stepStand.ts';

let notice: Programme;
beforeAll(async () => {
  notice = await shippedProgramme();
});
const draftOf = (change: Partial<Programme>, confirmed: Draft['confirmed'] = {}): Draft => {
  return { programme: { ...notice, ...change }, versions: {}, confirmed };
};
const seen = { by: 'a', at: '2020-01-01T00:00:00.000Z', versions: {} };

describe('what is to be said of a draft', () => {
  const broken: [string, (programme: Programme) => Partial<Programme>][] = [
    ['bodies', ({ bodies }) => ({ bodies: [...bodies, { ...bodies[0]! }] })],
    [
      'bodies',
      ({ bodies }) => ({ bodies: [...bodies, { id: 'x', name: '〔推荐单位名称〕', kind: 'other' }] }),
    ],
    ['quota', ({ quota }) => ({ quota: { ...quota, printedTotals: { total: 1 } } })],
    ['quota', ({ quota }) => ({ quota: { ...quota, rows: [...quota.rows, { ...quota.rows[0]! }] } })],
    ['calendar', ({ phases }) => ({ phases: phases.map((phase) => ({ ...phase, to: '2019-02-30' })) })],
    ['calendar', ({ deadlines }) => ({ deadlines: [...deadlines, { ...deadlines[0]! }] })],
    ['forms', ({ tracks }) => ({ tracks: [{ ...tracks[0]!, form: 'none' }, ...tracks.slice(1)] })],
    ['forms', ({ layouts }) => ({ layouts: layouts.filter(({ id }) => id !== 'standard') })],
    ['circular', ({ circular }) => ({ circular: { ...circular, titleLines: ['别的'] } })],
    ['circular', ({ circular }) => ({ circular: { ...circular, recipients: '〔主送单位〕' } })],
    ['basics', ({ city }) => ({ city: { ...city, department: '〔承办部门〕' } })],
  ];
  it.each(broken)('an error is told at the step where it is put right: %s', (step, change) => {
    const draft = draftOf(change(notice));
    const notes = draftNotes(draft);
    const stand = stepStands(draft, notes).find((one) => one.step === step)!;
    expect(stand.errors).toBeGreaterThan(0);
    const decided = publishable(draft, {});
    expect(decided.ok ? '' : decided.refusal.code).toBe('draftHasErrors');
  });

  it('a document number is no example', () => {
    const circular = { ...notice.circular, recipients: '按鄂工办〔2019〕22号办理' };
    expect(draftNotes(draftOf({ circular })).filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('a warning is acknowledged with its step; a row of the quota table by its reason only', () => {
    const quota = { ...notice.quota, acknowledged: [] };
    const steps = Object.fromEntries(Object.keys(keysOfStep).map((step) => [step, seen]));
    const all = draftOf({ quota }, steps);
    const warnings = draftNotes(all).filter(({ level }) => level === 'warning');
    expect(warnings.filter(({ step }) => step !== 'quota').every(({ acknowledged }) => acknowledged)).toBe(
      true,
    );
    expect(warnings.filter(({ step }) => step === 'quota').map(({ acknowledged }) => acknowledged)).toEqual([
      false,
    ]);
    const decided = publishable(all, {});
    expect(decided.ok ? '' : decided.refusal.code).toBe('draftHasWarnings');
    expect(publishable(draftOf({}, steps), {}).ok).toBe(true);
    const warned = draftNotes(draftOf({ quota })).filter(({ level }) => level === 'warning');
    expect(warned.every(({ acknowledged }) => !acknowledged)).toBe(true);
  });
});

import { describe, expect, test } from 'vitest';
import type { Form } from '../programme/form.ts';
import { actsForAnother, ownReach } from './actsForAnother.ts';
import { confirmsInPerson } from './confirmsInPerson.ts';
import { ownPlace } from './ownPlace.ts';
import type { Grant } from './roles.ts';
import { editableSections } from './sections.ts';

const actor = (...grants: Grant[]) => ({ user: 'u', tenant: 't', grants });
const subject = { body: 'b', unit: 'u', studio: 's', state: 'draft' } as const;
const form = {
  sections: [
    { id: 'basic', title: '', fields: [] },
    { id: 'lead', title: '', helpers: ['hr'], fields: [] },
    { id: 'money', title: '', helpers: ['finance'], fields: [] },
  ],
} as unknown as Form;

describe('whose side somebody is on', () => {
  test.each<[string, Grant, 'applicant' | 'hostUnion' | 'body' | 'city', boolean]>([
    ['a clerk for the unit', { role: 'clerk', unit: 'u' }, 'applicant', false],
    ['a body for a unit', { role: 'bodyOfficer', body: 'b' }, 'applicant', true],
    ['a body for the host union', { role: 'bodyOfficer', body: 'b' }, 'hostUnion', true],
    ['a body for itself', { role: 'bodyOfficer', body: 'b' }, 'body', false],
    ['the city for a body', { role: 'cityOfficer' }, 'body', true],
    ['the city for itself', { role: 'cityOfficer' }, 'city', false],
    ['the union of another unit', { role: 'hostUnion', unit: 'other' }, 'hostUnion', true],
  ])('代录: %s', (_what, grant, side, expected) => {
    expect(actsForAnother(actor(grant), side, subject)).toBe(expected);
  });

  test('own work lies within the grants of that side', () => {
    const both = actor({ role: 'bodyOfficer', body: 'b' }, { role: 'clerk', unit: 'u' });
    expect(ownReach(both, 'body')).toEqual({ all: false, bodies: ['b'], units: [], studios: [] });
    expect(ownReach(both, 'city').all).toBe(false);
    expect(ownReach(actor({ role: 'cityOfficer' }), 'city').all).toBe(true);
    expect(ownPlace(both, 'createApplication', 'unit')).toBe('u');
    expect(ownPlace(actor({ role: 'logAuditor' }), 'createApplication', 'body')).toBeUndefined();
  });
});

describe('sections (F10)', () => {
  test.each<[string, Grant[], string[]]>([
    ['the clerk fills all', [{ role: 'clerk', unit: 'u' }], ['basic', 'lead', 'money']],
    ['the lead fills all', [{ role: 'lead', studio: 's' }], ['basic', 'lead', 'money']],
    ['personnel fills its own', [{ role: 'hrHelper', unit: 'u' }], ['lead']],
    [
      'two helpers in one fill both',
      [
        { role: 'hrHelper', unit: 'u' },
        { role: 'financeHelper', unit: 'u' },
      ],
      ['lead', 'money'],
    ],
    ['another unit nothing', [{ role: 'hrHelper', unit: 'other' }], []],
    ['the host union nothing', [{ role: 'hostUnion', unit: 'u' }], []],
  ])('%s', (_what, grants, expected) => {
    expect(editableSections(actor(...grants), form, subject)).toEqual(expected);
    expect(editableSections(actor(...grants), form, { ...subject, state: 'filed' })).toEqual([]);
  });

  test('only the lead of this studio confirms in person', () => {
    expect(confirmsInPerson(actor({ role: 'lead', studio: 's' }), subject)).toBe(true);
    expect(confirmsInPerson(actor({ role: 'lead', studio: 'other' }), subject)).toBe(false);
    expect(confirmsInPerson(actor({ role: 'lead' }), { body: 'b' })).toBe(false);
    expect(confirmsInPerson(actor({ role: 'clerk', unit: 'u' }), subject)).toBe(false);
  });
});

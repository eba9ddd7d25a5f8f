import { expect, it } from 'vitest';
import type { Form } from '../../core/programme/form.ts';
import { fieldHref, nearestIds, sectionOfPath } from './fieldAddress.ts';

const text = (id: string) => ({ kind: 'text', id, label: id }) as const;
const form: Form = {
  id: 'standard',
  title: '表',
  roles: { studioName: 'studioName', leadName: 'leadName', hostUnit: 'hostUnit' },
  sections: [
    { id: 'basic', title: '基本情况', fields: [text('studioName')] },
    {
      id: 'members',
      title: '成员',
      fields: [{ kind: 'rows', id: 'members', label: '成员', rowName: '成员', columns: [text('name')] }],
    },
  ],
  checks: [],
};

it('a path leads to its section and control', () => {
  expect(sectionOfPath(form, 'members.r1.name')).toBe('members');
  expect(fieldHref(form, 'a1', 'members.r1.name')).toBe(
    '/applications/a1/sections/members#f-members.r1.name',
  );
  expect(fieldHref(form, 'a1', 'unknown')).toBe('/applications/a1');
});

it('the nearest control of a path is looked for first', () => {
  expect(nearestIds('members.r1.name')).toEqual(['f-members.r1.name', 'f-members.r1', 'f-members']);
});

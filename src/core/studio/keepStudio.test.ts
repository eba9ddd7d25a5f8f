import { expect, test } from 'vitest';
import { appointLead, leadLeft } from './keepStudio.ts';

const studio = { name: '张三创新工作室', leadName: '张三', state: 'active', mergedInto: null } as const;
const asked = { leadName: '李四', name: '李四创新工作室', on: '2019-09-01' };

test('a lead leaves once, not ahead, and not of a file that went into another', () => {
  expect(leadLeft(studio, '2019-09-01', '2019-09-02')).toEqual({ ok: true, change: 'leadLeft' });
  expect(leadLeft({ ...studio, state: 'leadLeft' }, '2019-09-01', '2019-09-02')).toMatchObject({
    refusal: { code: 'leadGone' },
  });
  expect(leadLeft(studio, '2019-09-03', '2019-09-02')).toMatchObject({ refusal: { code: 'dayAhead' } });
  expect(leadLeft({ ...studio, mergedInto: 'x' }, '2019-09-01', '2019-09-02')).toMatchObject({
    refusal: { code: 'studioMerged' },
  });
});

test('a new lead ends what the old one left; a warning stands', () => {
  expect(appointLead({ ...studio, state: 'leadLeft' }, asked, '2019-09-02')).toEqual({
    ok: true,
    change: 'active',
  });
  expect(appointLead({ ...studio, state: 'warned' }, asked, '2019-09-02')).toEqual({
    ok: true,
    change: 'warned',
  });
  expect(appointLead(studio, { ...asked, leadName: '张三', name: studio.name }, '2019-09-02')).toMatchObject({
    refusal: { code: 'studioUnchanged' },
  });
});

import { expect, test } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { itemPath } from './selfAssessment.ts';
import { selfGaps } from './selfGaps.ts';
import { asWritten, withSelfAssessment } from './withSelfAssessment.ts';

const written = await shippedProgramme();
const programme = withSelfAssessment(written);
const form = programme.forms.find(({ id }) => id === 'demonstration')!;
const states = (id: string) => programme.dictionaries[id]!.entries.length;

test('a form that names a standard gets its items, once; the written programme stays as it is (R21, R71, R72)', () => {
  const ids = form.sections.filter(({ id }) => id.startsWith('self-')).map(({ id }) => id);
  expect(ids).toEqual(['place', 'systems', 'team', 'activities', 'funds', 'results'].map(itemPath));
  const place = form.sections.find(({ id }) => id === itemPath('place'))!;
  // 3 + 5 + 4 items and a place for words.
  expect(place.fields).toHaveLength(13);
  expect(place.fields[0]).toMatchObject({ label: '固定场所：学习研讨', notPrinted: true });
  expect(states(itemPath('training'))).toBe(4);
  expect(withSelfAssessment(programme)).toBe(programme);
  expect(asWritten(programme)).toBe(written);
  expect(asWritten(written)).toBe(written);
  expect(written.forms.flatMap(({ sections }) => sections).some(({ id }) => id.startsWith('self-'))).toBe(
    false,
  );
  const county = programme.forms.find(({ id }) => id === 'county')!;
  expect(selfGaps(county, {}, new Set(), states)).toBeUndefined();
});

test('gaps: there, not there, some states, without proof, not answered; none of them stops anybody (R21)', () => {
  const answers = {
    [itemPath('study')]: 'yes',
    [itemPath('practice')]: 'yes',
    [itemPath('display')]: 'no',
    [itemPath('training')]: ['s1', 's2', 's3'],
    [itemPath('tackling')]: ['s1'],
    [itemPath('pairing')]: ['none'],
    [itemPath('rewards')]: [],
  };
  const gaps = selfGaps(form, answers, new Set([itemPath('study')]), states)!;
  expect(gaps.met).toBe(3);
  expect(gaps.unproved.map(({ path }) => path)).toEqual(['practice', 'training'].map(itemPath));
  expect(gaps.unmet.map(({ path }) => path)).toEqual(['display', 'tackling', 'pairing'].map(itemPath));
  expect(gaps.unanswered).toHaveLength(gaps.items - 6);
});

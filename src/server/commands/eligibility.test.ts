import { beforeAll, expect, test } from 'vitest';
import {
  aCampaign,
  anApplication,
  aPerson,
  as,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import type { Actor } from '../../core/access/roles.ts';
import type { EligibilityRule } from '../../core/programme/eligibility.ts';
import type { Section } from '../../core/programme/form.ts';
import { applicationDetail } from '../queries/applicationDetail.ts';
import { acknowledgeWarnings } from './acknowledgeWarnings.ts';
import { submitApplication } from './submitApplication.ts';

const database = await freshDatabase();
const db = database.app;
const rule = (level: 'error' | 'warning'): EligibilityRule => ({
  ...{ id: level, level, text: '团队不少于五百人', rule: 'allOf', source: '正文二' },
  facts: [{ kind: 'atLeast', path: 'memberCount', number: 500 }],
});
const withoutProofs = (section: Section): Section => ({
  ...section,
  fields: section.fields.map((field) => ({ ...field, star: false, evidence: [] })),
});
const campaigns: Record<string, TestCampaign> = {};
beforeAll(async () => {
  for (const level of ['error', 'warning'] as const)
    campaigns[level] = await aCampaign(db, {
      change: (programme) => ({
        ...programme,
        // Without proofs, so that the condition alone stands between the draft and its submission.
        forms: programme.forms.map((form) => ({ ...form, sections: form.sections.map(withoutProofs) })),
        tracks: programme.tracks.map((track) => ({ ...track, eligibility: [rule(level)] })),
      }),
    });
});

/** An application that is complete but for the condition. */
async function complete(level: 'error' | 'warning') {
  const campaign = campaigns[level]!;
  const body = campaign.bodies.shashi!;
  const officer: Actor = await aPerson(campaign, 'bodyOfficer', { body });
  const { id } = await anApplication(campaign, { body, answers: { filledOn: '2019-08-30' } });
  const see = async () => yes(await as(db, officer).ask(applicationDetail, { application: id }));
  const submit = async () =>
    as(db, officer).run(submitApplication, { application: id, version: (await see()).version });
  const acknowledge = async (code: string, other = false) => {
    const keys = (await see()).findings
      .filter((one) => one.level === 'warning' && (one.code === code) !== other)
      .map(({ key }) => key);
    if (keys.length > 0) yes(await as(db, officer).run(acknowledgeWarnings, { application: id, keys }));
  };
  return { see, submit, acknowledge };
}

test('who does not meet a condition cannot submit; the finding has the notice’s words and leads to the field (F43)', async () => {
  const { see, submit } = await complete('error');
  expect(refusalOf(await submit())).toBe('findingsRemain');
  const { findings } = await see();
  expect(findings.find(({ code }) => code === 'notEligible')).toMatchObject({
    ...{ level: 'error', path: 'memberCount', source: '正文二' },
    params: { text: '团队不少于五百人', labels: expect.stringContaining('“') },
  });
});

test('a condition that only warns is acknowledged, then the application goes out', async () => {
  const { submit, acknowledge } = await complete('warning');
  await acknowledge('notEligible', true);
  expect(refusalOf(await submit())).toBe('findingsRemain');
  await acknowledge('notEligible');
  yes(await submit());
});

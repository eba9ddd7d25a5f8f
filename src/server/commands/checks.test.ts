import { beforeAll, describe, expect, test } from 'vitest';
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
import { applicationDetail } from '../queries/applicationDetail.ts';
import { saveAnswers } from './saveAnswers.ts';
import { submitApplication } from './submitApplication.ts';

const database = await freshDatabase();
const db = database.app;
let campaign: TestCampaign;
let officer: Actor;
let body: string;

beforeAll(async () => {
  campaign = await aCampaign(db);
  body = campaign.bodies.shashi!;
  officer = await aPerson(campaign, 'bodyOfficer', { body });
});

type Value = string | string[] | null;
/** The shipped example of 附件4, with these fields typed over it. */
async function typed(changes: Readonly<Record<string, Value>>, track = 'standard') {
  const made = await anApplication(campaign, { body, track, answers: { filledOn: '2019-08-30' } });
  const see = async () => yes(await as(db, officer).ask(applicationDetail, { application: made.id }));
  const { versions } = await see();
  const input = Object.entries(changes).map(([path, value]) => ({
    ...{ path, value },
    basedOn: versions[path] ?? 0,
  }));
  const saved = await as(db, officer).run(saveAnswers, { application: made.id, changes: input });
  return { ...made, see, saved };
}

/** What the checks say, as `rule level code @ path`, of one rule. */
async function said(rule: string, changes: Readonly<Record<string, Value>>) {
  const { see, saved, id } = await typed(changes);
  yes(saved);
  const { findings, version } = await see();
  const own = findings.filter((one) => one.rule === rule);
  for (const one of own) expect(one.source, `${rule} ${one.code} names its source`).toBeTruthy();
  const submitted = await as(db, officer).run(submitApplication, { application: id, version });
  expect(refusalOf(submitted)).toBe('findingsRemain');
  return own.map(({ level, code, path }) => `${level} ${code} @ ${path}`);
}

const noMembers = { members: [] };
const short = '一句话。';
const long = (count: number) => '字'.repeat(count);
const cases: readonly [
  rule: string,
  changes: Readonly<Record<string, Value>>,
  expected: readonly string[],
][] = [
  ['V1', { studioName: '江汉创新工作室' }, ['warning nameRule @ studioName']],
  ['V2', { establishedOn: '2017-01-01' }, ['warning dateOrder @ namedOn']],
  ['V3', { enterpriseSize: null }, ['error required @ enterpriseSize']],
  ['V3', { ownership: null }, ['error required @ ownership']],
  ['V3', { unitType: 'institution', enterpriseSize: null, ownership: null }, []],
  ['V4', { 'benefit.2018.revenue': '-1' }, ['error negative @ benefit.2018.revenue']],
  [
    'V4',
    { 'benefit.2016.revenue': null, 'benefit.2016.saving': null },
    ['error yearMissing @ benefit.2016.revenue'],
  ],
  ['V4', { 'fundingSources.f4.amount': null }, ['error splitAmountMissing @ fundingSources.f4.amount']],
  ['V4', { 'funding.2018.amount': '61' }, ['error splitSums @ funding.2018.amount']],
  ['V5', { 'results.r1.year': '2015' }, ['warning outsideWindow @ results.r1.year']],
  ['V9', { 'people.p1.levelWhen': '2015-11' }, ['warning outsideWindow @ people.p1.levelWhen']],
  ['V10', noMembers, ['error tooFewRows @ members']],
  ['V10', { memberCount: '13' }, ['error totalCoversRows @ memberCount']],
  ['V11', { 'honours.h1.year': '2020' }, ['error afterCampaignYear @ honours.h1.year']],
  ['V11', { 'honours.h1.title': null }, ['error required @ honours.h1.title']],
  ['V11', { 'honours.h1.level': null }, ['error required @ honours.h1.level']],
  ['V12', { story: short }, ['warning textShort @ story']],
  ['V12', { story: long(900) }, ['warning textLong @ story']],
  ['V12', { story: long(1001) }, ['error overCap @ story']],
  ['V13', { filledOn: '2019-09-03' }, ['error dateInFuture @ filledOn']],
  ['V17', { 'projects.p1.year': '2018' }, ['warning rowsPerYear @ projects']],
];

describe('what is typed into 附件4 is told with its rule and its source, and stops the submission', () => {
  test.each(cases)('%s %j', async (rule, changes, expected) => {
    expect(await said(rule, changes)).toEqual(expected);
  });

  test('V6: more put to use than found', async () => {
    const { see, saved } = await typed({ 'innovation.applied': '9' });
    expect(saved).toMatchObject({ ok: false, refusal: { params: { finding: 'computedPath' } } });
    expect((await see()).findings.filter(({ rule }) => rule === 'V6')).toEqual([]);
  });

  test.each([
    ['V5', 'innovation.results'],
    ['V8', 'benefit.2018.total'],
    ['V9', 'talent.total'],
  ])('%s: %s is computed, never typed', async (_rule, path) => {
    const { saved } = await typed({ [path]: '999' });
    expect(saved).toMatchObject({
      ok: false,
      refusal: { code: 'valueRejected', params: { path, finding: 'computedPath' } },
    });
  });

  test('V7: every starred field with a value asks for its proof, the benefit for the stamped original', async () => {
    const { findings } = await (await typed({ specialty: '液压' })).see();
    const proofs = findings.filter(({ rule }) => rule === 'V7');
    expect(proofs.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['namingBody', 'leadHonours', 'innovation', 'benefit', 'talent']),
    );
    expect(proofs.every(({ source, level }) => Boolean(source) && level === 'error')).toBe(true);
    expect(proofs.find(({ path, params }) => path === 'benefit' && params.kind === 'original')).toMatchObject(
      {
        params: { stamp: 'financeSeal' },
      },
    );
    const blank = await (await typed({ namingBody: null })).see();
    expect(blank.findings.some(({ rule, path }) => rule === 'V7' && path === 'namingBody')).toBe(false);
  });

  test('V14: what is missing is told with the rule of completeness and a source', async () => {
    expect(await said('V14', { specialty: null })).toEqual(['error required @ specialty']);
    expect(await said('V14', { 'members.m3.duty': null })).toEqual(['error required @ members.m3.duty']);
  });

  test('every finding of both forms, whatever is typed, names a rule or at least its source', async () => {
    const absurd = { memberCount: '很多', 'members.m1.birthYear': '昨天', leadPhone: '电话' };
    for (const track of ['standard', 'demonstration']) {
      const known = track === 'standard' ? absurd : { memberCount: '很多', leadPhone: '电话' };
      const { see, saved } = await typed(known, track);
      yes(saved);
      const { findings } = await see();
      expect(findings.length).toBeGreaterThan(1);
      expect(findings.filter(({ source }) => !source).map(({ code, path }) => `${code} ${path}`)).toEqual([]);
    }
  });
});

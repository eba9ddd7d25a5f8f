import fc from 'fast-check';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { can } from '../../src/core/access/can.ts';
import { endedKinds, type StateKind, stateKinds } from '../../src/core/application/state.ts';
import type { Programme, Step } from '../../src/core/programme/programme.ts';
import { castOf, stepsOf } from '../../src/core/sandbox/cast.ts';
import { supplementFiling } from '../../src/server/commands/supplementFiling.ts';
import { withdrawApplication } from '../../src/server/commands/withdrawApplication.ts';
import {
  type Applicant,
  about,
  begin,
  correctAndSubmit,
  fillAndSubmit,
  look,
  stateOf,
} from '../../src/server/sandbox/applicant.ts';
import { acceptAll, fileAll, nameAll } from '../../src/server/sandbox/filings.ts';
import { actorOf, agree, decline, sendBack, withdraw } from '../../src/server/sandbox/levels.ts';
import { rolledBack } from '../../src/server/sandbox/rolledBack.ts';
import { Stage } from '../../src/server/sandbox/stage.ts';
import { freshDatabase } from '../database.ts';
import { generatedProgrammes } from '../generatedProgrammes.ts';

const nightly = process.env.TEST_NIGHTLY === '1';
const seed = Number(process.env.TEST_SEED ?? (nightly ? Date.now() % 1_000_000 : 20_240_508));
const database = await freshDatabase();
const ended: readonly StateKind[] = [...endedKinds, 'designated'];
/** What may be refused on a random way: places and lists that are full, a body that filed already. */
const expected = [
  'quotaFull',
  'noQuotaRow',
  'alreadyFiled',
  'filingHasOpenWork',
  'designationOverTarget',
  'nothingToFile',
];

type Act = (stage: Stage, one: Applicant, step: Step) => Promise<unknown>;

/** The body files; after its filing the city adds to it. */
async function file(stage: Stage, one: Applicant): Promise<void> {
  if ((await fileAll(stage, [one])).length > 0) return;
  one.halted = false;
  // With open work the body waits; a later round comes back to it.
  if (stage.refusals.at(-1) !== 'alreadyFiled') return;
  const person = await stage.person('cityOfficer');
  const input = {
    campaign: stage.campaign,
    body: one.body,
    applications: [one.application],
    reason: '补报。',
  };
  await stage.act(person, supplementFiling, input, about(one));
}

/** Who was approved beyond the number to be named is taken back by the city. */
async function nameOrTakeBack(stage: Stage, one: Applicant): Promise<void> {
  await nameAll(stage, [one]);
  if ((await stateOf(stage, one)) === 'designated') return;
  const person = await stage.person('cityOfficer');
  await stage.act(
    person,
    withdrawApplication,
    { application: one.application, reason: '名额已满。' },
    about(one),
  );
}

/** What can be done next, by where it stands; the first leads on. */
const acts: { readonly [K in StateKind]: readonly Act[] } = {
  draft: [fillAndSubmit],
  returned: [correctAndSubmit, withdraw],
  atStep: [agree, agree, agree, sendBack, decline, withdraw],
  awaitingFiling: [file],
  filed: [(stage, one) => acceptAll(stage, [one])],
  approved: [nameOrTakeBack],
  designated: [],
  declined: [],
  withdrawn: [],
};

/** Somebody may do the next thing, or it has ended. */
async function someoneActs(stage: Stage, one: Applicant, step: Step | undefined): Promise<boolean> {
  const state = await stateOf(stage, one);
  if (ended.includes(state)) return true;
  const open = await look(stage, one, one.clerk);
  const subject = { ...open.subject, ...(step ? { level: step.actor } : {}) };
  const officer = await stage.person('bodyOfficer', { body: one.body });
  const city = await stage.person('cityOfficer');
  const level = step ? await actorOf(stage, one, step.actor) : city;
  const table: { readonly [K in StateKind]: boolean } = {
    draft: can(one.clerk.actor, 'submitApplication', subject).allowed,
    returned: can(one.clerk.actor, 'submitApplication', subject).allowed,
    atStep:
      can(level.actor, 'giveOpinion', subject).allowed &&
      can(level.actor, 'declineApplication', subject).allowed,
    awaitingFiling: can(officer.actor, 'fileCandidates', { body: one.body }).allowed,
    filed: can(city.actor, 'acceptApplication', subject).allowed,
    approved: can(city.actor, 'designate', {}).allowed,
    ...{ designated: true, declined: true, withdrawn: true },
  };
  return table[state];
}

/** No cell holds more than its places, and each counts exactly the places that are held. */
async function placesHold(stage: Stage): Promise<void> {
  const city = await stage.person('cityOfficer');
  const { rows } = await stage.inside(city.actor, (tx) =>
    sql<{ used: number; places: number | null; cap: boolean; held: number }>`
      select c.used, c.places, c.cap, (select count(*)::int from quota_place p where p.tenant = c.tenant
        and p.row_id = c.row_id and p.tier = c.tier and p.released_at is null) as held
      from quota_cell c where c.tenant = ${stage.tenant}`.execute(tx),
  );
  for (const { used, places, cap, held } of rows)
    expect([used === held, !cap || places === null || used <= places]).toEqual([true, true]);
}

async function stepNow(stage: Stage, one: Applicant): Promise<Step | undefined> {
  const { step } = await stage.rowOf(one.application);
  return stepsOf(stage.programme, one.track).find(({ id }) => id === step);
}

async function turn(stage: Stage, one: Applicant, choice: number): Promise<void> {
  const before = await stateOf(stage, one);
  const step = await stepNow(stage, one);
  expect([before, await someoneActs(stage, one, step)]).toEqual([before, true]);
  const refusals = stage.refusals.length;
  const act = acts[before][choice % Math.max(1, acts[before].length)];
  await act?.(stage, one, step!);
  const refused = stage.refusals.slice(refusals);
  expect(refused.filter((code) => !expected.includes(code))).toEqual([]);
  // A level that has no place left declines; nothing stays where nobody can do anything.
  one.halted = false;
  if (refused.includes('quotaFull') || refused.includes('noQuotaRow')) await decline(stage, one, step!);
  expect(stateKinds).toContain(await stateOf(stage, one));
  await placesHold(stage);
}

/** A random way through a programme; then everybody is led to an end. */
async function wander(stage: Stage, choices: readonly number[]): Promise<StateKind[]> {
  const opened = await stage.open();
  expect(opened).toMatchObject({ ok: true });
  const applicants: Applicant[] = [];
  for (const part of castOf(stage.programme, 'walk').parts.slice(0, 4)) {
    const one = await begin(stage, part);
    if (one) applicants.push(one);
  }
  for (const choice of choices) {
    const one = applicants[choice % Math.max(1, applicants.length)];
    if (one && !ended.includes(await stateOf(stage, one))) await turn(stage, one, Math.floor(choice / 4));
  }
  stage.goTo(stage.days.file);
  for (let round = 0; round < 12; round += 1)
    for (const one of applicants) if (!ended.includes(await stateOf(stage, one))) await turn(stage, one, 0);
  return Promise.all(applicants.map((one) => stateOf(stage, one)));
}

test('a random way through any programme keeps its rules, and everybody comes to an end', async () => {
  const seen = new Set<StateKind>();
  const runs = nightly ? 150 : 5;
  console.log(`generated walk: seed ${seed}, ${runs} runs`);
  await fc.assert(
    fc.asyncProperty(
      generatedProgrammes,
      fc.array(fc.nat({ max: 999 }), { minLength: 6, maxLength: 14 }),
      async (programme: Programme, choices) => {
        await rolledBack(database.app, async (db) => {
          const states = await wander(new Stage(db, programme, 'walk'), choices);
          expect(states.filter((state) => !ended.includes(state))).toEqual([]);
          for (const state of states) seen.add(state);
        });
      },
    ),
    { seed, numRuns: runs, endOnFailure: !nightly },
  );
  expect(seen.has('designated')).toBe(true);
}, 600_000);

/** Writes programmes/jingzhou-2019/demo: `node demo/make.mjs`. The same run always writes the same files. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accounts, password, playedBy } from './accounts.mjs';
import { countyAnswers, demonstrationAnswers, evidenceOf, standardAnswers } from './answers.mjs';
import { cityActs } from './cityActs.mjs';
import { compactJson } from './compactJson.mjs';
import { deskActs } from './deskActs.mjs';
import { writeFiles } from './files.mjs';
import { people } from './names.mjs';
import { pipelineActs } from './pipelineActs.mjs';
import { special, stands } from './plan.mjs';
import { plaqueActs } from './plaqueActs.mjs';
import { randomOf } from './random.mjs';
import { registerOf } from './registerActs.mjs';
import { changedStoryline, cityStoryline, countyStoryline, daysOf } from './storylines.mjs';

const folder = fileURLToPath(new URL('../programmes/jingzhou-2019/demo', import.meta.url));
/** A list of made-up studios: a case is [difficulty, what was done, effect, name of the result]. */
function studiosIn(name) {
  return JSON.parse(readFileSync(new URL(`./studios/${name}.json`, import.meta.url), 'utf8'));
}
const fill = { standard: standardAnswers, demonstration: demonstrationAnswers, county: countyAnswers };

function withStand(studio, units) {
  const unitId = units.get(studio.unit) ?? studio.id;
  units.set(studio.unit, unitId);
  return { ...studio, ...special[studio.id], unitId, stand: stands[studio.id] ?? 'filed' };
}

/** Studios that counties name themselves (R4, S23): only what the light registration form asks. */
function asCounty([id, body, unit, kind, industry, lead, est, spec, results]) {
  return { id, body, track: 'county', unit, kind, industry, lead, est, spec, results, honours: [] };
}

/** Chairs who sign: one per unit, one per body. */
function signers(studios) {
  const random = randomOf('chairs');
  const keys = [...new Set(studios.flatMap(({ unitId, body }) => [unitId, body]))];
  const found = people(
    random,
    keys.length,
    studios.map(({ lead }) => lead),
  );
  return new Map(keys.map((key, at) => [key, found[at].name]));
}

function fillIn(studio, chairs) {
  const random = randomOf(studio.id);
  const days = daysOf(studio, randomOf(`${studio.id} days`));
  const answers = fill[studio.track](
    studio,
    random,
    studio.stand === 'draft' ? '2019-09-23' : days.submitted,
  );
  const evidence = evidenceOf(studio, answers);
  return {
    ...studio,
    answers,
    evidence,
    chair: chairs.get(studio.unitId),
    bodyChair: chairs.get(studio.body),
  };
}

function actsOf(studio) {
  const random = randomOf(`${studio.id} days`);
  return studio.track === 'county' ? countyStoryline(studio, random) : cityStoryline(studio, random);
}

const played = (acts) => acts.map(({ at, by, ...rest }) => ({ at, by: playedBy[by] ?? by, ...rest }));

/** The form bears the day of its first submission. */
function applicationOf(studio, acts) {
  const { id, track, unitId, lead, evidence } = studio;
  const filledOn =
    acts.find((act) => act.do === 'submitApplication')?.at.slice(0, 10) ?? studio.answers.filledOn;
  const unit = studio.enteredByBody ? null : unitId;
  const answers = { ...studio.answers, filledOn };
  return { id, track, unit, leadName: lead, answers, evidence, story: played(acts) };
}

/** The application that changed its track has a first one on the other track. */
function applications(studio, chairs) {
  if (!studio.changedTrack) return [applicationOf(studio, actsOf(studio))];
  const first = fillIn({ ...studio, id: `${studio.id}-first`, track: 'demonstration' }, chairs);
  const { before, after } = changedStoryline(first, studio, randomOf(studio.id));
  return [applicationOf(first, before), applicationOf(studio, after)];
}

function peopleOf(studios, chairs) {
  const random = randomOf('people');
  const units = new Map(studios.filter((one) => !one.enteredByBody).map((one) => [one.unitId, one]));
  const bodies = [...new Set(studios.map(({ body }) => body)), 'other-industries'];
  const names = people(random, units.size + bodies.length, [...chairs.values()]).map(({ name }) => name);
  return [
    ...bodies.map((body) => ({ id: `${body}.officer`, name: names.pop(), role: 'bodyOfficer', body })),
    ...[...units].flatMap(([unit]) => [
      { id: `${unit}.clerk`, name: names.pop(), role: 'clerk', unit },
      { id: `${unit}.union`, name: chairs.get(unit), role: 'hostUnion', unit },
    ]),
  ].filter(({ id }) => !(id in playedBy));
}

function campaign(studios, chairs, register) {
  const units = new Map(studios.filter((one) => !one.enteredByBody).map((one) => [one.unitId, one]));
  return {
    now: '2019-10-10T09:00',
    begins: '2019-05-09T09:00',
    tenant: '荆州市总工会',
    password,
    extraBodies: [
      { id: 'health', name: '市直卫生健康工会', kind: 'industry', sharesRowOf: 'other-industries' },
      { id: 'transport', name: '市直交通运输工会', kind: 'industry', sharesRowOf: 'other-industries' },
    ],
    // The notice asks for no such word; the demo shows how it looks where a programme does.
    leadConfirms: ['demonstration'],
    // Written by hand: the track of the province, whose document is only cited (S5).
    adds: 'province.json',
    files: {
      scan: { path: 'files/scan.pdf', name: '盖章页扫描件.pdf' },
      photo: { path: 'files/photo.png', name: '盖章页照片.png' },
      certificate: { path: 'files/certificate.pdf', name: '证书复印件.pdf' },
      finance: { path: 'files/finance.pdf', name: '经济效益证明（财务章）.pdf' },
      details: { path: 'files/details.pdf', name: '详细申报材料.pdf' },
      summary: { path: 'files/summary.pdf', name: '汇总表盖章件.pdf' },
    },
    register: 'register.json',
    stories: ['work.json', 'pairs.json', 'surveyed.json'],
    accounts: withLearner(register.learner, register.studios),
    units: [...[...units].map(([id, { body, unit }]) => ({ id, body, name: unit })), ...register.units],
    people: peopleOf(studios, chairs),
    story: [
      {
        at: '2019-10-08T17:40',
        by: 'security',
        do: 'grantRole',
        user: 'lead',
        role: 'lead',
        studio: 'ss-fluid',
      },
      {
        at: '2019-05-20T08:30',
        by: 'security',
        do: 'grantRole',
        user: 'apprentice',
        role: 'apprentice',
        studio: register.learner.studio,
      },
      ...played(cityActs(studios)),
      ...deskActs,
      // The next year is being prepared.
      { at: '2019-10-09T16:30', by: 'city', do: 'startDraft', year: 2020 },
      ...played(pipelineActs()),
      ...plaqueActs(),
    ],
  };
}

/** The apprentice of a pair that goes on has an account. */
function withLearner({ name, studio }, studios) {
  const found = studios.find(({ id }) => id === studio);
  const learner = { userName: 'apprentice', name, title: `徒弟（${found.name}）` };
  const after = accounts.findIndex(({ userName }) => userName === 'lead') + 1;
  return [...accounts.slice(0, after), learner, ...accounts.slice(after)];
}

function write(name, value) {
  writeFileSync(join(folder, name), `${compactJson(value)}\n`);
}

const units = new Map();
const listed = [
  ...['counties-north', 'counties-west', 'counties-south', 'industries'].flatMap(studiosIn),
  ...studiosIn('county-level').map(asCounty),
];
const placed = listed.map((studio) => withStand(studio, units));
const chairs = signers(placed).set('ss-precision', '何庆民');
const studios = placed.map((studio) => fillIn(studio, chairs));
for (const made of ['applications', 'files', 'demo.json'])
  rmSync(join(folder, made), { recursive: true, force: true });
mkdirSync(join(folder, 'applications'), { recursive: true });
for (const made of studios.flatMap((studio) => applications(studio, chairs)))
  write(`applications/${made.id}.json`, made);
const register = registerOf([...studios.map(({ lead }) => lead), ...chairs.values()]);
write('register.json', register.studios);
write('work.json', register.acts);
write('pairs.json', register.pairs);
write('surveyed.json', register.year);
write('demo.json', campaign(studios, chairs, register));
await writeFiles(join(folder, 'files'));
process.stdout.write(`${studios.length} studios written\n`);

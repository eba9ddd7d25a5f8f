import type { StateKind } from '../../core/application/state.ts';
import type { Step } from '../../core/programme/programme.ts';
import { castOf, stepsOf, type Way } from '../../core/sandbox/cast.ts';
import type { Outcome } from '../../core/sandbox/sandboxReport.ts';
import {
  type Applicant,
  about,
  begin,
  correctAndSubmit,
  fillAndSubmit,
  inTrack,
  stateOf,
} from './applicant.ts';
import { acceptAll, fileAll, fileNothing, lookOver, nameAll } from './filings.ts';
import { agree, decline, sendBack, withdraw } from './levels.ts';
import { awaitedStep, publishSteps } from './notices.ts';
import type { Stage } from './stage.ts';

/** Told after each act of an applicant, so that its papers can be taken as they are then. */
export interface Watcher {
  readonly came: (one: Applicant, state: StateKind) => Promise<void>;
  readonly filed: (codes: readonly string[]) => Promise<void>;
  /** How many acts of how many are done; rejects when the run should end. */
  readonly report: (done: number, total: number) => Promise<void>;
}

/** More turns than any way has steps. */
const MOST_TURNS = 60;

/** Where one is declined, and where one is sent back: at the first level beyond the own unit. */
function turningStep(one: Applicant, stage: Stage): Step | undefined {
  const steps = stepsOf(stage.programme, one.track);
  return steps.find(({ actor }) => actor !== 'hostUnion') ?? steps.at(-1);
}

type Turn = (stage: Stage, one: Applicant, step: Step) => Promise<void>;
/** What becomes of an application at a level, by the way it is meant to go. */
const atLevel: { readonly [W in Way]: Turn } = {
  straight: agree,
  returned: (stage, one, step) =>
    !one.corrected && step.id === turningStep(one, stage)?.id
      ? sendBack(stage, one, step)
      : agree(stage, one, step),
  declined: (stage, one, step) =>
    step.id === turningStep(one, stage)?.id ? decline(stage, one, step) : agree(stage, one, step),
  withdrawn: (stage, one) => withdraw(stage, one),
};

const waits = async () => {};
/** What is done next with an application, by where it stands; where it waits for others, nothing. */
const next: { readonly [K in StateKind]: (stage: Stage, one: Applicant) => Promise<void> } = {
  draft: fillAndSubmit,
  returned: correctAndSubmit,
  async atStep(stage, one) {
    const { step: at } = await stage.rowOf(one.application);
    const steps = stepsOf(stage.programme, one.track);
    const step = steps.find(({ id }) => id === at);
    const waits = awaitedStep(steps, at, one.published) !== undefined;
    if (step && !waits) await atLevel[one.part.way](stage, one, step);
  },
  awaitingFiling: waits,
  filed: waits,
  approved: waits,
  designated: waits,
  declined: waits,
  withdrawn: waits,
};

/** As far as it goes without others. */
async function drive(stage: Stage, one: Applicant, watcher: Watcher): Promise<void> {
  for (let turn = 0; turn < MOST_TURNS && !one.halted; turn += 1) {
    const before = stage.entries.length;
    await next[await stateOf(stage, one)](stage, one);
    if (stage.entries.length === before) return;
    await watcher.came(one, await stateOf(stage, one));
  }
}

/** Those who wait for the 公示 of a step are shown together, then everybody goes on. */
async function driveAll(stage: Stage, applicants: readonly Applicant[], watcher: Watcher): Promise<void> {
  for (let round = 0; round <= stage.programme.steps.length; round += 1) {
    for (const one of applicants) await drive(stage, one, watcher);
    if (!(await publishSteps(stage, applicants))) return;
  }
}

async function inState(
  stage: Stage,
  applicants: readonly Applicant[],
  state: StateKind,
): Promise<Applicant[]> {
  const found: Applicant[] = [];
  for (const one of applicants) if (!one.halted && (await stateOf(stage, one)) === state) found.push(one);
  return found;
}

const meant: { readonly [W in Way]: StateKind } = {
  straight: 'designated',
  returned: 'designated',
  declined: 'declined',
  withdrawn: 'withdrawn',
};

async function outcomeOf(stage: Stage, one: Applicant): Promise<Outcome> {
  const { part, track, studioName } = one;
  const state = await stateOf(stage, one);
  const body = stage.programme.bodies.find(({ id }) => id === part.body)?.name ?? '';
  const asMeant = state === meant[part.way];
  if (!asMeant && !one.halted)
    stage.stop(
      inTrack(track),
      'forms',
      about(one).name,
      '这份申报走到这里停住了，没有人可以往下办理。请检查各环节的办理方和报送设置。',
    );
  return { part: part.id, track: track.title, studio: studioName, body, way: part.way, state, asMeant };
}

/** Plays a whole year with invented applicants, from the first form to the list of names (F2). */
export async function walk(stage: Stage, seed: string, watcher: Watcher): Promise<Outcome[]> {
  const { parts, missing } = castOf(stage.programme, seed);
  for (const { track: id } of missing) {
    const track = stage.programme.tracks.find((one) => one.id === id)!;
    stage.stop(
      inTrack(track),
      'quota',
      track.title,
      '没有一个推荐单位有这一类别的名额，没有人能申报。请在名额表里填写，或改正类别占用的级次。',
      'warning',
    );
  }
  const applicants: Applicant[] = [];
  for (const part of parts) {
    const one = await begin(stage, part);
    if (!one) continue;
    applicants.push(one);
    await watcher.came(one, 'draft');
    await drive(stage, one, watcher);
    await watcher.report(applicants.length, parts.length + 1);
  }
  await driveAll(stage, applicants, watcher);
  stage.goTo(stage.days.file);
  await fileNothing(stage, new Set(parts.map(({ body }) => body)));
  for (let round = 0; round < stage.programme.steps.length + 1; round += 1) {
    const waiting = await inState(stage, applicants, 'awaitingFiling');
    const filed = waiting.length > 0 ? await fileAll(stage, waiting) : [];
    await watcher.filed(filed);
    for (const one of waiting) await watcher.came(one, await stateOf(stage, one));
    stage.goTo(stage.days.decide);
    const taken = await inState(stage, applicants, 'filed');
    await acceptAll(stage, taken);
    await lookOver(stage);
    for (const one of taken) await watcher.came(one, await stateOf(stage, one));
    if (filed.length + taken.length === 0) break;
    await driveAll(stage, applicants, watcher);
  }
  stage.goTo(stage.days.decide);
  await nameAll(stage, applicants);
  const outcomes: Outcome[] = [];
  for (const one of applicants) {
    await watcher.came(one, await stateOf(stage, one));
    outcomes.push(await outcomeOf(stage, one));
  }
  await watcher.report(parts.length + 1, parts.length + 1);
  return outcomes;
}

import type { Step } from '../../core/programme/programme.ts';
import { acceptOnline } from '../commands/acceptOnline.ts';
import { attachScan } from '../commands/attachScan.ts';
import { declineApplication } from '../commands/declineApplication.ts';
import { giveOpinion } from '../commands/giveOpinion.ts';
import { letSealFollow } from '../commands/letSealFollow.ts';
import { returnForCorrection } from '../commands/returnForCorrection.ts';
import { supplySeal } from '../commands/supplySeal.ts';
import { withdrawApplication } from '../commands/withdrawApplication.ts';
import { type Applicant, about, fieldToCorrect, halt, inTrack } from './applicant.ts';
import type { Person, Stage } from './stage.ts';

type Level = Step['actor'];

/** Who acts for each level. */
const levels: { readonly [L in Level]: (stage: Stage, one: Applicant) => Promise<Person> } = {
  hostUnion: (stage, { unit }) => stage.person('hostUnion', { unit }),
  body: (stage, { body }) => stage.person('bodyOfficer', { body }),
  city: (stage) => stage.person('cityOfficer'),
};
/** Who may pass a step whose seal is promised: a level that receives it. */
const passing: { readonly [L in Level]: Level } = { hostUnion: 'body', body: 'body', city: 'city' };

export function actorOf(stage: Stage, one: Applicant, level: Level): Promise<Person> {
  return levels[level](stage, one);
}

const words = {
  return: '请补充说明，便于审核。',
  decline: '名额有限，本年度不予推荐。',
  withdraw: '本单位另有安排，本年度不再申报。',
  promise: '印章外借，约定日期补盖。',
} satisfies Record<string, string>;

const inStep = (one: Applicant, step: Step) => inTrack(one.track, ` › ${step.title} (${step.id})`);

/** The step writes its opinion and seals it, in the way the programme offers. */
export async function agree(stage: Stage, one: Applicant, step: Step): Promise<void> {
  const person = await actorOf(stage, one, step.actor);
  const { contentVersion } = await stage.rowOf(one.application);
  const at = { application: one.application, step: step.id };
  const opinion = {
    ...{ ...at, text: step.positive, contentVersion },
    ...{ signatory: person.name, paperDate: stage.day },
  };
  if (halt(stage, one, inStep(one, step), await stage.act(person, giveOpinion, opinion, about(one)))) return;
  const sealed = await seal(stage, one, step, person);
  halt(stage, one, inStep(one, step), sealed);
}

async function seal(stage: Stage, one: Applicant, step: Step, person: Person) {
  const at = { application: one.application, step: step.id };
  if (step.online === true) return stage.act(person, acceptOnline, at, about(one));
  // One of those who go all the way shows the seal that comes later (章后补).
  const follows = step.sealMayFollow === true && one.part.way === 'returned' && one.promised === undefined;
  if (follows && one.corrected) {
    one.promised = step.id;
    const by = await actorOf(stage, one, passing[step.actor]);
    return stage.act(
      by,
      letSealFollow,
      { ...at, reason: words.promise, promisedOn: stage.days.decide },
      about(one),
    );
  }
  const upload = await stage.upload(person, `${step.title}.pdf`);
  return stage.act(person, attachScan, { ...at, upload }, about(one));
}

/** A promised seal arrives. */
export async function supply(stage: Stage, one: Applicant): Promise<void> {
  const step = stage.programme.steps.find(({ id }) => id === one.promised);
  if (step === undefined) return;
  const person = await actorOf(stage, one, step.actor);
  const upload = await stage.upload(person, `${step.title}.pdf`);
  const input = {
    application: one.application,
    step: step.id,
    upload,
    signatory: person.name,
    paperDate: stage.day,
  };
  halt(stage, one, inStep(one, step), await stage.act(person, supplySeal, input, about(one)));
}

/** Sent back to the applicant with a field that is asked for again. */
export async function sendBack(stage: Stage, one: Applicant, step: Step): Promise<void> {
  const person = await actorOf(stage, one, step.actor);
  const path = await fieldToCorrect(stage, one);
  const fields = path === undefined ? [] : [{ path, reason: words.return }];
  const input = { application: one.application, to: 'applicant', reason: words.return, fields };
  halt(stage, one, inStep(one, step), await stage.act(person, returnForCorrection, input, about(one)));
}

export async function decline(stage: Stage, one: Applicant, step: Step): Promise<void> {
  const person = await actorOf(stage, one, step.actor);
  const input = { application: one.application, step: step.id, reason: words.decline };
  halt(stage, one, inStep(one, step), await stage.act(person, declineApplication, input, about(one)));
}

export async function withdraw(stage: Stage, one: Applicant): Promise<void> {
  const input = { application: one.application, reason: words.withdraw };
  halt(stage, one, inTrack(one.track), await stage.act(one.clerk, withdrawApplication, input, about(one)));
}

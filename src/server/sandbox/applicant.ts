import type { z } from 'zod';
import type { createApplication as createContract } from '../../contract/applications.ts';
import { findingSentence } from '../../contract/findingSentences.zh.ts';
import { refusalSentence } from '../../contract/refusalSentence.ts';
import { fieldAt, labelAt } from '../../core/answers/fieldAt.ts';
import { findingKey } from '../../core/answers/findingKey.ts';
import { leafPaths } from '../../core/answers/leafPaths.ts';
import { applicationFindings } from '../../core/application/applicationFindings.ts';
import type { StateKind } from '../../core/application/state.ts';
import type { Track } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import type { Decision } from '../../core/refusals.ts';
import type { Part } from '../../core/sandbox/cast.ts';
import { evidenceWanted, inventAnswers } from '../../core/sandbox/inventAnswers.ts';
import { inventedValue } from '../../core/sandbox/inventedValue.ts';
import { seeded } from '../../core/sandbox/seeded.ts';
import { acknowledgeWarnings } from '../commands/acknowledgeWarnings.ts';
import { attachEvidence } from '../commands/attachEvidence.ts';
import { confirmByLead } from '../commands/confirmByLead.ts';
import { createApplication } from '../commands/createApplication.ts';
import { saveAnswers } from '../commands/saveAnswers.ts';
import { submitApplication } from '../commands/submitApplication.ts';
import { findingFacts } from '../store/findingFacts.ts';
import { type OpenApplication, openApplication, sheetOf } from '../store/openApplication.ts';
import type { Person, Stage } from './stage.ts';

/** Most paths in one autosave. */
const CHUNK = 200;

/** An invented applicant on the way, with the people of the unit. */
export interface Applicant {
  readonly part: Part;
  readonly track: Track;
  readonly unit: string;
  /** Id of the recommending body. */
  readonly body: string;
  readonly clerk: Person;
  readonly application: string;
  readonly studio: string;
  readonly studioName: string;
  /** Nothing more can be done with it. */
  halted: boolean;
  /** Has been sent back and corrected. */
  corrected: boolean;
  /** A seal was promised at this step. */
  promised?: string;
  /** Steps whose own 公示 it has passed. */
  readonly published: Set<string>;
}

export const about = (one: Applicant) => ({ name: one.studioName, application: one.application });

/** The element of a track, for what stops there. */
export function inTrack(track: Track, more = ''): string {
  return `申报类别 › ${track.title} (${track.id})${more}`;
}

/** Notes a refusal that nobody expected and takes the applicant off the stage. */
export function halt<T>(stage: Stage, one: Applicant, where: string, decision: Decision<T>): boolean {
  if (decision.ok) return false;
  one.halted = true;
  stage.stop(where, 'forms', one.studioName, refusalSentence(decision.refusal, wordsOf(stage.programme)));
  return true;
}

/** The application as it stands. */
export async function look(
  stage: Stage,
  one: Pick<Applicant, 'application'>,
  by: Person,
): Promise<OpenApplication> {
  const context = stage.context(by.actor);
  const found = await stage.inside(by.actor, (tx) => openApplication(tx, context, one.application));
  if (!found.ok) throw new Error(`sandbox: ${JSON.stringify(found.refusal)}`);
  return found.change;
}

/** Unit, clerk and a new application; undefined where it is refused. */
export async function begin(stage: Stage, part: Part): Promise<Applicant | undefined> {
  const track = stage.programme.tracks.find(({ id }) => id === part.track)!;
  const body = stage.bodies[part.body]!;
  const unit = await stage.unit(part.unitName, body);
  const clerk = await stage.person('clerk', { unit });
  const input = { campaign: stage.campaign, track: track.id, leadName: part.leadName };
  const name = `${part.leadName}${stage.programme.nameRule.suffix}`;
  const made = await stage.act<z.output<typeof createContract.output>>(clerk, createApplication, input, {
    name,
  });
  if (!made.ok) {
    stage.stop(inTrack(track), 'forms', name, refusalSentence(made.refusal, wordsOf(stage.programme)));
    return undefined;
  }
  const { application } = made.change;
  const { row } = await look(stage, { application }, clerk);
  return {
    part,
    track,
    unit,
    body,
    clerk,
    application,
    studio: row.studio,
    studioName: row.studio_name,
    halted: false,
    corrected: false,
    published: new Set(),
  };
}

async function save(
  stage: Stage,
  one: Applicant,
  answers: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const { versions, answers: before } = await look(stage, one, one.clerk);
  const changes = Object.entries(answers)
    .filter(([path, value]) => JSON.stringify(value) !== JSON.stringify(before[path]))
    .map(([path, value]) => ({ path, value, basedOn: versions[path] ?? 0 }))
    // Lists first: what stands in a row needs its row.
    .sort((a, b) => Number(Array.isArray(b.value)) - Number(Array.isArray(a.value)));
  for (let from = 0; from < changes.length; from += CHUNK) {
    const input = { application: one.application, changes: changes.slice(from, from + CHUNK) };
    const saved = await stage.act(one.clerk, saveAnswers, input, about(one));
    if (halt(stage, one, inTrack(one.track), saved)) return false;
  }
  return true;
}

async function prove(stage: Stage, one: Applicant): Promise<boolean> {
  const open = await look(stage, one, one.clerk);
  const context = stage.context(one.clerk.actor);
  const sheet = await stage.inside(one.clerk.actor, (tx) => sheetOf(tx, context, open));
  for (const proof of evidenceWanted(sheet)) {
    const upload = await stage.upload(one.clerk, `${labelAt(open.form, proof.path)}.pdf`);
    const bound = await stage.act(
      one.clerk,
      attachEvidence,
      { ...proof, application: one.application, upload },
      about(one),
    );
    if (
      halt(
        stage,
        one,
        `审批表 › ${open.form.title} (${open.form.id}) › ${labelAt(open.form, proof.path)} (${proof.path})`,
        bound,
      )
    )
      return false;
  }
  return true;
}

async function findings(stage: Stage, one: Applicant) {
  const context = stage.context(one.clerk.actor);
  return stage.inside(one.clerk.actor, async (tx) => {
    const open = await openApplication(tx, context, one.application);
    if (!open.ok) return [];
    const facts = await findingFacts(tx, context, open.change.row);
    return applicationFindings(await sheetOf(tx, context, open.change), open.change.track, facts);
  });
}

/** Warnings are acknowledged as a person would; errors that nobody can mend are told with their field. */
async function settle(stage: Stage, one: Applicant): Promise<boolean> {
  const found = await findings(stage, one);
  const { form } = await look(stage, one, one.clerk);
  for (const error of found.filter(({ level }) => level === 'error'))
    stage.stop(
      `审批表 › ${form.title} (${form.id}) › ${labelAt(form, error.path)} (${error.path})`,
      'forms',
      one.studioName,
      `试填的内容通不过这里的校验：${findingSentence(error, wordsOf(stage.programme))}`,
    );
  const keys = found.filter(({ level }) => level === 'warning').map(findingKey);
  if (keys.length === 0) return true;
  const input = { application: one.application, keys };
  return !halt(
    stage,
    one,
    inTrack(one.track),
    await stage.act(one.clerk, acknowledgeWarnings, input, about(one)),
  );
}

async function submit(stage: Stage, one: Applicant): Promise<void> {
  if (!(await prove(stage, one)) || !(await settle(stage, one))) return;
  if (one.track.leadConfirms === true) {
    const lead = await stage.person('lead', { studio: one.studio }, one.part.leadName);
    const said = await stage.act(lead, confirmByLead, { application: one.application }, about(one));
    if (halt(stage, one, inTrack(one.track), said)) return;
  }
  const { version } = await stage.rowOf(one.application);
  const input = { application: one.application, version };
  halt(stage, one, inTrack(one.track), await stage.act(one.clerk, submitApplication, input, about(one)));
}

/** The whole form is filled, proved and submitted. */
export async function fillAndSubmit(stage: Stage, one: Applicant): Promise<void> {
  const open = await look(stage, one, one.clerk);
  const context = stage.context(one.clerk.actor);
  const { references } = await stage.inside(one.clerk.actor, (tx) => sheetOf(tx, context, open));
  const { answers } = inventAnswers({
    ...{ programme: stage.programme, form: open.form, seed: one.part.id, today: stage.day },
    ...{ given: open.answers, references, track: one.track },
  });
  if (await save(stage, one, answers)) await submit(stage, one);
}

/** The first field of the form that was typed as words: what a level asks to be written again. */
export async function fieldToCorrect(stage: Stage, one: Applicant): Promise<string | undefined> {
  const open = await look(stage, one, one.clerk);
  const { programme, form, answers } = open;
  const roles = new Set(Object.values(form.roles));
  return leafPaths({ programme, form, answers, references: {} }).find((path) => {
    const place = fieldAt(form, path);
    const field = place?.column ?? place?.field;
    const words =
      field?.kind === 'longText' || (field?.kind === 'text' && (field.format ?? 'plain') === 'plain');
    return words && field?.computed === undefined && !roles.has(path) && typeof answers[path] === 'string';
  });
}

/** What was asked for is written anew and submitted again. */
export async function correctAndSubmit(stage: Stage, one: Applicant): Promise<void> {
  const path = await fieldToCorrect(stage, one);
  const { form } = await look(stage, one, one.clerk);
  const place = path === undefined ? undefined : fieldAt(form, path);
  const field = place?.column ?? place?.field;
  if (path !== undefined && (field?.kind === 'text' || field?.kind === 'longText')) {
    const { programme, day: today } = stage;
    const random = seeded(`${one.part.id} corrected`);
    const value = inventedValue(field, { programme, form, random, today, path });
    if (!(await save(stage, one, { [path]: value }))) return;
  }
  one.corrected = true;
  await submit(stage, one);
}

export async function stateOf(stage: Stage, one: Applicant): Promise<StateKind> {
  return (await stage.rowOf(one.application)).state as StateKind;
}

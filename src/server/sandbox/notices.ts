import { addDays } from '../../core/calendar/workdays.ts';
import type { Step } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { noticeRule } from '../../core/publicNotice/openPublicNotice.ts';
import { stepsOf } from '../../core/sandbox/cast.ts';
import { closePublicNotice } from '../commands/closePublicNotice.ts';
import { openPublicNotice } from '../commands/openPublicNotice.ts';
import { type Applicant, halt, inTrack, stateOf } from './applicant.ts';
import type { Person, Stage } from './stage.ts';

const contact = { name: '试运行联系人', phone: '（试运行）' };
const ANSWER_WORKDAYS = 5;

/** One list is shown to the public for its time, nobody objects, and the result is written (F26). */
export async function publish(
  stage: Stage,
  by: Person,
  list: readonly Applicant[],
  of: { readonly step?: Step; readonly body?: string },
): Promise<void> {
  const { step, body } = of;
  if (list.length === 0 || !noticeRule(stage.programme, step?.id)) return;
  const title = `关于${stage.programme.title}的公示`;
  const input = {
    ...{ campaign: stage.campaign, title, contact, opensOn: stage.day, answerWorkdays: ANSWER_WORKDAYS },
    tracks: [...new Set(list.map(({ track }) => track.id))],
    applications: list.map(({ application }) => application),
    ...(step ? { step: step.id } : {}),
    ...(body === undefined ? {} : { body }),
  };
  const where = { name: step?.title ?? wordsOf(stage.programme).designation };
  const opened = await stage.act<{ notice: string; endsOn: string }>(by, openPublicNotice, input, where);
  if (opened.ok) stage.goTo(addDays(opened.change.endsOn, 1));
  const done = opened.ok
    ? await stage.act(by, closePublicNotice, { notice: opened.change.notice }, where)
    : opened;
  for (const one of done.ok ? [] : list) halt(stage, one, inTrack(one.track, ' › 公示'), done);
}

/** A step before `at` that shows the public what it agreed to, and has not yet. */
export function awaitedStep(
  steps: readonly Step[],
  at: string | null,
  published: ReadonlySet<string>,
): Step | undefined {
  const here = steps.findIndex(({ id }) => id === at);
  return steps
    .slice(0, Math.max(0, here))
    .find(({ id, publicNotice }) => publicNotice !== undefined && !published.has(id));
}

/** The lists of steps that publish for themselves: the city's in one, each body's own in its own. False: nobody waits. */
export async function publishSteps(stage: Stage, applicants: readonly Applicant[]): Promise<boolean> {
  const lists = new Map<string, { step: Step; body?: string; list: Applicant[] }>();
  for (const one of applicants) {
    if (one.halted || (await stateOf(stage, one)) !== 'atStep') continue;
    const { step: at } = await stage.rowOf(one.application);
    const step = awaitedStep(stepsOf(stage.programme, one.track), at, one.published);
    if (!step) continue;
    const body = step.actor === 'body' ? one.body : undefined;
    const key = `${step.id} ${body ?? ''}`;
    const found = lists.get(key) ?? { step, ...(body === undefined ? {} : { body }), list: [] };
    lists.set(key, { ...found, list: [...found.list, one] });
  }
  for (const { step, body, list } of lists.values()) {
    const by = await (body === undefined
      ? stage.person('cityOfficer')
      : stage.person('bodyOfficer', { body }));
    await publish(stage, by, list, { step, ...(body === undefined ? {} : { body }) });
    for (const one of list) one.published.add(step.id);
  }
  return lists.size > 0;
}

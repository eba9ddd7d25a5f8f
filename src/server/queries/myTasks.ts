import { myTasks as contract } from '../../contract/campaigns.ts';
import { type TaskKind, taskCounts, taskTitles } from '../../contract/taskWords.zh.ts';
import { ownReach } from '../../core/access/actsForAnother.ts';
import { confirmsInPerson } from '../../core/access/confirmsInPerson.ts';
import { scope } from '../../core/access/scope.ts';
import { editableSections } from '../../core/access/sections.ts';
import { taskOf } from '../../core/application/taskOf.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import { trackDeadline } from '../../core/campaign/trackDeadline.ts';
import { hasFiling } from '../../core/programme/practice.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import { isUpward } from '../../core/programme/upward.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { unitsDues } from '../store/allocations.ts';
import { stateOf } from '../store/applications.ts';
import { campaigns } from '../store/campaigns.ts';
import { circularReceiptsOf } from '../store/circularReceipts.ts';
import { extensionsOf } from '../store/extensions.ts';
import { definitionOf } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { missingSeals, type Waiting, type WaitingRow, waitingCounts, waitingFor } from '../store/tasks.ts';
import { ledgerTasks } from './ledgerTasks.ts';
import { defineQuery } from './query.ts';

const most = 50;

interface Running {
  readonly id: string;
  readonly title: string;
  readonly programme: Programme;
  readonly extensions: ReadonlyMap<string, string>;
  /** The bodies' own earlier days for their units. */
  readonly unitsDues: ReadonlyMap<string, string>;
}
interface Task {
  readonly kind: TaskKind;
  readonly application: string | null;
  readonly body: string | null;
  readonly title: string;
  readonly detail: string;
  readonly step: string | null;
  readonly due: string | null;
  readonly since: string;
}

/** What waits for this person in the running campaigns, most urgent first: by the date it is due, then by waiting time. */
export const myTasks = defineQuery({
  contract,
  action: 'seeCampaign',
  async answer(tx, { campaign }, context) {
    const running = await runningCampaigns(tx, context, campaign);
    const waiting = sidesOf(context, running);
    const found = running.size === 0 ? [] : await tasksOf(tx, context, running, waiting);
    const tasks = found.sort((left, right) => urgency(left).localeCompare(urgency(right)));
    return allow({ tasks: tasks.slice(0, most), more: tasks.length > most });
  },
});

const urgency = ({ due, since }: Task) => `${due ?? '9999'} ${since}`;

async function runningCampaigns(tx: Tx, context: Context, campaign: string | undefined) {
  const { tenant } = context.actor;
  const rows = await campaigns(tx, tenant);
  const open = rows.filter(
    (row) => row.closed_at === null && (campaign === undefined || row.id === campaign),
  );
  const running = new Map<string, Running>();
  for (const { id, title, revision } of open) {
    const programme = await programmeOf(tx, tenant, revision);
    const extensions = await extensionsOf(tx, tenant, id);
    const dues = await unitsDues(tx, tenant, id);
    running.set(id, { id, title, programme, extensions, unitsDues: dues });
  }
  return running;
}

/** The sides on which somebody acts for themselves, with the steps that wait there. */
function sidesOf({ actor }: Context, running: ReadonlyMap<string, Running>): Waiting {
  const steps = [...running.values()].flatMap(({ programme }) => programme.steps);
  const sides = (['hostUnion', 'body', 'city'] as const).map((side) => ({
    reach: ownReach(actor, side),
    steps: [...new Set(steps.filter((step) => step.actor === side).map((step) => step.id))],
  }));
  const levels = sides.filter(
    ({ reach, steps: own }) =>
      own.length > 0 && (reach.all || reach.bodies.length + reach.units.length + reach.studios.length > 0),
  );
  return { applicant: ownReach(actor, 'applicant'), levels, city: ownReach(actor, 'city').all };
}

async function tasksOf(
  tx: Tx,
  context: Context,
  running: ReadonlyMap<string, Running>,
  waiting: Waiting,
): Promise<Task[]> {
  const { tenant } = context.actor;
  const ids = [...running.keys()];
  const rows = await waitingFor(tx, tenant, ids, waiting, most + 1);
  const seals = await missingSeals(tx, tenant, ids, waiting.levels, most + 1);
  // Each by its own revision: what was changed since is not its programme (design 1.1).
  const own: Task[] = [];
  for (const row of rows) {
    const programme = await programmeOf(tx, tenant, row.revision);
    own.push(...applicationTask(row, { ...running.get(row.campaign)!, programme }, context));
  }
  const missing = seals.map((seal): Task => {
    const { id, studio_name, unit_name, step, promised_on: due, since, body } = seal;
    const title = taskTitles(wordsOf(running.get(seal.campaign)!.programme)).supplySeal(studio_name);
    const place = { application: id, body, detail: unit_name, step };
    return { kind: 'supplySeal', ...place, title, due, since: since.toISOString() };
  });
  const circulars = await unconfirmedCirculars(tx, context, running);
  const money = await ledgerTasks(tx, context, [...running.values()]);
  return [...own, ...missing, ...circulars, ...money, ...(await bodyTasks(tx, context, running))];
}

/** 确认收到通知, until the body or, by telephone, the city has said so. */
async function unconfirmedCirculars(tx: Tx, { actor }: Context, running: ReadonlyMap<string, Running>) {
  const reach = scope(actor, 'confirmCircular');
  if (reach.all || reach.bodies.length === 0) return [];
  const tasks: Task[] = [];
  for (const { id: campaign, title: detail, programme } of running.values()) {
    const codes = programme.bodies.map(({ id }) => id);
    const rows = await circularReceiptsOf(tx, actor.tenant, { campaign, codes, reach });
    for (const { body, name, sentAt } of rows.filter(({ how }) => how === null)) {
      const title = taskTitles(wordsOf(programme)).confirmCircular(name);
      const place = { application: null, body, step: null, due: null, since: sentAt.toISOString() };
      tasks.push({ kind: 'confirmCircular', title, detail, ...place });
    }
  }
  return tasks;
}

/** The date that binds this work, the body's extension counted in; for what a unit hands in, the body's own earlier day. */
function dueOf(running: Running, track: Track, body: string, context: Context, byUnit: boolean) {
  const deadline = trackDeadline(running.programme, track);
  if (deadline === undefined) return null;
  const { receivedAt: now, timeZone } = context;
  const extendedTo = running.extensions.get(`${body}/${deadline.id}`);
  const earlierDue = byUnit && !isUpward(track) ? running.unitsDues.get(body) : undefined;
  return deadlineStand(deadline, { now, timeZone, extendedTo, earlierDue }).due;
}

function applicationTask(row: WaitingRow, running: Running, context: Context): Task[] {
  const { actor } = context;
  const { track, form, steps } = definitionOf(running.programme, row);
  const { body, unit, studio } = row;
  const state = stateOf(row);
  const subject = { body, unit, studio, state: state.kind };
  const editable = editableSections(actor, form, subject);
  const lead = confirmsInPerson(actor, subject) && track.leadConfirms === true;
  const kind = taskOf({
    state,
    step: steps.find((step) => step.id === row.step),
    last: steps.at(-1)?.id === row.step,
    drafted: row.drafted,
    leadAsked: lead && row.lead_confirmed_at === null,
    helps: editable.length < form.sections.length,
  });
  if (kind === undefined) return [];
  const words = [row.unit_name, track.shortTitle, row.reason ?? ''];
  return [
    {
      ...{ kind, application: row.id, body, step: row.step },
      title: taskTitles(wordsOf(running.programme))[kind](row.studio_name || row.lead_name),
      detail: words.filter((word) => word !== '').join(' · '),
      // The filing's deadline has done its work once the application is filed, a window once it is handed in.
      due:
        row.filed_at || (!hasFiling({ steps }) && row.state !== 'draft')
          ? null
          : dueOf(running, track, body, context, row.state === 'draft'),
      since: row.updated_at.toISOString(),
    },
  ];
}

/** 报送 for a body, 命名 for the city or a body that names its own: one task for all that wait. */
async function bodyTasks(tx: Tx, context: Context, running: ReadonlyMap<string, Running>): Promise<Task[]> {
  const { actor } = context;
  const city = ownReach(actor, 'city').all;
  const reach = city ? ownReach(actor, 'city') : ownReach(actor, 'body');
  if (!city && reach.bodies.length === 0) return [];
  const tasks = new Map<string, Task & { readonly count: number }>();
  for (const row of await waitingCounts(tx, actor.tenant, [...running.keys()], reach)) {
    const campaign = running.get(row.campaign)!;
    const { track } = definitionOf(campaign.programme, {
      track: row.track,
      form: formOf(campaign, row.track),
    });
    const kind = row.state !== 'approved' ? 'file' : isUpward(track) ? 'sendUpward' : 'designate';
    const byCity = kind === 'sendUpward' || (kind === 'designate' && track.designatedBy === 'city');
    if (byCity !== city) continue;
    const key = `${row.campaign} ${kind} ${city ? '' : row.body}`;
    const before = tasks.get(key);
    const count = (before?.count ?? 0) + row.count;
    const since = row.since.toISOString();
    const words = wordsOf(campaign.programme);
    tasks.set(key, {
      ...{ kind, application: null, body: city ? null : row.body, step: null, count },
      title: taskTitles(words)[kind](city ? campaign.title : row.body_name),
      detail: taskCounts(words)[kind](count),
      due: kind === 'designate' ? null : dueOf(campaign, track, row.body, context, false),
      since: before && before.since < since ? before.since : since,
    });
  }
  return [...tasks.values()].map(({ count: _count, ...task }) => task);
}

function formOf({ programme }: Running, track: string): string {
  return programme.tracks.find((one) => one.id === track)?.form ?? '';
}

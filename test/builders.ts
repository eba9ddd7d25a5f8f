import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { Actor, Grant, Role } from '../src/core/access/roles.ts';
import type { Answers } from '../src/core/answers/answers.ts';
import { contentDocument } from '../src/core/answers/contentDocument.ts';
import type { StateKind } from '../src/core/application/state.ts';
import type { Programme, Track } from '../src/core/programme/programme.ts';
import type { Decision } from '../src/core/refusals.ts';
import type { AnyCommand, World } from '../src/server/commands/command.ts';
import { run } from '../src/server/commands/run.ts';
import type { Context, Tx } from '../src/server/context.ts';
import { raiseWall } from '../src/server/db/settings.ts';
import type { Database } from '../src/server/db/tables.ts';
import { installProgramme } from '../src/server/installProgramme.ts';
import { newId } from '../src/server/newId.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';
import { type AnyQuery, ask } from '../src/server/queries/query.ts';
import { takePlaces } from '../src/server/store/quotaPlaces.ts';
import { searchColumns } from '../src/server/store/searchColumns.ts';

type Db = Kysely<Database>;
/** A working day of the campaign, before every deadline that binds. */
export const workday = new Date('2019-09-02T10:00:00+08:00');
const folder = fileURLToPath(new URL('../programmes/jingzhou-2019', import.meta.url));

let shipped: Promise<Programme> | undefined;
/** The programme of the 2019 notice, read from its folder. */
export function shippedProgramme(): Promise<Programme> {
  shipped ??= loadProgramme(folder).then((loaded) => {
    if (loaded.ok) return loaded.programme;
    throw new Error(JSON.stringify(loaded.problems));
  });
  return shipped;
}

/** A federation's installation. */
export async function aTenant(db: Db): Promise<string> {
  const id = newId();
  await db
    .insertInto('tenant')
    .values({ id, name: '测试市总工会', time_zone: 'Asia/Shanghai', created_at: workday })
    .execute();
  return id;
}

export interface TestCampaign {
  readonly db: Db;
  readonly tenant: string;
  readonly id: string;
  readonly revision: string;
  readonly programme: Programme;
  /** Body ids by code: `bodies.shashi`. */
  readonly bodies: Readonly<Record<string, string>>;
}

/** A campaign of the 2019 notice in a tenant of its own; `change` alters the programme before it is published. */
export async function aCampaign(
  db: Db,
  options: { tenant?: string; change?: (programme: Programme) => Programme } = {},
): Promise<TestCampaign> {
  const tenant = options.tenant ?? (await aTenant(db));
  const base = await shippedProgramme();
  const programme = options.change ? options.change(structuredClone(base)) : base;
  const made = await db
    .transaction()
    .execute((tx) => installProgramme(tx, { tenant, programme, newId, now: workday }));
  return { db, tenant, id: made.campaign, revision: made.revision, programme, bodies: made.bodies };
}

/** A person with one grant (account, name and membership); further grants through `grants`. */
export async function aPerson(
  campaign: { db: Db; tenant: string },
  role: Role,
  bounds: Omit<Grant, 'role'> = {},
  options: { displayName?: string; grants?: readonly Grant[] } = {},
): Promise<Actor> {
  const { db, tenant } = campaign;
  const user = randomUUID();
  const grants = [{ role, ...bounds }, ...(options.grants ?? [])];
  const actor: Actor = { user, tenant, grants };
  await inside(db, { ...actor, grants: [{ role: 'cityOfficer' }] }, async (tx) => {
    const name = { user_name: `u-${user.slice(0, 8)}`, display_name: options.displayName ?? '测试人员' };
    await tx
      .insertInto('person')
      .values({ tenant, user_id: user, ...name })
      .execute();
    const dates = { from_date: '2019-01-01', created_at: workday };
    const rows = grants.map((grant) => ({ tenant, id: newId(), user_id: user, ...grant, ...dates }));
    await tx.insertInto('membership').values(rows).execute();
  });
  return actor;
}

/** A host unit under a body. */
export async function aUnit(
  campaign: { db: Db; tenant: string },
  body: string,
  name = `测试单位${randomUUID().slice(0, 6)}有限公司`,
): Promise<string> {
  const id = newId();
  const { tenant } = campaign;
  await everywhere(campaign, async (tx) => {
    await tx.insertInto('unit').values({ tenant, id, body, name }).execute();
    const dated = { tenant, unit: id, name, from_date: '2019-01-01' };
    await tx.insertInto('unit_name').values(dated).execute();
  });
  return id;
}

export interface WantedApplication {
  body: string;
  track?: string;
  state?: StateKind;
  /** Step of the states atStep, returned and declined; by default the track's first. */
  step?: string;
  unit?: string;
  unitName?: string;
  leadName?: string;
  mainResults?: string;
  answers?: Answers;
  /** Step whose seal is promised and still missing (章后补). */
  sealFollows?: string;
  /** Take the track's places; by default where the body has recommended. */
  places?: boolean;
  at?: Date;
}
export interface TestApplication {
  readonly id: string;
  readonly fileNumber: string;
  readonly studio: string;
  readonly unit: string;
  readonly body: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly contentVersion: string;
  readonly answers: Answers;
}

const surnames = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨';
const given = '建国海燕志强秀英德胜春梅立新玉兰';
let counter = 0;

/** An application in any state, with answers from the shipped examples, sealed opinions of the steps behind it, and its places. */
export async function anApplication(
  campaign: TestCampaign,
  wanted: WantedApplication,
): Promise<TestApplication> {
  const { programme, revision } = campaign;
  const track = programme.tracks.find(({ id }) => id === (wanted.track ?? 'standard'))!;
  const number = ++counter;
  const leadName =
    wanted.leadName ??
    `${surnames[number % surnames.length]}${given[(number * 3) % given.length]}${given[(number * 7) % given.length]}`;
  const studioName = `${leadName}${programme.nameRule.suffix}`;
  const unitName = wanted.unitName ?? `第${number}测试机械有限公司`;
  const unit = wanted.unit ?? (await aUnit(campaign, wanted.body, unitName));
  const form = programme.forms.find(({ id }) => id === track.form)!;
  const { roles } = form;
  const answers = {
    ...exampleAnswers(track.form),
    [roles.studioName]: studioName,
    [roles.leadName]: leadName,
    [roles.hostUnit]: unitName,
    ...wanted.answers,
  };
  const contentVersion = createHash('sha256')
    .update(contentDocument(revision, track.form, answers, []))
    .digest('hex');
  const made: TestApplication = {
    id: newId(),
    fileNumber: `${programme.year}-T${String(number).padStart(5, '0')}`,
    studio: newId(),
    unit,
    body: wanted.body,
    studioName,
    leadName,
    contentVersion,
    answers,
  };
  await everywhere(campaign, (tx) => insertApplication(tx, campaign, { made, wanted, track, unitName }));
  return made;
}

interface Making {
  readonly made: TestApplication;
  readonly wanted: WantedApplication;
  readonly track: Track;
  readonly unitName: string;
}

async function insertApplication(tx: Tx, campaign: TestCampaign, making: Making): Promise<void> {
  const { tenant, revision } = campaign;
  const { made, wanted, track, unitName } = making;
  const { studioName: name, leadName: lead_name, fileNumber } = made;
  const at = wanted.at ?? workday;
  const words = searchColumns({ fileNumber, studioName: name, leadName: lead_name, unitName });
  const studio = { tenant, id: made.studio, unit: made.unit, name, lead_name, pinyin: words.pinyin };
  await tx
    .insertInto('studio')
    .values({ ...studio, created_at: at })
    .execute();
  const state = wanted.state ?? 'draft';
  const stepped = ['atStep', 'returned', 'declined'].includes(state);
  await tx
    .insertInto('application')
    .values({
      tenant,
      id: made.id,
      file_number: fileNumber,
      campaign: campaign.id,
      revision,
      track: track.id,
      form: track.form,
      studio: made.studio,
      unit: made.unit,
      body: made.body,
      state,
      step: stepped ? (wanted.step ?? track.steps[0]!) : null,
      content_version: state === 'draft' ? null : made.contentVersion,
      studio_name: name,
      lead_name,
      unit_name: unitName,
      main_results: wanted.mainResults ?? '完成技术革新3项，年节约成本120万元。',
      ...words,
      ...moments(state, at, filesAfter(campaign, track) >= 0),
      created_by: 'test',
      created_at: at,
      updated_at: at,
    })
    .execute();
  const answers = JSON.stringify(made.answers);
  const versions = JSON.stringify(Object.fromEntries(Object.keys(made.answers).map((path) => [path, 1])));
  await tx
    .insertInto('application_answers')
    .values({ tenant, application: made.id, answers, versions })
    .execute();
  await sealOpinions(tx, campaign, making, at);
  const recommended = ['awaitingFiling', 'filed', 'approved', 'designated'].includes(state);
  if (wanted.places ?? recommended) {
    const asked = { application: made.id, campaign: campaign.id, body: made.body, tiers: track.takes };
    const taken = await takePlaces(tx, contextOf({ user: 'test', tenant, grants: [] }, at), asked);
    if (!taken.ok) throw new Error(JSON.stringify(taken.refusal));
  }
}

/** Index of the step after which the body files; -1 for a body's own naming. */
function filesAfter(campaign: TestCampaign, track: Track): number {
  const filed = campaign.programme.steps.filter((step) => step.filedAfter).map(({ id }) => id);
  return track.steps.findLastIndex((id) => filed.includes(id));
}

function moments(state: StateKind, at: Date, files: boolean) {
  const order: readonly StateKind[] = [
    'draft',
    'atStep',
    'awaitingFiling',
    'filed',
    'approved',
    'designated',
  ];
  const reached = (kind: StateKind) => (order.indexOf(state) >= order.indexOf(kind) ? at : null);
  return {
    submitted_at: state === 'draft' ? null : at,
    recommended_at: reached('awaitingFiling'),
    filed_at: files ? reached('filed') : null,
    accepted_at: files ? reached('approved') : null,
    approved_at: reached('approved'),
    designated_at: reached('designated'),
  };
}

/** The steps that lie behind the state have their sealed opinions. */
async function sealOpinions(tx: Tx, campaign: TestCampaign, { made, wanted, track }: Making, at: Date) {
  const state = wanted.state ?? 'draft';
  const current = track.steps.indexOf(wanted.step ?? track.steps[0]!);
  const filedAfter = filesAfter(campaign, track);
  const counts: Partial<Record<StateKind, number>> = {
    atStep: current,
    awaitingFiling: filedAfter + 1,
    filed: filedAfter + 1,
    approved: track.steps.length,
    designated: track.steps.length,
  };
  const steps = track.steps.slice(0, counts[state] ?? 0);
  if (steps.length === 0) return;
  await tx
    .insertInto('opinion')
    .values(
      steps.map((step) => {
        const follows = step === wanted.sealFollows;
        return {
          tenant: campaign.tenant,
          id: newId(),
          application: made.id,
          step,
          text: '同意。',
          signatory: '测试签字人',
          paper_date: '2019-09-01',
          by_user: 'test',
          recorded_at: at,
          content_version: made.contentVersion,
          seal: follows ? 'follows' : 'scan',
          sealed_at: at,
          ...(follows ? { seal_reason: '印章外借', seal_promised_on: '2019-10-10' } : {}),
        };
      }),
    )
    .execute();
}

export function exampleAnswers(form: string): Answers {
  const file = `${folder}/examples/${form}.json`;
  if (!existsSync(file)) return {};
  return (JSON.parse(readFileSync(file, 'utf8')) as { answers: Answers }).answers;
}

/** The context of a test: a working day of the campaign unless said otherwise. */
export function contextOf(actor: Actor, at: Date = workday): Context {
  return { actor, receivedAt: at, timeZone: 'Asia/Shanghai', request: 'test', newId: () => newId() };
}

async function inside<T>(db: Db, actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, actor);
    return work(tx);
  });
}

/** Work in a transaction that sees the whole tenant, to set up and to look. */
export function everywhere<T>(
  campaign: { db: Db; tenant: string },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const actor = { user: 'test', tenant: campaign.tenant, grants: [{ role: 'cityOfficer' as const }] };
  return inside(campaign.db, actor, work);
}

/** The output type of a command or query of the registries. */
type Answered<X> = X extends { contract: { output: infer O extends z.ZodType } } ? z.output<O> : never;

/** Somebody who acts: `as(db, officer).run(fileCandidates, {...})`. */
export function as(db: Db, actor: Actor, at: Date = workday, world?: World) {
  const context = contextOf(actor, at);
  return {
    run: <X extends AnyCommand>(command: X, input: unknown, key: string = randomUUID()) =>
      run(db, command, input, context, key, world) as Promise<Decision<Answered<X>>>,
    ask: <X extends AnyQuery>(query: X, input: unknown) =>
      ask(db, query, input, context) as Promise<Decision<Answered<X>>>,
  };
}

/** The answer of a decision that must be yes. */
export function yes<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.change;
  throw new Error(`refused: ${JSON.stringify(decision.refusal)}`);
}

/** The code of a decision that must be no. */
export function refusalOf(decision: Decision<unknown>): string {
  return decision.ok ? 'allowed' : decision.refusal.code;
}

import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import { refusalSentence } from '../../contract/refusalSentence.ts';
import type { Actor, Grant, Role } from '../../core/access/roles.ts';
import type { DraftStep } from '../../core/draft/draftSteps.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import type { Decision } from '../../core/refusals.ts';
import { inventedName } from '../../core/sandbox/inventedWords.ts';
import { type SandboxDays, sandboxDays } from '../../core/sandbox/sandboxDays.ts';
import type { Stuck, WalkEntry } from '../../core/sandbox/sandboxReport.ts';
import { type Seeded, seeded } from '../../core/sandbox/seeded.ts';
import type { AnyCommand } from '../commands/command.ts';
import { run } from '../commands/run.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { momentIn } from '../demo/momentIn.ts';
import { newId } from '../newId.ts';
import { openCampaign } from '../openCampaign.ts';
import { addGrant, addPerson } from '../store/people.ts';
import { insertUnit } from '../store/units.ts';
import { addUpload } from '../store/uploads.ts';

/** Somebody who acts in a trial. */
export interface Person {
  readonly actor: Actor;
  readonly name: string;
  readonly role: Role;
}

/** What an act is about, for the record. */
export interface About {
  readonly name: string;
  readonly application?: string | undefined;
}

const SECONDS_PER_ACT = 20;
const MORNING = '09:00';

/**
 * A tenant of its own with one campaign, its people and its clock: where a trial plays. Everything is done by the real
 * commands on the database that is given, and written down.
 */
export class Stage {
  readonly entries: WalkEntry[] = [];
  readonly stuck: Stuck[] = [];
  /** Codes of everything that was refused, in order. */
  readonly refusals: string[] = [];
  readonly random: Seeded;
  readonly days: SandboxDays;
  readonly db: Kysely<Database>;
  readonly programme: Programme;
  readonly tenant = newId();
  campaign = '';
  bodies: Readonly<Record<string, string>> = {};
  day: string;
  private seconds = 0;
  private readonly known = new Map<string, Person>();

  constructor(db: Kysely<Database>, programme: Programme, seed: string) {
    this.db = db;
    this.programme = programme;
    this.random = seeded(`people ${seed}`);
    this.days = sandboxDays(programme);
    this.day = this.days.submit;
  }

  /** The context of somebody's next act. */
  context(actor: Actor): Context {
    const { timeZone } = this.programme;
    this.seconds += SECONDS_PER_ACT;
    const morning = momentIn(`${this.day}T${MORNING}`, timeZone).getTime();
    const receivedAt = new Date(morning + this.seconds * 1000);
    return { actor, receivedAt, timeZone, request: 'sandbox', newId: () => newId(receivedAt.getTime()) };
  }

  /** The next days of the trial; never back. */
  goTo(day: string): void {
    if (day > this.day) [this.day, this.seconds] = [day, 0];
  }

  inside<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTenant(this.db, { actor }, work);
  }

  private get maker(): Actor {
    return {
      user: 'sandbox',
      tenant: this.tenant,
      grants: [{ role: 'cityOfficer' }, { role: 'securityAdministrator' }],
    };
  }

  /** Tenant, campaign and the city's officer. */
  async open(): Promise<Decision<unknown>> {
    const { tenant, maker, programme } = this;
    const context = this.context(maker);
    return this.inside(maker, async (tx) => {
      const { timeZone: time_zone, city } = programme;
      await tx
        .insertInto('tenant')
        .values({ id: tenant, name: city.union, time_zone, created_at: context.receivedAt })
        .execute();
      const opened = await openCampaign(tx, context, programme, newId());
      if (opened.ok) [this.campaign, this.bodies] = [opened.change.campaign, opened.change.bodies];
      return opened;
    });
  }

  /** The person who holds a role within a body or unit; invented when first asked for. */
  async person(role: Role, bounds: Omit<Grant, 'role'> = {}, name?: string): Promise<Person> {
    const key = JSON.stringify([role, bounds]);
    const found = this.known.get(key);
    if (found) return found;
    const user = newId();
    const made: Person = {
      actor: { user, tenant: this.tenant, grants: [{ role, ...bounds }] },
      name: name ?? inventedName(this.random),
      role,
    };
    const context = this.context(this.maker);
    await this.inside(this.maker, async (tx) => {
      await addPerson(tx, context, { user, userName: user, displayName: made.name });
      await addGrant(tx, context, newId(), { role, ...bounds, user });
    });
    this.known.set(key, made);
    return made;
  }

  async unit(name: string, body: string): Promise<string> {
    const context = this.context(this.maker);
    const unit = { id: newId(), name, body };
    await this.inside(this.maker, (tx) => insertUnit(tx, context, unit, this.programme.circular.issuedOn));
    return unit.id;
  }

  /** A file of somebody's. Only its row is there: no act of a trial reads bytes. */
  async upload({ actor }: Person, name: string): Promise<string> {
    const context = this.context(actor);
    const id = newId();
    const hash = createHash('sha256').update(id).digest('hex');
    await this.inside(actor, (tx) =>
      addUpload(tx, context, { id, hash, name, size: 1000, mediaType: 'application/pdf' }),
    );
    return id;
  }

  /** One act through its command, written down with what became of it. */
  async act<T = unknown>(
    person: Person,
    command: AnyCommand,
    input: object,
    about: About,
  ): Promise<Decision<T>> {
    const context = this.context(person.actor);
    const key = command.keyless ? undefined : newId();
    const decision = (await run(this.db, command, input, context, key)) as Decision<T>;
    if (!decision.ok) this.refusals.push(decision.refusal.code);
    const { name: act, summary: title } = command.contract;
    const stand = about.application === undefined ? undefined : await this.standOf(about.application);
    this.entries.push({
      ...{
        at: context.receivedAt.toISOString(),
        by: person.name,
        role: person.role,
        act,
        title,
        about: about.name,
      },
      ...{ state: stand?.state ?? null, step: stand?.step ?? null },
      refused: decision.ok ? null : refusalSentence(decision.refusal, wordsOf(this.programme)),
    });
    return decision;
  }

  private async standOf(application: string) {
    const row = await this.rowOf(application);
    const step = this.programme.steps.find(({ id }) => id === row.step)?.title ?? null;
    return { state: row.state as NonNullable<WalkEntry['state']>, step };
  }

  /** What lists know of an application; cheaper than to open it. */
  rowOf(application: string) {
    const { tenant } = this;
    return this.inside(this.maker, (tx) =>
      tx
        .selectFrom('application')
        .select([
          'state',
          'step',
          'version',
          'studio_name as studioName',
          'content_version as contentVersion',
        ])
        .where((eb) => eb.and({ tenant, id: application }))
        .executeTakeFirstOrThrow(),
    );
  }

  /** Notes what the trial could not get past; the same thing once. */
  stop(
    where: string,
    draftStep: DraftStep,
    about: string,
    message: string,
    level: Stuck['level'] = 'error',
  ): void {
    if (this.stuck.some((one) => one.where === where && one.message === message)) return;
    this.stuck.push({ level, where, draftStep, about, message });
  }
}

import type { Kysely } from 'kysely';
import { outboxWords } from '../../contract/messageWords.zh.ts';
import { keepers } from '../../core/access/audience.ts';
import { systemActor } from '../../core/access/systemActor.ts';
import { wallClock } from '../../core/campaign/today.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import { newId } from '../newId.ts';
import { campaigns } from '../store/campaigns.ts';
import { stuckCount } from '../store/ledger.ts';
import { takeRun } from '../store/outboxRuns.ts';
import { programmeOf } from '../store/programmes.ts';
import { watchStudios } from '../watch/watchStudios.ts';
import { bundleDigests } from './bundleDigests.ts';
import { enqueueMessages } from './enqueueMessages.ts';
import { remindPairs } from './remindPairs.ts';
import { remindRectifications } from './remindRectifications.ts';
import { remindSurveys } from './remindSurveys.ts';
import { sendReminders } from './sendReminders.ts';

interface DailyDeps {
  readonly db: Kysely<Database>;
  readonly config: { readonly dailyHour: number };
}

/**
 * Once a day from the set hour of the city on: the reminders, then the digest with them in it. Looked at every minute by
 * every process; whichever takes the day does it, after a standstill too. The alarm about what is stuck is looked at
 * every time and given once a day.
 */
export async function doDailyWork({ db, config }: DailyDeps, now: Date): Promise<void> {
  const tenants = await db
    .selectFrom('tenant')
    .select(['id', 'time_zone as timeZone', 'clock_offset_ms as offset'])
    .execute();
  for (const { id: tenant, timeZone, offset } of tenants) {
    const actor = systemActor(tenant);
    const receivedAt = new Date(now.getTime() + offset);
    const context: Context = { actor, receivedAt, timeZone, request: 'daily', newId: () => newId() };
    const { day, minute } = wallClock(receivedAt, timeZone);
    await inTenant(db, { actor }, (tx) => alarm(tx, context, day));
    await watchStudios(db, context);
    if (minute < config.dailyHour * 60) continue;
    await inTenant(db, { actor }, (tx) => remindAll(tx, context));
    await inTenant(db, { actor }, async (tx) => {
      if (await takeRun(tx, context, 'pairs', day)) await remindPairs(tx, context);
    });
    await inTenant(db, { actor }, async (tx) => {
      if (await takeRun(tx, context, 'digest', day)) await bundleDigests(tx, context);
    });
  }
}

async function remindAll(tx: Tx, context: Context): Promise<void> {
  const { tenant } = context.actor;
  await remindSurveys(tx, context);
  for (const { id, revision, closed_at } of await campaigns(tx, tenant)) {
    if (closed_at !== null) continue;
    await remindRectifications(tx, context, id);
    await sendReminders(tx, context, { id, programme: await programmeOf(tx, tenant, revision) });
  }
}

async function alarm(tx: Tx, context: Context, day: string): Promise<void> {
  const count = await stuckCount(tx, context.actor.tenant, context.receivedAt);
  if (count === 0) return;
  const { title, text } = outboxWords.stuck;
  const about = {
    kind: 'outboxStuck' as const,
    title,
    text: text(count),
    link: '/outbox',
    subject: 'outbox',
  };
  await enqueueMessages(tx, context, [{ ...about, to: keepers, urgent: true }], `stuck ${day}`);
}

import type { Kysely } from 'kysely';
import { watchMessages } from '../../contract/watchWords.zh.ts';
import { systemActor } from '../../core/access/systemActor.ts';
import { today } from '../../core/campaign/today.ts';
import { watchPlan } from '../../core/watch/signs.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { raiseWall } from '../db/settings.ts';
import type { Database } from '../db/tables.ts';
import { enqueueMessages } from '../outbox/enqueueMessages.ts';
import { replaceClashes } from '../store/clashes.ts';
import { runsOf, takeRun } from '../store/outboxRuns.ts';
import { type StandingProgramme, standingProgramme } from '../store/standingProgramme.ts';
import { bodiesWithStudios, portionEnd, replaceSigns } from '../store/standingSigns.ts';
import { wordsNow } from '../words.ts';
import { signsNow } from './signSql.ts';

/** So many studios are looked at in one statement. */
const SIZE = 20_000;

/**
 * Looks at one studio again, in the transaction that changed its log or its state (R77, R78). Whoever acts may see less than all
 * of it (an apprentice one pair of several): what stands is decided by what is there, so the wall is that of the house meanwhile.
 */
export async function watchStudio(tx: Tx, context: Context, studio: string): Promise<void> {
  const { actor, receivedAt, timeZone } = context;
  const standing = await standingProgramme(tx, actor.tenant);
  if (!standing) return;
  const on = today(receivedAt, timeZone);
  await raiseWall(tx, systemActor(actor.tenant));
  await replaceSigns(tx, context, { studio }, signsNow(watchPlan(standing.programme, on), on), on);
  await raiseWall(tx, actor);
}

const workOf = (body: string, { revision }: StandingProgramme) => `watch ${body} ${revision.slice(0, 12)}`;

/** All studios of one body; a day that is done with these rules is not done again. */
async function watchBody(tx: Tx, context: Context, body: string, standing: StandingProgramme): Promise<void> {
  const { tenant } = context.actor;
  const on = today(context.receivedAt, context.timeZone);
  if (!(await takeRun(tx, context, workOf(body, standing), on))) return;
  const now = signsNow(watchPlan(standing.programme, on), on);
  let after: string | null = null;
  let risen = 0;
  for (;;) {
    const upTo = await portionEnd(tx, tenant, body, after, SIZE);
    if (upTo === undefined) break;
    risen += await replaceSigns(tx, context, { body, after, upTo }, now, on);
    after = upTo;
  }
  if (risen > 0) await tellBody(tx, context, body, on, risen);
}

/** The officers of a body hear once a day that there is something new; units are reminded from the list. */
async function tellBody(tx: Tx, context: Context, body: string, on: string, risen: number): Promise<void> {
  const told = watchMessages(await wordsNow(tx, context)).risen(risen);
  const about = { kind: 'watch' as const, subject: body, to: { body }, link: '/watch' };
  await enqueueMessages(tx, context, [{ ...about, ...told }], `watch ${on}`);
}

/** The signs of a whole installation, once a day and once more when the rules change; each body in a transaction of its own. */
export async function watchStudios(db: Kysely<Database>, context: Context): Promise<void> {
  const { tenant } = context.actor;
  const { standing, bodies, done } = await inTenant(db, context, async (tx) => ({
    standing: await standingProgramme(tx, tenant),
    bodies: await bodiesWithStudios(tx, tenant),
    done: await runsOf(tx, tenant, 'watch ', today(context.receivedAt, context.timeZone)),
  }));
  if (!standing) return;
  for (const { id } of bodies)
    if (!done.has(workOf(id, standing)))
      await inTenant(db, context, (tx) => watchBody(tx, context, id, standing));
  // What does not fit together reaches over the bodies: one transaction for all (F49).
  const on = today(context.receivedAt, context.timeZone);
  if (bodies.length > 0 && !done.has('watch clashes'))
    await inTenant(db, context, async (tx) => {
      if (await takeRun(tx, context, 'watch clashes', on)) await replaceClashes(tx, context, on);
    });
}

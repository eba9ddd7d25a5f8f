import { sql } from 'kysely';
import { pairMessages } from '../../contract/pairMessages.zh.ts';
import { today } from '../../core/campaign/today.ts';
import { ENDING_DAYS, type PairDue, PLAN_DAYS } from '../../core/mentorship/pairDecisions.ts';
import type { Audience } from '../../core/outbox/message.ts';
import type { Context, Tx } from '../context.ts';
import { enqueueMessages } from './enqueueMessages.ts';

interface DuePair {
  readonly id: string;
  readonly due: PairDue;
  readonly day: string;
  /** The plan item, or the pair itself. */
  readonly about: string;
  readonly studio: string;
  readonly unit: string;
  readonly mentorName: string;
  readonly mentorUser: string | null;
  readonly apprenticeName: string;
  readonly apprenticeUser: string | null;
}

/** After a standstill what fell due within so many days is still told. */
const CATCH_UP = 14;

/** Whatever of open pairs fell due of late; read by the indexes of days, so that a million quiet pairs cost nothing. */
async function duePairs(tx: Tx, tenant: string, day: string): Promise<DuePair[]> {
  const since = sql`${day}::date - ${CATCH_UP}::int`;
  const columns = sql`p.studio, p.unit, p.mentor_name as "mentorName", p.mentor_user as "mentorUser",
    p.apprentice_name as "apprenticeName", p.apprentice_user as "apprenticeUser"`;
  const open = sql`p.tenant = ${tenant} and p.state in ('running', 'changed')`;
  const { rows } = await sql<DuePair>`
    select p.id, case when i.due_on < ${day}::date then 'planOverdue' else 'planDue' end as due, i.due_on::text as day,
        i.id as about, ${columns}
      from pair_plan_item i join mentor_pair p on p.tenant = i.tenant and p.id = i.pair
      where ${open} and i.tenant = ${tenant} and i.superseded_at is null
        and i.due_on between ${since} and ${day}::date + ${PLAN_DAYS}::int
        and (select count(*) from pair_plan_tick t where t.tenant = i.tenant and t.item = i.id and t.withdrawn_at is null) < 2
    union all
    select p.id, 'checkDue', p.check_due_on::text, p.id, ${columns} from mentor_pair p
      where ${open} and p.check_due_on between ${since} and ${day}::date and p.ends_on >= ${day}::date
    union all
    select p.id, case when p.ends_on < ${day}::date then 'evaluationDue' else 'ending' end, p.ends_on::text, p.id, ${columns}
      from mentor_pair p
      where ${open} and p.ends_on between ${since} and ${day}::date + ${ENDING_DAYS}::int
    order by 3, 1`.execute(tx);
  return rows;
}

/** Both sides and the unit; where the lead teaches, the studio's lead is the mentor. */
function toldOf({ mentorUser, apprenticeUser, studio, unit }: DuePair): Audience[] {
  const people = [mentorUser, apprenticeUser].flatMap((user) => (user === null ? [] : [{ user }]));
  return [...people, { studio }, { unit }];
}

/** Reminders of 名师带徒 (R12): each thing that is due is told once to the same people, however often this runs. */
export async function remindPairs(tx: Tx, context: Context): Promise<void> {
  const day = today(context.receivedAt, context.timeZone);
  for (const pair of await duePairs(tx, context.actor.tenant, day)) {
    const { id, due, about } = pair;
    const said = pairMessages[due](pair);
    const message = {
      kind: 'mentorship' as const,
      to: toldOf(pair),
      link: `/mentorship/${id}`,
      subject: about,
    };
    await enqueueMessages(tx, context, [{ ...message, ...said }], `${due} ${pair.day}`);
  }
}

import { studioPairs as contract } from '../../contract/pairs.ts';
import { allowedActions, type Subject } from '../../core/access/can.ts';
import { pairSight, seesAllPairs } from '../../core/access/pairSight.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { accountsOf, membersOf } from '../store/pairFacts.ts';
import { listPairs, taughtIn } from '../store/pairList.ts';
import { pairStudio } from '../store/pairs.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { pairLine, rulesView } from './pairView.ts';
import { defineQuery } from './query.ts';

const noStudio = refuse('notFound', { what: '个工作室' });

/** Whose the studio is, for whoever asks about its pairs. */
export async function studioSubject(
  tx: Tx,
  { studio }: { readonly studio: string },
  { actor }: Context,
): Promise<Decision<Subject>> {
  const found = await pairStudio(tx, actor.tenant, studio);
  return found ? allow({ body: found.body, unit: found.unit, studio: found.id }) : noStudio;
}

/** 师徒 on the page of a studio; its people to choose from only for who keeps pairs. */
export const studioPairs = defineQuery({
  contract,
  action: 'seeMentorship',
  subject: studioSubject,
  answer: async (tx, { studio: id }, context) => {
    const { actor } = context;
    const { tenant } = actor;
    const studio = await pairStudio(tx, tenant, id);
    if (!studio) return noStudio;
    const day = today(context.receivedAt, context.timeZone);
    const subject = { body: studio.body, unit: studio.unit, studio: id };
    const page = { sort: 'newest' as const, size: 500, today: day };
    const { pairs } = await listPairs(tx, tenant, pairSight(actor), { studio: id }, page);
    const all = seesAllPairs(actor, subject);
    const allowed = allowedActions(actor, subject).filter((act) => offered.has(act));
    const keeps = allowed.includes('keepMentorship');
    const mine = (pair: (typeof pairs)[number]) =>
      pair.apprenticeUser === actor.user || pair.mentorUser === actor.user;
    return allow({
      ...{ studioName: studio.name, leadName: studio.leadName, unitName: studio.unitName },
      rules: rulesView((await standingProgramme(tx, tenant))?.programme.mentorship),
      pairs: pairs.map((pair) => ({ ...pairLine(pair, day), mine: mine(pair) })),
      members: keeps ? await membersOf(tx, tenant, id) : [],
      accounts: keeps ? await accountsOf(tx, tenant, id, day) : [],
      taught: all ? await taughtIn(tx, tenant, id) : {},
      ...{ today: day, allowed: all ? allowed : allowed.filter((act) => act === 'followMentorship') },
    });
  },
});

const offered: ReadonlySet<string> = new Set(['keepMentorship', 'followMentorship', 'judgeMentorship']);

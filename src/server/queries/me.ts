import { me as contract } from '../../contract/people.ts';
import { possibleActions } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { buildId } from '../buildId.ts';
import { ROOT } from '../config.ts';
import { grantsOf, personOf } from '../store/people.ts';
import { isDemo } from '../store/tenants.ts';
import { wordsNow } from '../words.ts';
import { defineQuery } from './query.ts';

const build = buildId(ROOT);

/** Who is signed in, what they hold, and what is possible for them somewhere. */
export const me = defineQuery({
  contract,
  action: 'seeCampaign',
  answer: async (tx, _input, context) => {
    const { user } = context.actor;
    const person = await personOf(tx, context, user);
    if (!person) return refuse('notSignedIn', {});
    const words = await wordsNow(tx, context);
    const grants = (await grantsOf(tx, context, words, user)).get(user) ?? [];
    const { userName, displayName } = person;
    const demoDay = (await isDemo(tx, context.actor.tenant))
      ? today(context.receivedAt, context.timeZone)
      : null;
    const allowed = possibleActions(context.actor);
    return allow({ user, userName, displayName, grants, allowed, demoDay, build, words });
  },
});

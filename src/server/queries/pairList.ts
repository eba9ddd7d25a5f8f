import { pairList as contract } from '../../contract/pairs.ts';
import { pairSight } from '../../core/access/pairSight.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { countPairs, listPairs } from '../store/pairList.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { pairLine, rulesView } from './pairView.ts';
import { defineQuery } from './query.ts';

const SIZE = 50;

/** 名师带徒 within the asker's reach; an apprentice finds only their own pair. */
export const pairList = defineQuery({
  contract,
  action: 'seeMentorship',
  answer: async (tx, { sort, after, ...filter }, context) => {
    const { tenant } = context.actor;
    const day = today(context.receivedAt, context.timeZone);
    const sight = pairSight(context.actor);
    const page = { sort, after, size: SIZE, today: day };
    const { pairs, next } = await listPairs(tx, tenant, sight, filter, page);
    const states = await countPairs(tx, tenant, sight, filter, day);
    const all = Object.values(states).reduce((sum, one) => sum + one, 0);
    return allow({
      pairs: pairs.map((pair) => pairLine(pair, day)),
      next,
      count: filter.state ? (states[filter.state] ?? 0) : all,
      states,
      rules: rulesView((await standingProgramme(tx, tenant))?.programme.mentorship),
    });
  },
});

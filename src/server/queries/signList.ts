import { signList as contract } from '../../contract/watch.ts';
import { allowedActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { allow } from '../../core/refusals.ts';
import { countSigns, listSigns } from '../store/signList.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { defineQuery } from './query.ts';

const SIZE = 50;

/** 预警 within the asker's reach, with what the standing programme watches at all (F32). */
export const signList = defineQuery({
  contract,
  action: 'seeWatch',
  answer: async (tx, { after, ...filter }, context) => {
    const { tenant } = context.actor;
    const reach = scope(context.actor, 'seeWatch');
    const { signs, next } = await listSigns(tx, tenant, reach, filter, { after, size: SIZE });
    const watch = (await standingProgramme(tx, tenant))?.programme.watch;
    return allow({
      signs: signs.map(({ unit, ...sign }) => ({
        ...sign,
        allowed: allowedActions(context.actor, { body: sign.body, unit, studio: sign.studio }).filter(
          (act) => act === 'superviseStudio',
        ),
      })),
      next,
      counts: await countSigns(tx, tenant, reach, filter),
      rules: watch
        ? {
            yearly: watch.yearly.map(({ counts, atLeast, target = null }) => ({ counts, atLeast, target })),
            silentMonths: watch.silentMonths ?? null,
            agreementMonths: watch.agreementMonths ?? null,
            reviewYears: watch.reviewYears ?? null,
            annualReport: watch.annualReport ?? null,
          }
        : null,
    });
  },
});

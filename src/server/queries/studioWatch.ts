import { studioWatch as contract } from '../../contract/supervision.ts';
import { can } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { isStudioAct, possibleActs } from '../../core/studio/superviseStudio.ts';
import { bodyOf } from '../store/bodies.ts';
import { ownStudio } from '../store/ownStudio.ts';
import { signsOfStudio } from '../store/signList.ts';
import { actsOf, demandOf, imposedByCity, standingTitles } from '../store/studioActs.ts';
import { wordsNow } from '../words.ts';
import { defineQuery } from './query.ts';

/** 预警和处理 of a studio, for whoever may see its file. */
export const studioWatch = defineQuery({
  contract,
  action: 'seeRegister',
  subject: async (tx, { studio }, context) => {
    const found = await ownStudio(tx, context, 'seeRegister', studio);
    return found.ok ? allow(found.change.subject) : found;
  },
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const found = await ownStudio(tx, context, 'seeRegister', input.studio);
    if (!found.ok) return found;
    const { id, name, state, level, barredUntil, version, subject } = found.change;
    const { organiser } = await wordsNow(tx, context);
    const bodyName = (await bodyOf(tx, tenant, subject.body))?.name ?? '';
    const supervises = can(context.actor, 'superviseStudio', subject).allowed;
    const by = can(context.actor, 'superviseStudio', {}).allowed ? ('city' as const) : ('body' as const);
    const demand = state === 'rectifying' ? await demandOf(tx, tenant, id) : undefined;
    const ofCity = await imposedByCity(tx, tenant, id);
    const titles = await standingTitles(tx, tenant, id);
    const acts = await actsOf(tx, tenant, { studio: id });
    return allow({
      ...{ studio: id, name, state, level, barredUntil, version },
      today: today(context.receivedAt, context.timeZone),
      signs: await signsOfStudio(tx, tenant, id),
      acts: acts.map(({ studio: _, byBody, at, ended: _ended, ...act }) => ({
        ...act,
        issuer: byBody === null ? organiser : bodyName,
        at: at.toISOString(),
        paper: hasPaper(act.kind, act.level),
        reports: act.reports.map((report) => ({ ...report, at: new Date(report.at).toISOString() })),
      })),
      titles: titles.map((one) => ({ level: one.level, title: one.title })),
      possible: supervises ? possibleActs({ state, level, barredUntil, by, ofCity, titles }) : [],
      toReport: demand ? { act: demand.id, until: demand.until, reason: demand.reason } : null,
      mayReport: can(context.actor, 'reportYear', subject).allowed,
    });
  },
});

/** Acts of other parts of the register have no paper here, nor has what somebody above decided. */
function hasPaper(kind: string, level: string | null): boolean {
  return isStudioAct(kind) && level !== 'province' && level !== 'nation';
}

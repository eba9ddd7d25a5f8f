import { superviseStudio as contract } from '../../contract/supervision.ts';
import { can } from '../../core/access/can.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { superviseStudio as decide } from '../../core/studio/superviseStudio.ts';
import { ownStudio } from '../store/ownStudio.ts';
import { demandOf, imposedByCity, saveAct, standingTitles } from '../store/studioActs.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';

/**
 * 预警、约谈、限期整改、撤销命名 … (F33): one act on one studio. The studio is locked, so that of two officers the second one sees what
 * the first did; a body acts on studios of its own level, the city on all.
 */
export const superviseStudio = defineCommand({
  contract,
  action: 'superviseStudio',
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const found = await ownStudio(tx, context, 'superviseStudio', input.studio, { lock: true });
    if (!found.ok) return found;
    const { subject, ...studio } = found.change;
    const scan = input.scan === undefined ? undefined : await uploadOf(tx, context, input.scan);
    const facts = {
      ...studio,
      titles: await standingTitles(tx, tenant, studio.id),
      demand: await demandOf(tx, tenant, studio.id),
      ofCity: await imposedByCity(tx, tenant, studio.id),
      by: can(context.actor, 'superviseStudio', {}).allowed ? ('city' as const) : ('body' as const),
      today: today(context.receivedAt, context.timeZone),
    };
    return allow({ subject, facts, scan });
  },
  decide: ({ facts, scan }, input, context) => {
    if (input.scan !== undefined && !scan) return refuse('uploadUnknown', {});
    const decided = decide(facts, input);
    return decided.ok ? allow({ id: context.newId(), ...decided.change }) : decided;
  },
  save: async (tx, { id, ...decided }, context, { facts, scan }, input) => {
    const act = {
      ...{ id, studio: facts.id, on: input.on, reason: input.reason, scan: scan?.id ?? null },
      documentNumber: input.documentNumber || null,
      byBody: facts.by === 'body' ? facts.body : null,
      level: input.kind === 'revoke' ? (input.level ?? null) : null,
    };
    const version = await saveAct(tx, context, act, decided);
    return allow({ act: id, state: decided.to, version });
  },
  events: ({ id, kind, from, to, until, ends }, { facts }) => [
    {
      ...{ action: 'superviseStudio', subjectKind: 'studio', subject: facts.id },
      detail: {
        act: id,
        kind,
        from,
        to,
        ...(until && { until }),
        ...(ends.length > 0 && { titles: ends.length }),
      },
    },
  ],
});

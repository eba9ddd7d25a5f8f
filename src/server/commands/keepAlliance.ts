import { keepAlliance as contract } from '../../contract/alliances.ts';
import { can } from '../../core/access/can.ts';
import { ownPlace } from '../../core/access/ownPlace.ts';
import { openAlliance } from '../../core/alliance/allianceActs.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { applicationForAlliance, lockAlliance, saveAlliance } from '../store/alliances.ts';
import { programmeOf } from '../store/programmes.ts';
import { pinyinOf } from '../store/searchColumns.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { defineCommand } from './command.ts';
import { allianceEvent, noAlliance } from './loadAlliance.ts';

/** An application that names an alliance: of a track for alliances, within the asker's reach, tied to no other. */
async function judgeApplication(tx: Tx, context: Context, id: string, alliance: string | undefined) {
  const { tenant } = context.actor;
  const found = await applicationForAlliance(tx, tenant, id);
  if (!found || !can(context.actor, 'keepAlliance', { body: found.body }).allowed)
    return refuse('notFound', { what: '份申报' });
  const track = (await programmeOf(tx, tenant, found.revision)).tracks.find((one) => one.id === found.track);
  if (track?.applicant !== 'alliance') return refuse('notAllianceApplication', {});
  return found.alliance !== null && found.alliance !== alliance
    ? refuse('allianceApplicationTaken', {})
    : allow({});
}

/** 登记联盟 (F38), or change its name, kind, secretariat, day and application. A body keeps its own. */
export const keepAlliance = defineCommand({
  contract,
  action: 'keepAlliance',
  load: async (tx, input, context) => {
    const { tenant } = context.actor;
    const now = input.alliance === undefined ? undefined : await lockAlliance(tx, tenant, input.alliance);
    if (input.alliance !== undefined && !now) return refuse('notFound', noAlliance);
    if (input.application !== undefined) {
      const judged = await judgeApplication(tx, context, input.application, input.alliance);
      if (!judged.ok) return judged;
    }
    const body = now ? now.body : (ownPlace(context.actor, 'keepAlliance', 'body') ?? null);
    const kinds = (await standingProgramme(tx, tenant))?.programme.alliances?.kinds;
    return allow({ subject: body === null ? {} : { body }, now, body, kinds });
  },
  decide: ({ now, kinds }, input, context) => {
    const open = now ? openAlliance(now) : allow({});
    if (!open.ok) return open;
    if (now && now.version !== input.version) return refuse('allianceChanged', {});
    if (kinds && !kinds.includes(input.kind)) return refuse('allianceKindUnknown', { kinds });
    if (input.foundedOn > today(context.receivedAt, context.timeZone))
      return refuse('allianceDayFuture', { date: input.foundedOn });
    return allow({ id: input.alliance ?? context.newId(), version: (now?.version ?? 0) + 1 });
  },
  save: async (tx, { id, version }, context, { body }, input) => {
    const { name, kind, secretariat, foundedOn, application = null } = input;
    const words = { name, pinyin: pinyinOf(name), kind, secretariat, founded_on: foundedOn, application };
    await saveAlliance(tx, context, { id, version, body, words });
    return allow({ alliance: id, version });
  },
  events: ({ id, version }) => [allianceEvent('keepAlliance', id, { version })],
});

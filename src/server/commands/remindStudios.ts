import { remindStudios as contract } from '../../contract/watch.ts';
import { watchMessages } from '../../contract/watchWords.zh.ts';
import { can } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { enqueueMessages } from '../outbox/enqueueMessages.ts';
import { bodyOf } from '../store/bodies.ts';
import { superviseds } from '../store/supervised.ts';
import { wordsNow } from '../words.ts';
import { defineCommand } from './command.ts';

/**
 * 提醒 (F32): unit and lead of each studio hear it at once, and its body where the city speaks. A body reminds its own
 * studios only.
 */
export const remindStudios = defineCommand({
  contract,
  action: 'superviseStudio',
  load: async (tx, input, context) => {
    const asked = [...new Set(input.studios)];
    const found = await superviseds(tx, context.actor.tenant, asked);
    // A studio of somebody else does not exist for the asker.
    const studios = found.filter(({ body }) => can(context.actor, 'superviseStudio', { body }).allowed);
    const [first] = studios;
    if (!first || studios.length < asked.length) return refuse('notFound', { what: '个工作室' });
    // Of several bodies only the city may speak: then the subject is nobody's in particular.
    const one = studios.every(({ body }) => body === first.body);
    return allow({ subject: one ? { body: first.body } : {}, studios });
  },
  decide: ({ studios }) => allow(studios),
  save: async (tx, studios, context, _loaded, { text }) => {
    const { tenant, grants } = context.actor;
    const titles = watchMessages(await wordsNow(tx, context));
    const ofBody = grants.every(({ body }) => body !== undefined);
    const body = ofBody ? await bodyOf(tx, tenant, studios[0]!.body) : undefined;
    const title = body ? titles.byBody(body.name) : titles.byHand;
    let people = 0;
    for (const { id, unit, body: of } of studios) {
      const to = [{ unit }, { studio: id }, ...(body ? [] : [{ body: of }])];
      const about = { kind: 'watch' as const, subject: id, to, link: `/studios/${id}/watch`, urgent: true };
      people += (await enqueueMessages(tx, context, [{ ...about, title, text, except: context.actor.user }]))
        .people;
    }
    return people === 0 ? refuse('nobodyToRemind', {}) : allow({ people, studios: studios.length });
  },
  events: (studios) =>
    studios.map(({ id, body }) => ({
      ...{ action: 'remindStudios', subjectKind: 'studio', subject: id, detail: { body } },
    })),
});

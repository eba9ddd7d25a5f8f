import { keepFollowUp as contract } from '../../contract/followUps.ts';
import { followUpMessage } from '../../contract/followUpWords.zh.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { enqueueMessages } from '../outbox/enqueueMessages.ts';
import { noStudio } from '../queries/studioSubject.ts';
import { insertFollowUp } from '../store/followUps.ts';
import { studioFacts } from '../store/studioFacts.ts';
import { defineCommand } from './command.ts';

/** 登记跟进事项 by hand, for the studio's body or for the city itself. */
export const keepFollowUp = defineCommand({
  contract,
  action: 'keepFollowUps',
  load: async (tx, { studio, ofCity }, context) => {
    const found = await studioFacts(tx, context.actor.tenant, studio);
    if (!found || found.registeredOn === null || found.mergedInto !== null)
      return refuse('notFound', noStudio);
    return allow({ subject: ofCity ? {} : { body: found.body }, found });
  },
  decide: (_loaded, { dueOn }, context) =>
    dueOn < today(context.receivedAt, context.timeZone)
      ? refuse('followUpDuePast', { date: dueOn })
      : allow({ id: context.newId() }),
  save: async (tx, { id }, context, { found }, { what, dueOn, ofCity }) => {
    const owner = ofCity ? null : found.body;
    const made = { id, studio: found.id, owner, body: found.body, what, due_on: dueOn };
    await insertFollowUp(tx, context, made);
    if (owner !== null)
      await enqueueMessages(tx, context, [
        {
          ...{
            kind: 'watch',
            subject: id,
            to: { body: owner },
            link: '/follow-ups',
            except: context.actor.user,
          },
          ...followUpMessage.byHand(found.name, what, dueOn),
        },
      ]);
    return allow({ followUp: id });
  },
  events: ({ id }, { found }) => [
    { action: 'keepFollowUp', subjectKind: 'studio', subject: found.id, detail: { followUp: id } },
  ],
});

import { sendReminder as contract } from '../../contract/reminders.ts';
import { reminderLinks, reminderTexts } from '../../contract/reminderWords.zh.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { isOpen } from '../../core/reminder/remindersOf.ts';
import { bodyStands } from '../outbox/bodyStands.ts';
import { enqueueMessages } from '../outbox/enqueueMessages.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { defineCommand } from './command.ts';

/** 立即提醒 (R20): bodies that still have it to do, in the officer's own words, at once; refused when nobody can be reached. */
export const sendReminder = defineCommand({
  contract,
  action: 'sendReminder',
  load: async (tx, { campaign: id }, context) => {
    const campaign = await loadOpenCampaign(tx, context, id);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const words = wordsOf(programme);
    return allow({ subject: {}, words, stands: await bodyStands(tx, context, { id, programme }) });
  },
  decide({ stands }, { about, bodies }) {
    const open = stands.filter((stand) => bodies.includes(stand.body) && isOpen[about](stand));
    return open.length === 0 ? refuse('nobodyToRemind', {}) : allow(open.map(({ body }) => body));
  },
  async save(tx, bodies, context, { words }, { campaign, about, text }) {
    const sent = await enqueueMessages(tx, context, [
      {
        ...{ kind: 'reminder', campaign, subject: about, to: bodies.map((body) => ({ body })) },
        ...{ title: reminderTexts(words).byHand, text, link: reminderLinks[about], urgent: true },
      },
    ]);
    return sent.people + sent.hooks === 0 ? refuse('nobodyToRemind', {}) : allow(sent);
  },
  events: (bodies, _loaded, { campaign, about }) => [
    {
      action: 'sendReminder',
      subjectKind: 'campaign',
      subject: campaign,
      campaign,
      detail: { about, bodies },
    },
  ],
});

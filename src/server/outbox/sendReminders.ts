import { reminderLinks, reminderTexts } from '../../contract/reminderWords.zh.ts';
import { today } from '../../core/campaign/today.ts';
import type { MessageDraft } from '../../core/outbox/message.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { type DueReminder, dayBefore, remindersOf } from '../../core/reminder/remindersOf.ts';
import type { Context, Tx } from '../context.ts';
import { lastRun, takeRun } from '../store/outboxRuns.ts';
import { recipientsOf } from '../store/recipients.ts';
import { bodyStands, filingDeadline } from './bodyStands.ts';
import { enqueueMessages } from './enqueueMessages.ts';

export interface RemindedCampaign {
  readonly id: string;
  readonly programme: Programme;
}
interface NamedReminder extends DueReminder {
  readonly name: string;
}

/** What the ladders of a campaign say for a day, with the bodies' names. `since`: after that day up to this one. */
export async function remindersFor(
  tx: Tx,
  context: Context,
  campaign: RemindedCampaign,
  { day, since, now }: { readonly day: string; readonly since: string; readonly now?: Date },
): Promise<NamedReminder[]> {
  const { programme } = campaign;
  const stands = await bodyStands(tx, context, campaign, now);
  const names = new Map(stands.map(({ body, name }) => [body, name]));
  const on = { today: day, since, filing: filingDeadline(programme) };
  return remindersOf(programme.reminders ?? [], stands, on).map((reminder) => ({
    ...reminder,
    name: names.get(reminder.body)!,
  }));
}

function draftOf(
  { id: campaign, programme }: RemindedCampaign,
  to: MessageDraft['to'],
  reminders: readonly NamedReminder[],
): MessageDraft {
  const due = reminders.flatMap((one) => one.due ?? []).sort()[0] ?? null;
  const texts = reminderTexts(wordsOf(programme));
  const lines = reminders.map(({ name, abouts }) => texts.body(name, abouts));
  return {
    ...{ kind: 'reminder', campaign, to, subject: campaign },
    title: texts.title(due),
    text: [...lines, texts.tail].join('\n'),
    link: reminderLinks[reminders[0]!.abouts[0]!],
    urgent: reminders.some((one) => one.urgent),
  };
}

/**
 * The reminders of a day, once, whichever process comes first: nobody gets two, and whoever serves several bodies gets one
 * that names them all.
 */
export async function sendReminders(tx: Tx, context: Context, campaign: RemindedCampaign): Promise<number> {
  const { tenant } = context.actor;
  const day = today(context.receivedAt, context.timeZone);
  const work = `reminders ${campaign.id}`;
  const since = (await lastRun(tx, tenant, work, day)) ?? dayBefore(day, 1);
  if (!(await takeRun(tx, context, work, day))) return 0;
  const reminders = await remindersFor(tx, context, campaign, { day, since });
  const serving = new Map<string, NamedReminder[]>();
  for (const reminder of reminders) {
    const { people } = await recipientsOf(tx, context, [{ body: reminder.body }]);
    for (const { user } of people) serving.set(user, [...(serving.get(user) ?? []), reminder]);
  }
  const several = [...serving].filter(([, own]) => own.length > 1);
  const drafts = [
    ...several.map(([user, own]) => draftOf(campaign, { user }, own)),
    ...reminders.map((one) => draftOf(campaign, { body: one.body }, [one])),
  ];
  return (await enqueueMessages(tx, context, drafts, `reminders ${day}`)).people;
}

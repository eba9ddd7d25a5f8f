import { reminderPreview as contract } from '../../contract/reminders.ts';
import { today as todayOf } from '../../core/campaign/today.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow } from '../../core/refusals.ts';
import { type DueReminder, dayBefore, dueOf, isOpen, remindersOf } from '../../core/reminder/remindersOf.ts';
import type { Context, Tx } from '../context.ts';
import { bodyStands, filingDeadline, type NamedStand } from '../outbox/bodyStands.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { wasRun } from '../store/outboxRuns.ts';
import { recipientsOf } from '../store/recipients.ts';
import { defineQuery } from './query.ts';

/** How far ahead rungs are shown. */
const ahead = 120;

/** 提醒会发给谁, before anything is sent: by the same rules as the sending itself. Those who cannot be reached stand there too. */
export const reminderPreview = defineQuery({
  contract,
  action: 'sendReminder',
  async answer(tx, { campaign: id, day: asked, about }, context) {
    const campaign = await loadCampaign(tx, context, id);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const today = todayOf(context.receivedAt, context.timeZone);
    const day = asked ?? today;
    const stands = await bodyStands(tx, context, { id, programme });
    const filing = filingDeadline(programme);
    const found: DueReminder[] = about
      ? stands.filter(isOpen[about]).map((stand) => {
          const due = dueOf({ about, daysBefore: [0] }, stand, filing) ?? null;
          return { body: stand.body, abouts: [about], due, urgent: true };
        })
      : onDay(programme, stands, day);
    const bodies = [];
    for (const reminder of found) bodies.push(await reached(tx, context, reminder, stands));
    const sentToday = await wasRun(tx, context.actor.tenant, `reminders ${id}`, today);
    return allow({ today, day, sentToday, rungs: rungsOf(programme, stands, today), bodies });
  },
});

function onDay(programme: Programme, stands: readonly NamedStand[], day: string): DueReminder[] {
  const on = { today: day, since: dayBefore(day, 1), filing: filingDeadline(programme) };
  return remindersOf(programme.reminders ?? [], stands, on);
}

/** The days from today on with something to send, as things stand. */
function rungsOf(programme: Programme, stands: readonly NamedStand[], today: string) {
  return Array.from({ length: ahead }, (_, days) => dayBefore(today, -days)).flatMap((day) => {
    const reminders = onDay(programme, stands, day);
    const abouts = [...new Set(reminders.flatMap((reminder) => reminder.abouts))];
    return reminders.length === 0 ? [] : [{ day, abouts, bodies: reminders.length }];
  });
}

async function reached(
  tx: Tx,
  context: Context,
  { body, abouts, due, urgent }: DueReminder,
  stands: readonly NamedStand[],
) {
  const { people, hooks } = await recipientsOf(tx, context, [{ body }]);
  const mailOf = ({ email, choice }: (typeof people)[number]) => {
    if (email === null || choice === 'inApp') return 'none' as const;
    return urgent || choice === 'atOnce' ? ('atOnce' as const) : ('digest' as const);
  };
  return {
    ...{ body, abouts: [...abouts], due, name: stands.find((stand) => stand.body === body)!.name },
    people: people.map((person) => ({ name: person.displayName, mail: mailOf(person) })),
    hooks: hooks.map(({ title }) => title),
  };
}

import { z } from 'zod';
import { reminderAbouts } from '../core/reminder/reminder.ts';
import { command, query } from './contract.ts';
import { IsoDay, Uuid } from './shapes.ts';

const About = z.enum(reminderAbouts);

/** 提醒会发给谁: for a day (today unless given), or everybody who now has not done a thing. */
export const reminderPreview = query(
  'reminderPreview',
  '提醒会发给谁',
  z.object({ campaign: Uuid, day: IsoDay.optional(), about: About.optional() }),
  z.object({
    today: IsoDay,
    day: IsoDay,
    /** The hour at which reminders of a day go out, past or not. */
    sentToday: z.boolean(),
    /** Days to come on which a ladder has a rung for somebody, as things stand now. */
    rungs: z.array(z.object({ day: IsoDay, abouts: z.array(About), bodies: z.number().int() })),
    bodies: z.array(
      z.object({
        body: Uuid,
        name: z.string(),
        abouts: z.array(About),
        due: IsoDay.nullable(),
        people: z.array(z.object({ name: z.string(), mail: z.enum(['none', 'digest', 'atOnce']) })),
        hooks: z.array(z.string()),
      }),
    ),
  }),
);
/** 立即提醒: the chosen bodies in one's own words; refused when it would reach nobody. */
export const sendReminder = command(
  'sendReminder',
  '立即提醒',
  z.object({
    campaign: Uuid,
    about: About,
    bodies: z.array(Uuid).min(1).max(200),
    text: z.string().trim().min(1).max(500),
  }),
  z.object({ people: z.number().int(), hooks: z.number().int() }),
);

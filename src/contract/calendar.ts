import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Nothing } from './shapes.ts';

const Year = z.coerce.number().int().min(1990).max(2199);
const DayKind = z.enum(['off', 'work']);
const DayEdit = z.enum(['off', 'work', 'reset']);

/** The work calendar of a year, or of the years up to `until` (at most five). */
export const workCalendar = query(
  'workCalendar',
  '工作日',
  z.object({ year: Year, until: Year.optional() }),
  z.object({
    years: z.array(
      z.object({
        year: z.number().int(),
        /** False: 未公布. Its days off are then those of the week alone. */
        announced: z.boolean(),
        /** 'seeded': known by the data that came along; 'edited': an officer said so. */
        source: z.enum(['seeded', 'edited']),
        basis: z.string(),
      }),
    ),
    /** Days off and working weekends, in order. */
    days: z.array(
      z.object({ day: IsoDay, kind: DayKind, name: z.string(), source: z.enum(['seeded', 'edited']) }),
    ),
    /** What was changed by hand, newest first: days, and whole years. */
    history: z.array(
      z.object({ day: IsoDay, kind: DayEdit, name: z.string(), byName: z.string(), at: Moment }),
    ),
    words: z.array(
      z.object({
        year: z.number().int(),
        announced: z.boolean(),
        basis: z.string(),
        byName: z.string(),
        at: Moment,
      }),
    ),
    allowed: Allowed,
  }),
);

/** 放假、上班 or back to the announcement, for days of one kind and name. */
export const editWorkday = command(
  'editWorkday',
  '修改工作日',
  z.object({ days: z.array(IsoDay).min(1).max(31), kind: DayEdit, name: z.string().trim().max(40) }),
  z.object({ days: z.array(IsoDay) }),
);

/** Whether a year's days off are announced, with the paper that says so. */
export const announceYear = command(
  'announceYear',
  '登记放假安排是否公布',
  z.object({ year: Year, announced: z.boolean(), basis: z.string().trim().max(120) }),
  Nothing,
);

import { z } from 'zod';
import { studioFields } from '../core/studio/correctStudio.ts';
import { studioLevels } from '../core/studio/studioState.ts';
import { command } from './contract.ts';
import { IsoDay, Line, Reason, Uuid } from './shapes.ts';

const Words = (most: number) => z.string().trim().max(most);
const LeadName = Line(60).min(1);
const StudioName = Line(120).min(2);

/** 登记工作室: one that never applied here. A body writes down its own, the city any (`body`). */
export const registerStudio = command(
  'registerStudio',
  '登记工作室',
  z.object({
    body: Uuid.optional(),
    unitName: Line(120).min(2),
    name: StudioName,
    leadName: LeadName,
    trade: Line(80).default(''),
    kind: Line(80).default(''),
    specialty: Words(400).default(''),
    results: Words(400).default(''),
    establishedOn: IsoDay.optional(),
    /** Written down although one of the same name or lead is there (S24). */
    although: z.boolean().default(false),
  }),
  z.object({ studio: Uuid }),
);

/** 更正档案: each field with the value it was seen with, so that nobody's correction is lost in another's. */
export const correctStudio = command(
  'correctStudio',
  '更正工作室档案',
  z.object({
    studio: Uuid,
    changes: z
      .array(z.object({ field: z.enum(studioFields), from: Words(400), to: Words(400) }))
      .min(1)
      .max(studioFields.length),
  }),
  z.object({ version: z.number().int() }),
);

/** 登记成员: a new one, or one as it should be; `to` ends a membership. */
export const keepMember = command(
  'keepMember',
  '登记工作室成员',
  z.object({
    studio: Uuid,
    member: Uuid.optional(),
    name: LeadName,
    birthYear: z.coerce.number().int().min(1900).max(2100).nullable().default(null),
    education: Line(60).default(''),
    technicalTitle: Line(60).default(''),
    unitName: Line(120).default(''),
    duty: Line(120).default(''),
    from: IsoDay.nullable().default(null),
    to: IsoDay.nullable().default(null),
  }),
  z.object({ member: Uuid }),
);

/** The lead has gone; the studio goes on without one until another is named. */
export const recordLeadLeft = command(
  'recordLeadLeft',
  '登记负责人离开',
  z.object({ studio: Uuid, on: IsoDay, reason: Reason }),
  z.object({ version: z.number().int() }),
);

/** Another lead, and so another name where names follow leads; both stay in the history. */
export const appointLead = command(
  'appointLead',
  '登记接任负责人',
  z.object({ studio: Uuid, leadName: LeadName, name: StudioName, on: IsoDay, reason: Reason }),
  z.object({ version: z.number().int() }),
);

/** The studio belongs to another unit from a day on: of its body, or (by the city) of another. */
export const moveStudio = command(
  'moveStudio',
  '变更工作室所在单位',
  z.object({ studio: Uuid, body: Uuid.optional(), unitName: Line(120).min(2), on: IsoDay, reason: Reason }),
  z.object({ version: z.number().int() }),
);

/** A title of former years, with its document and paper. */
export const enterTitle = command(
  'enterTitle',
  '登记往年称号',
  z.object({
    studio: Uuid,
    title: Line(120).min(2),
    level: z.enum(studioLevels),
    namingBody: Line(120).min(2),
    namedOn: IsoDay,
    documentNumber: Line(80).default(''),
    paper: Uuid.optional(),
  }),
  z.object({ title: Uuid }),
);

import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Line, Nothing, Reason, Uuid } from './shapes.ts';

const Year = z.coerce.number().int().min(1990).max(2200);

/** Which are shown; the same filter for the list and its export. */
export const AllianceFilter = z.object({
  kind: z.string().trim().max(30).optional(),
  state: z.enum(['active', 'ended']).default('active'),
  /** Only those with too few results this year. */
  missing: z.stringbool().optional(),
  search: z.string().trim().max(60).optional(),
});
const Entry = z.object({
  id: Uuid,
  name: z.string(),
  kind: z.string(),
  /** Who keeps it; null: the city. */
  bodyName: z.string().nullable(),
  secretariat: z.string(),
  foundedOn: IsoDay,
  endedOn: IsoDay.nullable(),
  members: z.number().int(),
  /** Host and results of the current year. */
  hostName: z.string().nullable(),
  results: z.number().int(),
});

/** 联盟 within the asker's reach (F38). */
export const allianceList = query(
  'allianceList',
  '联盟',
  AllianceFilter.extend({ after: z.string().max(200).optional() }),
  z.object({
    alliances: z.array(Entry),
    next: z.string().nullable(),
    year: z.number().int(),
    kinds: z.array(z.string()),
    /** Results that a year asks; null: nothing is said. */
    resultsAYear: z.number().int().nullable(),
    allowed: Allowed,
  }),
);

const Studio = z.object({ studio: Uuid, name: z.string() });
const File = z.object({ upload: Uuid, name: z.string() });

/** One alliance with everything that is kept of it. */
export const alliance = query(
  'alliance',
  '一个联盟',
  z.object({ alliance: Uuid }),
  z.object({
    alliance: Entry.extend({ version: z.number().int(), endedBecause: z.string().nullable() }),
    year: z.number().int(),
    resultsAYear: z.number().int().nullable(),
    kinds: z.array(z.string()),
    application: z.object({ id: Uuid, name: z.string(), year: z.number().int() }).nullable(),
    /** Applications of alliances that are tied to none. */
    applications: z.array(z.object({ id: Uuid, name: z.string(), year: z.number().int() })),
    charters: z.array(File.extend({ from: IsoDay })),
    members: z.array(
      Studio.extend({
        id: Uuid,
        unitName: z.string(),
        bodyName: z.string(),
        from: IsoDay,
        to: IsoDay.nullable(),
        because: z.string().nullable(),
      }),
    ),
    hosts: z.array(
      Studio.extend({ year: z.number().int(), reason: z.string().nullable(), former: z.boolean() }),
    ),
    results: z.array(
      z.object({ id: Uuid, title: z.string(), on: IsoDay, studios: z.array(Studio), files: z.array(File) }),
    ),
    allowed: Allowed,
  }),
);

/** The alliances a studio is or was in. */
export const studioAlliances = query(
  'studioAlliances',
  '工作室的联盟',
  z.object({ studio: Uuid }),
  z.object({
    alliances: z.array(
      z.object({
        alliance: Uuid,
        name: z.string(),
        kind: z.string(),
        from: IsoDay,
        to: IsoDay.nullable(),
        because: z.string().nullable(),
        hosted: z.array(z.number().int()),
        results: z.number().int(),
      }),
    ),
  }),
);

/** 登记联盟, or change it: `alliance` with the version that was seen. */
export const keepAlliance = command(
  'keepAlliance',
  '登记联盟',
  z.object({
    alliance: Uuid.optional(),
    version: z.number().int().min(1).optional(),
    name: Line(100).min(1),
    kind: z.string().trim().min(1).max(30),
    secretariat: z.string().trim().max(500).default(''),
    foundedOn: IsoDay,
    application: Uuid.optional(),
  }),
  z.object({ alliance: Uuid, version: z.number().int() }),
);
export const joinAlliance = command(
  'joinAlliance',
  '加入联盟',
  z.object({ alliance: Uuid, studio: Uuid, from: IsoDay }),
  z.object({ member: Uuid }),
);
export const leaveAlliance = command(
  'leaveAlliance',
  '退出联盟',
  z.object({ alliance: Uuid, member: Uuid, to: IsoDay, reason: Reason }),
  Nothing,
);
export const setAllianceHost = command(
  'setAllianceHost',
  '登记轮值工作室',
  z.object({ alliance: Uuid, year: Year, studio: Uuid, reason: z.string().trim().max(500).default('') }),
  z.object({ host: Uuid }),
);
export const addAllianceCharter = command(
  'addAllianceCharter',
  '登记联盟章程',
  z.object({ alliance: Uuid, upload: Uuid, from: IsoDay }),
  z.object({ charter: Uuid }),
);
export const recordAllianceResult = command(
  'recordAllianceResult',
  '登记联盟成果',
  z.object({
    alliance: Uuid,
    title: Line(200).min(1),
    on: IsoDay,
    studios: z.array(Uuid).min(1).max(200),
    uploads: z.array(Uuid).max(10).default([]),
  }),
  z.object({ result: Uuid }),
);
export const withdrawAllianceResult = command(
  'withdrawAllianceResult',
  '撤回联盟成果',
  z.object({ alliance: Uuid, result: Uuid, reason: Reason }),
  Nothing,
);
export const endAlliance = command(
  'endAlliance',
  '终止联盟',
  z.object({ alliance: Uuid, on: IsoDay, reason: Reason }),
  Nothing,
);

import { z } from 'zod';
import { markedPapers } from '../paper/pageMark.ts';
import { Reminder } from '../reminder/reminder.ts';
import { studioLevels } from '../studio/studioState.ts';
import { Alliances } from './alliances.ts';
import { Classification } from './classification.ts';
import { EligibilityRule } from './eligibility.ts';
import { Form } from './form.ts';
import { Layout } from './layout.ts';
import { ListRule } from './listRule.ts';
import { Mentorship } from './mentorship.ts';
import { Outcomes } from './outcomes.ts';
import { PublicNotice } from './publicNotice.ts';
import { QuotaTable } from './quotaTable.ts';
import { Standard } from './standard.ts';
import { Survey } from './survey.ts';
import { Condition, Dictionary, Id, IsoDate, RuleSwitch, Source } from './vocabulary.ts';
import { Watch } from './watch.ts';
import { WorkLog } from './workLog.ts';

/** Kinds of recommending bodies (R1). */
export const BodyKind = z.enum(['county', 'zone', 'industry', 'direct', 'other']);
export type BodyKind = z.infer<typeof BodyKind>;
export const Body = z.strictObject({
  id: Id,
  name: z.string().min(1),
  kind: BodyKind,
  aliases: z.array(z.string()).optional(),
  source: Source,
});
export type Body = z.infer<typeof Body>;

export const Phase = z.strictObject({
  id: Id,
  title: z.string(),
  from: IsoDate,
  to: IsoDate,
  tasks: z.string(),
  source: Source,
});
export type Phase = z.infer<typeof Phase>;

/**
 * One deadline. `due` is inclusive until 24:00 of the programme's time zone (V16). With `opens` it is a window of two dates;
 * without `due` it is rolling intake, which never ends (F52).
 */
export const Deadline = z.strictObject({
  id: Id,
  title: z.string(),
  binds: z.enum(['filing', 'submission', 'step', 'information']),
  opens: IsoDate.optional(),
  due: IsoDate.optional(),
  /** Minutes after `due` in which an act begun before is still taken, marked late. */
  graceMinutes: z.number().int().min(0).optional(),
  /** After this day nothing is taken without an extension. Absent: as `due`. */
  hardClose: IsoDate.optional(),
  receiver: z.string().optional(),
  source: Source,
});
export type Deadline = z.infer<typeof Deadline>;

/** One level of the opinion chain (R45-R47, S20, S21). */
export const Step = z.strictObject({
  id: Id,
  title: z.string(),
  /** Who acts: the host unit's union, the recommending body, the city. */
  actor: z.enum(['hostUnion', 'body', 'city']),
  needs: z.array(z.enum(['text', 'signatory', 'seal', 'date'])),
  /** Online acceptance instead of a sealed sheet. */
  online: z.boolean().optional(),
  /** Sealing this step takes a place of the body's quota (V15). */
  takesPlace: z.boolean().optional(),
  /** After this step the body files its list (报送) before the next step begins. */
  filedAfter: z.boolean().optional(),
  /** A later level may pass this one without its seal (章后补). */
  sealMayFollow: z.boolean().optional(),
  /** What this level agreed to is shown to the public before it goes on (domain 2.1). */
  publicNotice: PublicNotice.optional(),
  positive: z.string(),
  negative: z.string(),
  source: Source,
});
export type Step = z.infer<typeof Step>;

export const Track = z.strictObject({
  id: Id,
  title: z.string(),
  shortTitle: z.string(),
  /** What a named studio is called in full, as on the plaque. */
  studioTitle: z.string(),
  form: Id,
  layout: Id.optional(),
  /** What it is for; absent: a new naming (domain 2.3). */
  kind: z.enum(['naming', 'reconfirmation', 'support', 'subsidyClaim', 'exhibition', 'upward']).optional(),
  /** Which level above decides; only of the kind `upward` (R13, R26-R28). */
  level: z.enum(['province', 'nation']).optional(),
  /** The deadline of this track alone, in place of that of the filing (R28); only of the kind `upward`. */
  deadline: Id.optional(),
  /** Who applies; absent: a studio (F38). */
  applicant: z.enum(['studio', 'alliance']).optional(),
  steps: z.array(Id).min(1),
  /** Tiers in which an application takes one place each; the last is the part a reserve place may replace. Empty: no quota. */
  takes: z.array(Id),
  /** The number to be named in the end, from the text (R14); checked at designation. Of the kind `upward`: how many may be sent. */
  toName: z.number().int().optional(),
  designatedBy: z.enum(['city', 'body', 'above']),
  /** The lead confirms before submission: on the phone or by signed paper. */
  leadConfirms: z.boolean().optional(),
  /** Who may apply (F43). */
  eligibility: z.array(EligibilityRule).optional(),
  /** The standard it is judged by; absent: the first one of the programme. */
  standard: Id.optional(),
  /** Inspected on the spot (R32). */
  inspection: z.boolean().optional(),
  outcomes: Outcomes.optional(),
  rules: z.strictObject({
    /** S6: must the studio have been named by the city before? */
    earlierNaming: RuleSwitch.optional(),
    /** S31: must this track also file another form? */
    alsoForm: z.strictObject({ form: Id, rule: RuleSwitch }).optional(),
    /** V18: one lead, one application in a campaign. */
    oneLeadOneApplication: RuleSwitch.optional(),
  }),
  source: Source,
});
export type Track = z.infer<typeof Track>;

/** One kind of paper that is asked for (F44). The order of the list is the order of a body's packet. */
export const Material = z.strictObject({
  id: Id,
  title: z.string(),
  tracks: z.array(Id),
  /** Asked only of those whose answers say so: the proof of an honour from whoever has it (domain 2.12). */
  when: Condition.optional(),
  copies: z.number().int().min(0),
  electronic: z.boolean(),
  /**
   * What the product prints for it: the body's summary, the application's form, or the booklet of its evidence.
   * Absent: it comes as paper and is only taken in at the desk.
   */
  paper: z.enum(markedPapers).optional(),
  /** Sheet it is printed on; A4 unless stated. On A3 each page is enlarged to fill the sheet. */
  pageSize: z.enum(['A4', 'A3']).optional(),
  /** Most pages of one copy, the cover included; more is told, never cut. */
  pageCap: z.number().int().min(1).optional(),
  original: z.boolean().optional(),
  stamp: z.enum(['none', 'seal', 'financeSeal']).optional(),
  source: Source,
});
export type Material = z.infer<typeof Material>;

/** Who takes in what was filed (受理); a body that does so itself is looked over by spot checks (F52). */
export const Acceptance = z.strictObject({
  by: z.enum(['city', 'body']),
  /** So many percent of what a body took in, and at least so many, are looked at by the level above. */
  spotCheck: z
    .strictObject({ percent: z.number().min(1).max(100), atLeast: z.number().int().min(1).optional() })
    .optional(),
  source: Source,
});
export type Acceptance = z.infer<typeof Acceptance>;

/** The summary (附件2): which column shows what. */
export const Summary = z.strictObject({
  title: z.string(),
  layout: Id,
  groupBy: z.enum(['track', 'none']),
  source: Source,
});

/**
 * A paragraph of the circular. `heading` is its first words, set in the face of its level (一、 and （一）).
 * `{…}` places are filled with what the campaign decides (core/programme/circularPlace.ts), so that no number of the
 * text can disagree with the quota table or the calendar.
 */
export const CircularParagraph = z.strictObject({
  level: z.union([z.literal(1), z.literal(2)]).optional(),
  heading: z.string().min(1).optional(),
  text: z.string().optional(),
  source: Source,
});
export type CircularParagraph = z.infer<typeof CircularParagraph>;

/** A whole programme: everything a city, level or year decides, and no code. */
export const Programme = z.strictObject({
  $schema: z.string().optional(),
  format: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  title: z.string(),
  year: z.number().int().min(1990).max(2200),
  timeZone: z.string(),
  city: z.strictObject({
    name: z.string(),
    union: z.string(),
    department: z.string(),
    /** Whose level the organiser is; absent: the city. Its own names are of this level, those of its bodies of the one below. */
    level: z.enum(studioLevels).optional(),
  }),
  circular: z.strictObject({
    title: z.string(),
    /** How the title breaks on the paper; joined it is the title. */
    titleLines: z.array(z.string()).optional(),
    number: z.string().nullable(),
    /** 主送机关, without the colon. */
    recipients: z.string().optional(),
    /** The running text; without it the circular is not generated. */
    body: z.array(CircularParagraph).optional(),
    issuer: z.string(),
    issuedOn: IsoDate,
    annexes: z.array(z.string()),
    /** Layouts printed behind the circular, in the order of the annexes. */
    annexLayouts: z.array(Id).optional(),
    references: z.array(z.strictObject({ number: z.string(), title: z.string().optional(), source: Source })),
    contact: z.strictObject({ name: z.string(), email: z.string(), phone: z.string() }),
    source: Source,
  }),
  words: z.strictObject({
    designation: z.string(),
    lead: z.string(),
    subsidy: z.string(),
    /** Short word of the standard, for the screens. */
    standard: z.string(),
    /** Short name of the organising union, for the screens; absent: its full name. */
    organiser: z.string().min(1).optional(),
  }),
  bodies: z.array(Body).min(1),
  quota: QuotaTable,
  phases: z.array(Phase),
  deadlines: z.array(Deadline),
  /** Ladders of reminders; absent: nobody is reminded by itself. */
  reminders: z.array(Reminder).optional(),
  steps: z.array(Step).min(1),
  tracks: z.array(Track).min(1),
  /** Demands on how the list of a body is made up (F45). */
  listRules: z.array(ListRule).optional(),
  /** Absent: by the city. */
  acceptance: Acceptance.optional(),
  /** 公示 of those to be named; absent: none. */
  publicNotice: PublicNotice.optional(),
  mentorship: Mentorship.optional(),
  /** Absent: nothing is watched. */
  watch: Watch.optional(),
  /** Absent: studios have no grades; lists go by type, level and state (R7). */
  classification: Classification.optional(),
  /** Absent: alliances are kept with a kind in free words, nothing is asked of them. */
  alliances: Alliances.optional(),
  /** 摸底调查 of all existing studios; absent: none is held. */
  survey: Survey.optional(),
  /** What studios write down through the year; absent: nothing is kept. */
  workLog: WorkLog.optional(),
  nameRule: z.strictObject({ suffix: z.string().min(1), deviation: RuleSwitch, source: Source }),
  dictionaries: z.record(Id, Dictionary),
  materials: z.array(Material),
  standards: z.array(Standard),
  summary: Summary,
  forms: z.array(Form).min(1),
  layouts: z.array(Layout),
  /** Oddities of the source and what was decided (S3, S4 ...), shown to the officer. */
  notes: z.array(z.strictObject({ about: z.string(), text: z.string(), source: Source })).optional(),
});
export type Programme = z.infer<typeof Programme>;

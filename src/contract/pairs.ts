import { z } from 'zod';
import { pairSides } from '../core/mentorship/agreement.ts';
import { pairDues } from '../core/mentorship/pairDecisions.ts';
import { pairResults, pairStates } from '../core/mentorship/pairState.ts';
import { query } from './contract.ts';
import { WaitingSheet } from './pairSheets.ts';
import { Allowed, IsoDay, Moment, Uuid } from './shapes.ts';

const PairState = z.enum(pairStates);
const PairResult = z.enum(pairResults);
const PairSide = z.enum(pairSides);
const PairDue = z.enum(pairDues);
const File = z.object({ upload: Uuid, name: z.string(), mediaType: z.string() });
const Agreement = z.object({
  mentor: z.object({ name: z.string(), level: z.string() }),
  apprentice: z.object({
    name: z.string(),
    unit: z.string(),
    birthYear: z.number().nullable(),
    level: z.string(),
    hiredOn: IsoDay.nullable(),
  }),
  reason: z.string(),
  kind: z.string(),
  startsOn: IsoDay,
  endsOn: IsoDay,
  knowHow: z.string(),
  goal: z.string(),
  mentorDuties: z.string(),
  apprenticeDuties: z.string(),
  other: z.string(),
  planColumns: z.array(z.string()),
  plan: z.array(z.object({ id: Uuid, words: z.array(z.string()), dueOn: IsoDay })),
});
const Tick = z.object({ on: IsoDay, note: z.string(), byName: z.string(), enteredFor: z.boolean() });
const Rules = z.object({
  termMonths: z.object({ from: z.number(), to: z.number() }).nullable(),
  atLeast: z.number().nullable(),
  atMost: z.number().nullable(),
  reasons: z.array(z.string()),
  kinds: z.array(z.string()),
  /** What the agreement states, in the programme's words. */
  agreement: z.array(z.string()),
  plan: z.array(z.string()),
  checkEveryMonths: z.number().nullable(),
  extensionMonths: z.number().nullable(),
  rewards: z.array(
    z.object({ id: z.string(), event: z.string(), withinYears: z.number(), amount: z.string().nullable() }),
  ),
});
const PairLine = z.object({
  id: Uuid,
  number: z.string(),
  studio: Uuid,
  studioName: z.string(),
  unitName: z.string(),
  bodyName: z.string(),
  mentorName: z.string(),
  apprenticeName: z.string(),
  reason: z.string(),
  kind: z.string(),
  state: PairState,
  result: PairResult.nullable(),
  startsOn: IsoDay,
  endsOn: IsoDay,
  endedOn: IsoDay.nullable(),
  lastCheckOn: IsoDay.nullable(),
  checkDueOn: IsoDay.nullable(),
  dues: z.array(PairDue),
});

/** Which pairs are shown; the same filter for the list and its export. */
export const PairFilter = z.object({
  studio: Uuid.optional(),
  body: Uuid.optional(),
  state: PairState.optional(),
  reason: z.string().max(200).optional(),
  kind: z.string().max(200).optional(),
  due: PairDue.optional(),
  search: z.string().trim().max(60).optional(),
});
export const pairList = query(
  'pairList',
  '师徒结对名单',
  PairFilter.extend({
    sort: z.enum(['newest', 'ending']).default('newest'),
    /** The last line of the page before. */
    after: z.string().max(100).optional(),
  }),
  z.object({
    pairs: z.array(PairLine),
    next: z.string().nullable(),
    count: z.number().int(),
    /** Numbers by state under the other conditions. */
    states: z.record(z.string(), z.number()),
    rules: Rules.nullable(),
  }),
);

const Person = z.object({ user: z.string(), name: z.string() });
/** What pairing in a studio chooses from: its rules, its members, its accounts; and its pairs. */
export const studioPairs = query(
  'studioPairs',
  '工作室的师徒',
  z.object({ studio: Uuid }),
  z.object({
    studioName: z.string(),
    leadName: z.string(),
    unitName: z.string(),
    rules: Rules.nullable(),
    pairs: z.array(PairLine.extend({ mine: z.boolean() })),
    members: z.array(z.object({ id: Uuid, name: z.string(), level: z.string() })),
    accounts: z.array(Person),
    /** Open pairs by the name of the mentor. */
    taught: z.record(z.string(), z.number()),
    today: IsoDay,
    allowed: Allowed,
  }),
);

/** One pair with its whole file. */
export const pairFile = query(
  'pairFile',
  '师徒档案',
  z.object({ pair: Uuid }),
  PairLine.extend({
    version: z.number().int(),
    leadName: z.string(),
    extendedOn: IsoDay.nullable(),
    mentorUser: z.string().nullable(),
    apprenticeUser: z.string().nullable(),
    agreement: Agreement,
    agreementNumber: z.number().int(),
    agreementVersion: z.string(),
    sealedOn: IsoDay.nullable(),
    /** The paper of the agreement while it waits for its signed and sealed sheet; null: it does not. */
    sheet: WaitingSheet.pick({ stand: true, missingPages: true, note: true, scan: true }).nullable(),
    /** Every agreement there was, latest first. */
    agreements: z.array(
      z.object({
        number: z.number().int(),
        version: z.string(),
        at: Moment,
        reason: z.string().nullable(),
        signedOn: IsoDay.nullable(),
      }),
    ),
    mentors: z.array(z.object({ name: z.string(), from: IsoDay, to: IsoDay.nullable(), reason: z.string() })),
    plan: z.array(
      z.object({
        id: Uuid,
        words: z.array(z.string()),
        dueOn: IsoDay,
        mentor: Tick.nullable(),
        apprentice: Tick.nullable(),
      }),
    ),
    checks: z.array(
      z.object({
        id: Uuid,
        side: PairSide,
        on: IsoDay,
        text: z.string(),
        byName: z.string(),
        enteredFor: z.boolean(),
        withdrawnBecause: z.string().nullable(),
        mine: z.boolean(),
        files: z.array(File),
      }),
    ),
    acts: z.array(
      z.object({
        id: Uuid,
        kind: z.enum(['extended', 'ended', 'passedOn', 'evaluated']),
        on: IsoDay,
        reason: z.string(),
        facts: z.record(z.string(), z.string()),
        byName: z.string(),
        superseded: z.boolean(),
      }),
    ),
    outcomes: z.array(
      z.object({
        id: Uuid,
        on: IsoDay,
        title: z.string(),
        withdrawn: z.boolean(),
        reward: z.object({ event: z.string(), amount: z.string().nullable() }).nullable(),
        files: z.array(File),
      }),
    ),
    /** Rewards of the programme, each with the last day on which its event counts. */
    rewards: z.array(
      z.object({
        id: z.string(),
        event: z.string(),
        amount: z.string().nullable(),
        until: IsoDay,
        reached: z.boolean(),
        open: z.boolean(),
      }),
    ),
    prints: z.array(
      z.object({
        id: Uuid,
        paper: z.enum(['agreement', 'certificate']),
        version: z.string(),
        upload: Uuid,
        pages: z.number().int(),
        at: Moment,
        byName: z.string(),
        void: z.boolean(),
      }),
    ),
    /** All papers of the pair as one list, latest first. */
    papers: z.array(
      File.extend({
        about: z.enum(['agreement', 'check', 'act', 'outcome', 'print']),
        what: z.string(),
        at: Moment,
        void: z.boolean(),
      }),
    ),
    rules: Rules.nullable(),
    members: z.array(z.object({ id: Uuid, name: z.string(), level: z.string() })),
    accounts: z.array(Person),
    /** The side of who asks. */
    side: PairSide.nullable(),
    today: IsoDay,
    /** Acts of the pair that are open and permitted. */
    allowed: Allowed,
  }),
);

/** 师承图 (F48): who taught whom, of a studio, with what its people taught and learnt elsewhere. */
export const pairLineage = query(
  'pairLineage',
  '师承图',
  z.object({ studio: Uuid, person: z.string().max(200).optional() }),
  z.object({
    studioName: z.string(),
    people: z.array(z.object({ id: z.string(), name: z.string() })),
    links: z.array(
      z.object({
        pair: Uuid,
        mentor: z.string(),
        apprentice: z.string(),
        from: IsoDay,
        to: IsoDay.nullable(),
        state: PairState,
        result: PairResult.nullable(),
        studioName: z.string(),
      }),
    ),
  }),
);

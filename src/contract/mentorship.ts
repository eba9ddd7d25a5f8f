import { z } from 'zod';
import { pairSides } from '../core/mentorship/agreement.ts';
import { pairResults, pairStates } from '../core/mentorship/pairState.ts';
import { command } from './contract.ts';
import { AnswerValue, IsoDay, Nothing, Reason, Uuid } from './shapes.ts';

const PairState = z.enum(pairStates);
const PairResult = z.enum(pairResults);
const PairSide = z.enum(pairSides);
const Name = z.string().trim().min(1).max(60);
const Short = z.string().trim().max(200);
const Long = z.string().trim().min(1).max(4000);
const Words = z.string().trim().max(2000);
const User = z.string().min(1).max(100);
const Uploads = z.array(Uuid).max(20);
const Version = z.number().int().min(1);

/** What the agreement states, without who teaches (R10, R11). */
const AgreementInput = z.object({
  mentorLevel: Short,
  apprenticeName: Name,
  apprenticeUnit: z.string().trim().max(120),
  birthYear: z.number().int().min(1930).max(2199).nullable(),
  apprenticeLevel: Short,
  hiredOn: IsoDay.nullable(),
  reason: z.string().min(1).max(200),
  kind: z.string().min(1).max(200),
  startsOn: IsoDay,
  endsOn: IsoDay,
  knowHow: Words,
  goal: Long,
  mentorDuties: Long,
  apprenticeDuties: Long,
  other: Words,
  plan: z
    .array(
      z.object({
        /** Of an item that was there before. */
        id: Uuid.optional(),
        words: z.array(z.string().trim().max(500)).min(1).max(10),
        dueOn: IsoDay,
      }),
    )
    .min(1)
    .max(40),
});

/** 师徒结对 (R9-R12): the agreement is drawn up; it holds once the sealed sheet is there. */
export const pairUp = command(
  'pairUp',
  '师徒结对',
  AgreementInput.extend({
    studio: Uuid,
    /** A member of the studio; null: the lead teaches (R9). */
    mentorMember: Uuid.nullable(),
    mentorUser: User.nullable().default(null),
    apprenticeUser: User.nullable().default(null),
  }),
  z.object({ pair: Uuid, number: z.string() }),
);

/** 变更师徒协议. The sheet that was sealed is kept and counts no more. */
export const changeAgreement = command(
  'changeAgreement',
  '变更师徒协议',
  AgreementInput.extend({ pair: Uuid, version: Version, why: Reason }),
  z.object({ version: z.number().int(), changed: z.boolean() }),
);

/** The accounts with which mentor and apprentice write themselves. */
export const linkPair = command(
  'linkPair',
  '关联师徒账号',
  z.object({ pair: Uuid, mentorUser: User.nullable(), apprenticeUser: User.nullable() }),
  Nothing,
);

/** The signed and sealed sheet came back: its scan is looked at by a person who says that it is this version. */
export const sealAgreement = command(
  'sealAgreement',
  '上传已签字盖章的师徒协议',
  z.object({ pair: Uuid, agreementVersion: z.string().min(12), signedOn: IsoDay, uploads: Uploads.min(1) }),
  z.object({ state: PairState }),
);

export const tickPlanItem = command(
  'tickPlanItem',
  '确认完成学习计划',
  z.object({
    pair: Uuid,
    item: Uuid,
    side: PairSide.optional(),
    on: IsoDay,
    note: z.string().trim().max(500).default(''),
  }),
  Nothing,
);
export const untickPlanItem = command(
  'untickPlanItem',
  '取消完成学习计划的确认',
  z.object({ pair: Uuid, item: Uuid, side: PairSide.optional() }),
  Nothing,
);

/** 签到检查 (R12): what was done since the last one, with photo or paper. */
export const checkIn = command(
  'checkIn',
  '师徒签到检查',
  z.object({
    pair: Uuid,
    /** Given by the phone, so that sending it again writes nothing twice. */
    check: Uuid.optional(),
    side: PairSide.optional(),
    on: IsoDay,
    text: Long,
    uploads: Uploads.default([]),
  }),
  z.object({ check: Uuid }),
);
export const withdrawCheck = command(
  'withdrawCheck',
  '撤回师徒检查记录',
  z.object({ pair: Uuid, check: Uuid, reason: Reason }),
  Nothing,
);

export const extendPair = command(
  'extendPair',
  '延长师徒培养期限',
  z.object({ pair: Uuid, on: IsoDay, reason: Reason }),
  z.object({ endsOn: IsoDay }),
);
export const endPair = command(
  'endPair',
  '提前结束师徒关系',
  z.object({ pair: Uuid, on: IsoDay, reason: Reason }),
  Nothing,
);
/** 更换师傅 (domain 3.7): the pair lives on with its history; the new mentor signs a new sheet. */
export const passPair = command(
  'passPair',
  '更换师傅',
  z.object({
    pair: Uuid,
    version: Version,
    mentorMember: Uuid.nullable(),
    mentorUser: User.nullable().default(null),
    mentorLevel: Short,
    from: IsoDay,
    reason: Reason,
  }),
  z.object({ version: z.number().int() }),
);

/** A level or honour that was reached: it goes into the studio's log once. */
const Outcome = z.object({
  kind: z.string().min(1).max(100),
  on: IsoDay,
  answers: z
    .record(z.string().max(200), AnswerValue)
    .refine((typed) => Object.keys(typed).length <= 200, '栏目太多'),
  uploads: Uploads.default([]),
  /** The reward of the programme that it brings. */
  reward: z.string().max(100).nullable().default(null),
});

/** 出师评定. Evaluating again supersedes. */
export const evaluatePair = command(
  'evaluatePair',
  '出师评定',
  z.object({
    pair: Uuid,
    on: IsoDay,
    result: PairResult,
    mentorWords: Words,
    apprenticeWords: Words,
    unitWords: Long,
    uploads: Uploads.default([]),
    outcome: Outcome.nullable().default(null),
  }),
  z.object({ act: Uuid }),
);
/** A level or honour that came after the evaluation. */
export const addPairOutcome = command(
  'addPairOutcome',
  '登记徒弟晋升或荣誉',
  Outcome.extend({ pair: Uuid }),
  z.object({ outcome: Uuid, entry: Uuid, existed: z.boolean() }),
);

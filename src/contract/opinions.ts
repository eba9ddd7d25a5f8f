import { z } from 'zod';
import { command } from './contract.ts';
import { IsoDay, Moment, Reason, State, Uuid } from './shapes.ts';

/** Draft the text of a level's opinion; may be saved again until it is sealed. `positive: false` = 不予推荐 / 不予命名. */
export const giveOpinion = command(
  'giveOpinion',
  '填写意见',
  z.object({
    application: Uuid,
    step: z.string(),
    text: z.string().max(2000),
    signatory: z.string().max(60).optional(),
    paperDate: IsoDay.optional(),
    contentVersion: z.string(),
    /** When the draft that the writer has seen was recorded; null where there was none. Absent: nothing was seen. */
    basedOn: Moment.nullable().optional(),
  }),
  z.object({ opinion: Uuid, recordedAt: Moment }),
);

/** Seal the drafted opinion by the scan of the sealed sheet (已上传). Moves the application on. */
export const attachScan = command(
  'attachScan',
  '上传盖章件',
  z.object({ application: Uuid, step: z.string(), upload: Uuid }),
  z.object({ state: State }),
);

/** Accept online where the programme says so. */
export const acceptOnline = command(
  'acceptOnline',
  '在线确认意见',
  z.object({ application: Uuid, step: z.string() }),
  z.object({ state: State }),
);

/** 章后补: pass on without the seal, with reason and promised date; blocks designation until supplied. */
export const letSealFollow = command(
  'letSealFollow',
  '章后补',
  z.object({ application: Uuid, step: z.string(), reason: Reason, promisedOn: IsoDay }),
  z.object({ state: State }),
);
/** The promised sealed sheet arrives; hand and paper date with it, where the draft does not say them. */
export const supplySeal = command(
  'supplySeal',
  '补交盖章件',
  z.object({
    application: Uuid,
    step: z.string(),
    upload: Uuid,
    signatory: z.string().trim().min(1).max(60).optional(),
    paperDate: IsoDay.optional(),
  }),
  z.object({ state: State }),
);

/** 退回修改 to the applicant (`to: 'applicant'`) or an earlier step. */
export const returnForCorrection = command(
  'returnForCorrection',
  '退回修改',
  z.object({
    application: Uuid,
    to: z.string(),
    reason: Reason,
    fields: z.array(z.object({ path: z.string(), reason: z.string().trim().min(1).max(500) })).max(100),
  }),
  z.object({ state: State }),
);

/** 不予推荐 / 不予命名. */
export const declineApplication = command(
  'declineApplication',
  '不予推荐或不予通过',
  z.object({ application: Uuid, step: z.string(), reason: Reason }),
  z.object({ state: State }),
);

/** 受理: the city takes a filed application in. */
export const acceptApplication = command(
  'acceptApplication',
  '受理',
  z.object({ application: Uuid }),
  z.object({ state: State }),
);

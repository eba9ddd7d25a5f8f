import { z } from 'zod';
import { command, query } from './contract.ts';
import { Allowed, Moment, Reason, Uuid } from './shapes.ts';

const Filed = z.object({
  filing: Uuid,
  number: z.number().int(),
  receipt: z.string(),
  receivedAt: Moment,
  late: z.boolean(),
});

/** 报送: freezes 附件2 with all recommended applications of the body. `scan`: the sealed summary sheet. */
export const fileCandidates = command(
  'fileCandidates',
  '报送',
  z.object({ campaign: Uuid, body: Uuid, scan: Uuid }),
  Filed,
);
/** 补报 after the filing: one more recommended application, with the city's reason. */
export const supplementFiling = command(
  'supplementFiling',
  '补报',
  z.object({ campaign: Uuid, body: Uuid, applications: z.array(Uuid).min(1), reason: Reason }),
  Filed,
);
/** 调换: one filed application out, another recommended one in. */
export const swapFiling = command(
  'swapFiling',
  '调换',
  z.object({ campaign: Uuid, body: Uuid, out: Uuid, in: Uuid, reason: Reason }),
  Filed,
);
/** 放弃名额. */
export const giveUpPlaces = command(
  'giveUpPlaces',
  '放弃名额',
  z.object({ campaign: Uuid, body: Uuid, tier: z.string(), count: z.number().int().min(1), reason: Reason }),
  Filed,
);
/** 零报告. */
export const fileNil = command(
  'fileNil',
  '零报告',
  z.object({ campaign: Uuid, body: Uuid, reason: Reason }),
  Filed,
);

/** The summary sheet (附件2) of a body: as it stands now, or frozen by the filing. */
export const summarySheet = query(
  'summarySheet',
  '申报汇总表',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    body: Uuid,
    bodyName: z.string(),
    frozen: z
      .object({
        filing: Uuid,
        number: z.number().int(),
        kind: z.string(),
        receivedAt: Moment,
        reason: z.string().nullable(),
      })
      .nullable(),
    rows: z.array(
      z.object({
        number: z.number().int(),
        application: Uuid,
        track: z.string(),
        trackTitle: z.string(),
        hostUnit: z.string(),
        studioName: z.string(),
        mainResults: z.string(),
      }),
    ),
    /** How these rows stand against the demands of the programme on a list (F45). */
    demands: z.array(
      z.object({
        rule: z.string(),
        kind: z.enum(['share', 'count', 'perUnit']),
        text: z.string(),
        level: z.enum(['error', 'warning']),
        met: z.boolean(),
        have: z.number().int(),
        of: z.number().int(),
        missing: z.number().int(),
        over: z.number().int(),
        applications: z.array(Uuid),
      }),
    ),
    /** Intake all the year round: the body files again whenever somebody new is recommended (F52). */
    rolling: z.boolean(),
    /** Recommended and not yet filed: they stand among the rows. */
    waiting: z.number().int(),
    history: z.array(
      z.object({
        filing: Uuid,
        number: z.number().int(),
        kind: z.string(),
        reason: z.string().nullable(),
        receivedAt: Moment,
      }),
    ),
    allowed: Allowed,
  }),
);

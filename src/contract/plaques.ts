import { z } from 'zod';
import { plaqueKinds } from '../core/plaque/entitlement.ts';
import { plaqueActs } from '../core/plaque/plaqueActs.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Reason, Uuid } from './shapes.ts';

const Kind = z.enum(plaqueKinds);
const Act = z.enum(plaqueActs);
const Inscribed = z.string().trim().min(1).max(500);
const Party = z.string().trim().min(1).max(80);
const Plaques = z.array(Uuid).min(1).max(500);

/** Filter of the ledger and of its export. */
export const PlaqueFilter = z.object({
  campaign: Uuid,
  kind: Kind.optional(),
  state: Act.optional(),
  search: z.string().trim().max(80).optional(),
});

/** 牌匾和证书: who is to get one and what is missing, and each that was entered with its life (F27). */
export const plaqueLedger = query(
  'plaqueLedger',
  '牌匾和证书台账',
  PlaqueFilter,
  z.object({
    plaques: z.array(
      z.object({
        plaque: Uuid,
        application: Uuid,
        kind: Kind,
        number: z.string(),
        text: z.string(),
        state: Act,
        on: IsoDay,
        /** Maker or receiver of the latest act. */
        party: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        trackTitle: z.string(),
        replaces: z.string().nullable(),
        /** What the text would be by the names of today, where it differs. */
        textNow: z.string().nullable(),
        receipt: Uuid.nullable(),
        /** The order or handing-over of the latest act. */
        order: Uuid.nullable(),
        acts: z.array(
          z.object({
            act: Act,
            on: IsoDay,
            party: z.string(),
            reason: z.string(),
            order: Uuid.nullable(),
            byName: z.string(),
          }),
        ),
      }),
    ),
    /** Not entered yet; `missing` in words, empty: can be entered. */
    waiting: z.array(
      z.object({
        application: Uuid,
        kind: Kind,
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        trackTitle: z.string(),
        text: z.string(),
        missing: z.array(z.string()),
      }),
    ),
    counts: z.array(z.object({ state: Act, count: z.number().int() })),
    today: IsoDay,
    allowed: Allowed,
  }),
);

/** One row of a batch that was not done, with the sentence that says why. */
const Left = z.array(z.object({ name: z.string(), message: z.string() }));

/** 登记: a number and the words, for those who are entitled. Other words than the rule's need a reason. */
export const enterPlaques = command(
  'enterPlaques',
  '登记牌匾和证书',
  z.object({
    campaign: Uuid,
    items: z
      .array(
        z.object({ application: Uuid, kind: Kind, text: Inscribed.optional(), reason: Reason.optional() }),
      )
      .min(1)
      .max(500),
  }),
  z.object({ entered: z.array(Uuid), left: Left }),
);

/** 交付制作: an order for the maker; `note`: size and material. */
export const orderPlaques = command(
  'orderPlaques',
  '交付制作',
  z.object({
    campaign: Uuid,
    plaques: Plaques,
    maker: Party,
    on: IsoDay,
    note: z.string().trim().max(500).default(''),
  }),
  z.object({ order: Uuid, done: z.number().int(), left: Left }),
);

/** 登记制成: came from the maker, or was printed in the office. */
export const receivePlaques = command(
  'receivePlaques',
  '登记制成',
  z.object({ campaign: Uuid, plaques: Plaques, on: IsoDay }),
  z.object({ done: z.number().int(), left: Left }),
);

/** 颁发: to whom and on which day; the slip is signed on paper. */
export const handOverPlaques = command(
  'handOverPlaques',
  '颁发',
  z.object({ campaign: Uuid, plaques: Plaques, toWhom: Party, on: IsoDay }),
  z.object({ slip: Uuid, done: z.number().int(), left: Left }),
);

/** 领取单扫描件: the signed slip of a handing-over. */
export const keepPlaqueSlip = command(
  'keepPlaqueSlip',
  '保存领取单',
  z.object({ plaque: Uuid, upload: Uuid }),
  z.object({ plaque: Uuid }),
);

/** 换发: after a correction or a loss. A new line replaces the old one, which stays in the ledger. */
export const reissuePlaque = command(
  'reissuePlaque',
  '换发',
  z.object({ plaque: Uuid, on: IsoDay, reason: Reason, text: Inscribed.optional() }),
  z.object({ plaque: Uuid, number: z.string() }),
);

/** 收回. */
export const withdrawPlaque = command(
  'withdrawPlaque',
  '收回',
  z.object({ plaque: Uuid, on: IsoDay, reason: Reason }),
  z.object({ plaque: Uuid }),
);

import { z } from 'zod';
import { command, query } from './contract.ts';
import { JobProgress } from './jobs.ts';
import { Allowed, Moment, Nothing, State, Uuid } from './shapes.ts';

const PacketKind = z.enum(['packet', 'overprint']);
const PacketOptions = z.object({
  /** Only the pages that get a seal. */
  sealPagesOnly: z.boolean().optional(),
  /** Only these materials of the programme's list; all that are printed when absent. */
  materials: z.array(z.string().max(60)).max(50).optional(),
  /** One copy of each instead of as many as the list asks for. */
  oneCopy: z.boolean().optional(),
  /** For printing on both sides: every copy begins on a new sheet. */
  bothSides: z.boolean().optional(),
  /** Only these; by default what stands on the summary, or what waits at the city's step. */
  applications: z.array(Uuid).max(1000).optional(),
  /** Overprint: the printer whose offset is added to every place. */
  printer: Uuid.optional(),
});

/**
 * 成批打印: one PDF with a body's whole packet, or the city's opinions for overprinting. `body` absent: of all bodies.
 * A job makes it; the file is `GET /api/v1/packets/<packet>.pdf`.
 */
export const orderPacket = command(
  'orderPacket',
  '成批打印',
  z.object({ campaign: Uuid, body: Uuid.optional(), kind: PacketKind, options: PacketOptions }),
  z.object({ packet: Uuid }),
);
export const cancelPacket = command('cancelPacket', '取消成批打印', z.object({ packet: Uuid }), Nothing);
/** Begins one again that failed or was cancelled; what was printed is not printed anew. */
export const retryPacket = command('retryPacket', '重新生成', z.object({ packet: Uuid }), Nothing);

const Packet = z.object({
  packet: Uuid,
  kind: PacketKind,
  body: Uuid.nullable(),
  bodyName: z.string().nullable(),
  at: Moment,
  byName: z.string(),
  options: PacketOptions,
  progress: JobProgress,
  /** Null until it is made. */
  pages: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
  /** What to know before using it, in sentences. */
  notes: z.array(z.string()),
  allowed: Allowed,
});

export const packetList = query(
  'packetList',
  '成批打印的文件',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({ packets: z.array(Packet) }),
);

/** What a packet of this body, or of all, would hold: for choosing before it is ordered. */
export const packetContents = query(
  'packetContents',
  '可打印的材料',
  z.object({ campaign: Uuid, body: Uuid.optional() }),
  z.object({
    applications: z.array(
      z.object({
        application: Uuid,
        fileNumber: z.string(),
        studioName: z.string(),
        unitName: z.string(),
        bodyName: z.string(),
        track: z.string(),
        state: State,
        /** Stands on the summary, as filed or as it is now. */
        onSummary: z.boolean(),
        /** Waits for the seal of the body, or of the city. */
        waitsFor: z.enum(['body', 'city']).nullable(),
        /** Pages of its last printed form; null when it was not printed yet. */
        pages: z.number().int().nullable(),
      }),
    ),
    materials: z.array(
      z.object({
        material: z.string(),
        title: z.string(),
        copies: z.number().int(),
        pageSize: z.enum(['A4', 'A3']),
        pageCap: z.number().int().nullable(),
        sealed: z.boolean(),
        source: z.string().nullable(),
      }),
    ),
  }),
);

import { z } from 'zod';
import { markedPapers } from '../core/paper/pageMark.ts';
import { command, query } from './contract.ts';
import { Moment, Nothing, Uuid } from './shapes.ts';

/**
 * What was printed for sealing of an application, latest first; `GET /api/v1/prints/<id>.pdf` serves the very bytes.
 * A print is void when the content changed since: what was sealed on it does not count any more (design 1.4).
 */
export const printList = query(
  'printList',
  '打印记录',
  z.object({ application: Uuid }),
  z.object({
    prints: z.array(
      z.object({
        id: Uuid,
        paper: z.enum(markedPapers),
        at: Moment,
        byName: z.string(),
        /** As it stands in the foot of its pages. */
        version: z.string(),
        pages: z.number().int(),
        void: z.boolean(),
      }),
    ),
  }),
);

/** Millimetres, to one decimal; a sheet that is off by more than this was fed wrongly. */
const Offset = z.number().min(-50).max(50).multipleOf(0.1);

/** Adds a printer with its offset for 套打, or changes one's own. */
export const keepPrinter = command(
  'keepPrinter',
  '保存打印机偏移',
  z.object({
    printer: Uuid.optional(),
    name: z.string().trim().min(1).max(40),
    /** To be added to the right and downwards. */
    rightMm: Offset,
    downMm: Offset,
  }),
  z.object({ printer: Uuid }),
);

export const removePrinter = command('removePrinter', '删除打印机', z.object({ printer: Uuid }), Nothing);

/** One's own printers, by name. Their test page: `GET /api/v1/papers/printerTest/<id>.pdf`. */
export const printerList = query(
  'printerList',
  '我的打印机',
  z.object({}),
  z.object({
    printers: z.array(z.object({ id: Uuid, name: z.string(), rightMm: z.number(), downMm: z.number() })),
  }),
);

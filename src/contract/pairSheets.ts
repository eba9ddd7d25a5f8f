import { z } from 'zod';
import { sheetStands } from '../core/scan/agreementStanding.ts';
import { query } from './contract.ts';
import { Uuid } from './shapes.ts';

/** An agreement that waits for its signed and sealed sheet, and what is to be done about the paper. */
export const WaitingSheet = z.object({
  pair: Uuid,
  number: z.string(),
  state: z.enum(['drafted', 'changed']),
  studioName: z.string(),
  unitName: z.string(),
  bodyName: z.string(),
  mentorName: z.string(),
  apprenticeName: z.string(),
  /**
   * unprinted; awaited: printed and not scanned; incomplete: pages are missing; toCheck: a person is to say 有章 or 缺章;
   * missing: a signature or the seal was seen missing.
   */
  stand: z.enum(sheetStands),
  missingPages: z.array(z.number().int()),
  note: z.string().nullable(),
  /** The pile and page where it is confirmed; null: nothing was scanned. */
  scan: z.object({ batch: Uuid, page: Uuid }).nullable(),
});
export type WaitingSheet = z.infer<typeof WaitingSheet>;

/** Agreements that wait for their sealed sheet, the oldest first, 50 a page. */
export const waitingAgreements = query(
  'waitingAgreements',
  '等待盖章的师徒协议',
  z.object({ body: Uuid.optional(), after: z.string().max(60).optional() }),
  z.object({ sheets: z.array(WaitingSheet), count: z.number().int(), next: z.string().nullable() }),
);

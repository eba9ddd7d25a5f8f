import { z } from 'zod';
import { Id, Source } from './vocabulary.ts';

/** Nested levels of places: 总任务 > 市级数 > 市级示范数; 总任务 > 县市区级数 (R3, R35). */
export const Tier = z.strictObject({
  id: Id,
  label: z.string().min(1),
  /** The tier this one is a part of. */
  within: Id.optional(),
  /** Parts that add up to this tier (总 = 市 + 县). A subset tier such as 示范 is not listed. */
  partsOf: z.array(Id).optional(),
  /** Number the text of the notice gives (R2, R3); must equal the printed total (I9). */
  target: z.number().int().optional(),
  /** How the number binds: counted towards, never exceeded, or both. */
  binds: z.enum(['target', 'cap', 'both']),
});
export type Tier = z.infer<typeof Tier>;

/** Blank is not 0: no cell means the table prints nothing. */
export const QuotaCell = z.union([
  z.strictObject({ count: z.number().int().min(0) }),
  z.strictObject({ from: z.number().int().min(0), to: z.number().int().min(0) }),
  z.strictObject({ atLeast: z.number().int().min(0) }),
]);
export type QuotaCell = z.infer<typeof QuotaCell>;

export const QuotaRow = z.strictObject({
  id: Id,
  label: z.string().min(1),
  /** Bodies that share the places of this row (S34). Empty for a reserve row. */
  holders: z.array(Id),
  /** A reserve row stands outside the row totals; its places replace only the named part (其他 2). */
  reserve: z.boolean().optional(),
  cells: z.record(Id, QuotaCell),
  source: Source,
});
export type QuotaRow = z.infer<typeof QuotaRow>;

export const QuotaTable = z.strictObject({
  title: z.string(),
  unit: z.string(),
  source: Source,
  tiers: z.array(Tier).min(1),
  rows: z.array(QuotaRow).min(1),
  /** 合计 as printed; the columns must add up to it (error). */
  printedTotals: z.record(Id, z.number().int()),
  /** Row warnings somebody has already looked at, with the reason (domain 3.2). */
  acknowledged: z.array(z.strictObject({ row: Id, rule: z.string(), reason: z.string() })).optional(),
});
export type QuotaTable = z.infer<typeof QuotaTable>;

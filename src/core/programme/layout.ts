import { z } from 'zod';
import { Id, Path, Source } from './vocabulary.ts';

/** A cell of the 24-column grid (6.5 mm each = the 156 mm type area). Every row must fill 24 columns, counting cells that reach down by `rows`. */
const place = {
  span: z.number().int().min(1).max(24),
  rows: z.number().int().min(1).optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  vertical: z.enum(['top', 'middle', 'bottom']).optional(),
};
export const Cell = z.discriminatedUnion('kind', [
  /** Official words. `stacked`: written one character below the other. `text` may hold line breaks. `{year-1}` stands for a year of the window. */
  z.strictObject({
    ...place,
    kind: z.literal('label'),
    text: z.string(),
    stacked: z.boolean().optional(),
    source: Source,
  }),
  /** The printed text of a path, with optional words before and after ("共 {} 项"). */
  z.strictObject({
    ...place,
    kind: z.literal('value'),
    path: Path,
    before: z.string().optional(),
    after: z.string().optional(),
  }),
  /** ☑/□ for every entry of a choice field. */
  z.strictObject({ ...place, kind: z.literal('choices'), path: Path, perLine: z.number().int().optional() }),
  /** A long text with its heading; flows over pages. */
  z.strictObject({ ...place, kind: z.literal('longText'), path: Path }),
  /** The opinion of a step: text, 公章, optional 负责人签名, date. Never broken across pages. */
  z.strictObject({
    ...place,
    kind: z.literal('opinion'),
    step: Id,
    seal: z.string(),
    signature: z.string().optional(),
    date: z.string(),
  }),
  /** A place for a stamp outside opinions. */
  z.strictObject({ ...place, kind: z.literal('seal'), text: z.string() }),
  z.strictObject({ ...place, kind: z.literal('blank') }),
]);
export type Cell = z.infer<typeof Cell>;

export const Row = z.strictObject({
  /** Least height in mm. */
  height: z.number().positive().optional(),
  /** Repeats for every row of a list field, or every line of a year table; paths inside are relative (`name`). */
  each: Path.optional(),
  /** Printed at least so many times, blank when there is no data. */
  atLeast: z.number().int().optional(),
  /** Rows beyond go to a continuation sheet (附表). */
  atMost: z.number().int().optional(),
  /** Title of that continuation sheet; `{n}` is the number of the 附表. Its heading is the last heading row above. */
  overflowTitle: z.string().optional(),
  /** Heading rows repeat on each page. */
  heading: z.boolean().optional(),
  cells: z.array(Cell).min(1),
});
export type Row = z.infer<typeof Row>;

export const Part = z.discriminatedUnion('kind', [
  /** The cover: title lines, label/value items, issuer at the foot. */
  z.strictObject({
    kind: z.literal('cover'),
    above: z.string().optional(),
    title: z.array(z.string()).min(1),
    items: z.array(z.strictObject({ label: z.string(), path: Path, date: z.string().optional() })).min(1),
    issuer: z.string(),
    source: Source,
  }),
  z.strictObject({
    kind: z.literal('instructions'),
    title: z.string(),
    items: z.array(z.string()).min(1),
    source: Source,
  }),
  z.strictObject({
    kind: z.literal('grid'),
    /** Small words over the title: 附件 1. */
    above: z.string().optional(),
    title: z.string().optional(),
    /** Words above the grid at the left and right: 单位：个, 申报单位（盖章）：. `{path}` is replaced. */
    aboveLeft: z.string().optional(),
    aboveRight: z.string().optional(),
    newPage: z.boolean().optional(),
    rows: z.array(Row).min(1),
    source: Source,
  }),
  /** Running text: titles and numbered paragraphs (附件5). */
  z.strictObject({
    kind: z.literal('text'),
    above: z.string().optional(),
    title: z.string().optional(),
    paragraphs: z.array(z.string()).min(1),
    source: Source,
  }),
  /** A detail list that stands behind counts (附表), printed only when it has rows. `{n}` in the title is the number of the 附表. */
  z.strictObject({
    kind: z.literal('detailList'),
    title: z.string(),
    rows: Id,
    columns: z
      .array(z.strictObject({ path: Id, label: z.string(), span: z.number().int().min(1).max(24) }))
      .min(1),
    source: Source,
  }),
]);
export type Part = z.infer<typeof Part>;

/** One paper: what is printed, in order. Page numbers as GB/T 9704 sets them unless switched off. */
export const Layout = z.strictObject({
  id: Id,
  title: z.string(),
  form: Id.optional(),
  orientation: z.enum(['portrait', 'landscape']).optional(),
  pageNumbers: z.boolean().optional(),
  parts: z.array(Part).min(1),
});
export type Layout = z.infer<typeof Layout>;

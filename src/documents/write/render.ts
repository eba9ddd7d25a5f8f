import type { Paper } from '../page.ts';
import { renderDocx } from './docx.ts';
import { type PdfOptions, renderPdf } from './pdf.ts';
import { renderXlsx } from './xlsx.ts';

/** Formats that are files of bytes; HTML is text and written by `renderHtml`. */
export type PaperFormat = 'pdf' | 'docx' | 'xlsx';

/** Media types for answers that carry a paper. */
export const MEDIA_TYPES: { readonly [F in PaperFormat]: string } = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const writers: { [F in PaperFormat]: (paper: Paper, options: PdfOptions) => Promise<Uint8Array> } = {
  pdf: renderPdf,
  docx: renderDocx,
  xlsx: renderXlsx,
};

/** Writes a paper in one of the formats. The same paper and options give the same bytes. */
export function renderPaper(
  paper: Paper,
  format: PaperFormat,
  options: PdfOptions = {},
): Promise<Uint8Array> {
  return writers[format](paper, options);
}

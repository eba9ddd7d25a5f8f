import { PDFDocument } from '@cantoo/pdf-lib';

/** Some pages of a PDF, from 1, in the order of the file: copied as they are, never written anew. */
export async function cutPages(bytes: Uint8Array, pages: readonly number[]): Promise<Uint8Array> {
  const whole = await PDFDocument.load(bytes, { updateMetadata: false });
  const cut = await PDFDocument.create({ updateMetadata: false });
  const wanted = whole.getPageIndices().filter((index) => pages.includes(index + 1));
  for (const page of await cut.copyPages(whole, wanted)) cut.addPage(page);
  return cut.save();
}

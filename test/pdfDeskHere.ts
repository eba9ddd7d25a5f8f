import { Readable } from 'node:stream';
import { fitPages } from '../src/documents/write/fitPages.ts';
import { pagesOf } from '../src/documents/write/foreignPages.ts';
import { PdfJoiner } from '../src/documents/write/joinPdf.ts';
import type { PdfDesk } from '../src/server/packets/pdfDesk.ts';

/** The desk in this thread: threads run built JavaScript, which tests of the sources do not need. */
export const pdfDeskHere = (): PdfDesk => ({
  grow(options) {
    const content = new Readable({ read() {} });
    const joiner = new PdfJoiner((chunk) => void content.push(Buffer.from(chunk)), options);
    return {
      content,
      add: (part) => joiner.add(part),
      async end() {
        const pages = await joiner.end();
        content.push(null);
        return pages;
      },
      async close() {
        if (!content.readableEnded) content.destroy(new Error('the file was given up'));
      },
    };
  },
  foreign: { pagesOf, fitPages },
  close: async () => {},
});

import { parentPort } from 'node:worker_threads';
import { PdfJoiner } from '../../documents/write/joinPdf.ts';
import type { PdfQuestion, PdfQuestions, PdfReply } from './pdfThread.ts';

type Answers = {
  [Q in PdfQuestion]: (asked: PdfQuestions[Q]['asked']) => Promise<PdfQuestions[Q]['answer']>;
};

const reply = (message: PdfReply) => parentPort?.postMessage(message);

/** Large pieces are handed over, not copied; small ones share their memory with others. */
function hand(chunk: Uint8Array): void {
  const { buffer } = chunk;
  const own = buffer instanceof ArrayBuffer && buffer.byteLength === chunk.byteLength ? [buffer] : [];
  parentPort?.postMessage({ chunk } satisfies PdfReply, own);
}

let growing: PdfJoiner | undefined;

const answers: Answers = {
  begin: async (options) => {
    growing = new PdfJoiner(hand, options);
    return undefined;
  },
  add: (part) => growing!.add(part),
  end: () => growing!.end(),
  // Only the thread for foreign files needs what draws PDFs and pictures.
  pagesOf: async (file) => (await import('../../documents/write/foreignPages.ts')).pagesOf(file),
  fitPages: async ({ file, fitting }) =>
    (await import('../../documents/write/fitPages.ts')).fitPages(file, fitting),
};

// The program of a `pdfThread`: one question at a time; pieces of a growing file go before the answer.
parentPort?.on('message', async ({ question, asked }: { question: PdfQuestion; asked: never }) => {
  try {
    reply({ answer: await answers[question](asked) });
  } catch (error) {
    reply({ fault: String(error) });
  }
});

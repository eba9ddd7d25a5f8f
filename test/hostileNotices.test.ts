import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusalSentence } from '../src/contract/refusalSentence.ts';
import type { Refusal } from '../src/core/refusals.ts';
import { doOfficeJob } from '../src/server/exchange/officeJob.ts';
import { inThread, type OfficeReaders, officeReaders } from '../src/server/exchange/officeReaders.ts';
import { neutralWords } from '../src/server/words.ts';
import { emitServer } from './emitServer.ts';
import { type HostileFile, soundNotice } from './hostile/hostileFile.ts';
import { hostilePdfs } from './hostile/hostilePdfs.ts';
import { hostileTexts } from './hostile/hostileTexts.ts';
import { hostileWords } from './hostile/hostileWords.ts';
import { noticeReader } from './notices/readers.ts';
import { told } from './notices/told.ts';

const readNotice = await noticeReader();
const here = officeReaders(doOfficeJob);
/** As long as the reader only takes files apart, nothing can be told of what they say. */
const sound = await readNotice?.({ office: here }, { text: soundNotice() });
const understands = sound?.ok && sound.change.reading.title !== undefined;
let emitted: ReturnType<typeof emitServer> | undefined;
let threads: OfficeReaders;
beforeAll(() => {
  emitted = emitServer();
  threads = officeReaders(inThread(new URL(`file://${emitted.folder}/server/exchange/officeWorker.js`)));
});
afterAll(() => emitted?.remove());

const words = await neutralWords();
const sentence = (refusal: Refusal) => refusalSentence(refusal, words);

/** What the officer is told: one sentence of refusal, or what the reading lists and notes. */
async function readHostile({ make, name, large }: HostileFile) {
  const bytes = await make();
  const answer = await readNotice!({ office: large ? threads : here }, { bytes, name });
  return answer.ok
    ? { told: told(answer.change.reading), reading: answer.change.reading }
    : { refused: sentence(answer.refusal), told: '' };
}

const files = [...hostileTexts, ...hostileWords, ...hostilePdfs];

describe.skipIf(!understands)('hostile and broken notices', () => {
  it.each(files)(
    '$name: $what',
    async (file) => {
      const { refused, told } = await readHostile(file);
      if (file.ends !== 'either') expect(refused === undefined ? 'read' : 'refused').toBe(file.ends);
      if (refused !== undefined) expect(refused).toMatch(/请/);
      if (file.says) expect(refused ?? told).toMatch(file.says);
      expect(refused ?? '').not.toMatch(/undefined|NaN|\[object|Error|root:/);
    },
    60_000,
  );
});

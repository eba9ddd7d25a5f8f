import { expect, test } from 'vitest';
import { foreignDesk } from './pdfDesk.ts';
import { pdfThread } from './pdfThread.ts';

const program = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`import { parentPort } from 'node:worker_threads'; let asked = 0; parentPort.on('message', ({ asked: file }) => { asked++; ${code} });`)}`,
  );
const file = (byte: number) => ({ bytes: new Uint8Array([byte]), mediaType: 'application/pdf' });
const bounds = { megabytes: 64, milliseconds: 20_000 };

test('a file that takes more memory than it may is given up; the next one is read', async () => {
  const eats = `
    if (file.bytes[0] !== 1) return parentPort.postMessage({ answer: 7 });
    const all = [];
    setInterval(() => all.push(new Uint8Array(20_000_000).fill(1)), 5);`;
  const thread = pdfThread({ ...bounds, growth: 300 }, program(eats));
  await expect(thread.ask('pagesOf', file(1))).rejects.toThrow('too much memory');
  expect(await thread.ask('pagesOf', file(2))).toBe(7);
  await thread.close();
}, 30_000);

test('what one file does to its thread is not told of the next', async () => {
  const harmed = `
    if (file.bytes[0] === 1 || asked > 1) return parentPort.postMessage({ fault: 'harmed' });
    parentPort.postMessage({ answer: file.bytes[0] });`;
  const thread = pdfThread(bounds, program(harmed));
  const desk = foreignDesk(thread);
  expect(await desk.pagesOf(file(5))).toBe(5);
  await expect(desk.pagesOf(file(1))).rejects.toThrow('harmed');
  expect([await desk.pagesOf(file(6)), await desk.pagesOf(file(8))]).toEqual([6, 8]);
  await thread.close();
});

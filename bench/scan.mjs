import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { writeMark } from '../dist/core/paper/pageMark.js';
import { bind } from '../dist/documents/bind.js';
import { formSheet } from '../dist/documents/formSheet.js';
import { renderSheet } from '../dist/documents/write/pdf.js';
import { loadProgramme } from '../dist/server/programmeFolder.js';
import { openPdf } from '../dist/server/scan/openPdf.js';

const PAGES = 60;
/** Of these, backs of sheets with nothing on them, and codes that are crossed out. */
const BLANK_EVERY = 12;
const HARMED_EVERY = 10;
const POINTS_PER_DOT = 72 / 200;

/** Pages of real prints of the form 附件4, each with what its code says. */
async function printed(root, folder, count) {
  const where = join(root, 'programmes/jingzhou-2019');
  const { programme } = await loadProgramme(where);
  const form = programme.forms.find(({ id }) => id === 'standard');
  const layout = programme.layouts.find(({ id }) => id === 'standard');
  const example = JSON.parse(readFileSync(join(where, 'examples/standard.json'), 'utf8'));
  const { answers, opinions = {}, references = {} } = example;
  const found = [];
  for (let n = 0; found.length < count; n++) {
    const mark = { paper: 'form', campaign: '0123456789AB', number: `2019-SJ-${n}`, version: 'C0FFEE001122' };
    const paper = bind(layout, formSheet({ programme, form, answers, references }, opinions), { mark });
    const { bytes, pages } = await renderSheet(paper);
    const path = join(folder, `${n}.pdf`);
    writeFileSync(path, bytes);
    const source = await openPdf(path);
    for (let page = 1; page <= pages && found.length < count; page++)
      found.push({ picture: await source.draw(page), text: writeMark({ ...mark, page, pages }) });
    source.close();
  }
  return found;
}

const raw = ({ data, width, height }) => sharp(data, { raw: { width, height, channels: 3 } });
const crossed = (width, height) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><path d="M150 ${height - 240}H${width - 150}M150 ${height - 200}H${width - 150}M150 ${height - 160}H${width - 150}" stroke="#000" stroke-width="26"/></svg>`,
  );

/** A page as it lies on the glass: upside down now and then, a little skewed, grain, the JPEG of a cheap scanner. */
async function scanned(picture, n) {
  const { width, height } = picture;
  const blank = n % BLANK_EVERY === BLANK_EVERY - 1;
  const harmed = !blank && n % HARMED_EVERY === HARMED_EVERY - 1;
  const sheet = blank
    ? sharp({ create: { width, height, channels: 3, background: '#f6f5f1' } })
    : raw(picture).composite(harmed ? [{ input: crossed(width, height) }] : []);
  const laid = await sheet.png({ compressionLevel: 0 }).toBuffer();
  const angle = (n % 3 === 0 ? 180 : 0) + ((n * 7) % 9) - 4;
  const turned = await sharp(laid).rotate(angle, { background: '#eee' }).blur(0.8).removeAlpha().toBuffer();
  const size = await sharp(turned).metadata();
  const noise = { type: 'gaussian', mean: 128, sigma: 14 };
  const grain = await sharp({
    create: { width: size.width, height: size.height, channels: 3, background: '#808080', noise },
  })
    .png({ compressionLevel: 0 })
    .toBuffer();
  const jpeg = await sharp(turned)
    .composite([{ input: grain, blend: 'soft-light' }])
    .jpeg({ quality: 60 })
    .toBuffer();
  return { jpeg, width: size.width, height: size.height, blank, harmed };
}

/** Seconds and peak memory of reading one scan of 60 pages, in a process with the threads that the server has. */
export async function measureScan(root, print) {
  const folder = mkdtempSync(join(tmpdir(), 'gongfang-bench-scan-'));
  try {
    const pdf = await PDFDocument.create();
    const expected = [];
    for (const [n, { picture, text }] of (await printed(root, folder, PAGES)).entries()) {
      const { jpeg, width, height, blank, harmed } = await scanned(picture, n);
      const size = [width * POINTS_PER_DOT, height * POINTS_PER_DOT];
      const image = await pdf.embedJpg(jpeg);
      pdf.addPage(size).drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
      expected.push(blank || harmed ? null : text);
    }
    const path = join(folder, 'scan.pdf');
    const bytes = await pdf.save();
    writeFileSync(path, bytes);
    const program = join(root, 'bench/scanRead.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [program, path, 'application/pdf'], {
      maxBuffer: 1e7,
    });
    const { marks, seconds, cpu, peakMiB, heldMs } = JSON.parse(stdout);
    const readable = expected.filter((text) => text !== null).length;
    const read = expected.filter((text, n) => text !== null && text === marks[n]).length;
    const wrong = marks.filter(
      (text, n) => text !== null && expected[n] !== null && text !== expected[n],
    ).length;
    print(
      `scan of ${PAGES} pages (${(bytes.length / 1e6).toFixed(0)} MB PDF, 200 dpi), one thread`,
      `${seconds.toFixed(1)} s, ${cpu.toFixed(1)} s CPU; ${read}/${readable} undamaged codes, ${wrong} wrong`,
    );
    print('memory of the process that reads it, at most (RSS)', `${peakMiB.toFixed(0)} MiB`);
    print('longest hold of its event loop meanwhile', `${heldMs.toFixed(0)} ms`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { aZip } from '../../../test/archives.ts';
import { aPicture, claimingSize, tinyPng } from '../../../test/pictures.ts';
import { tinyPdf } from '../../../test/uploads.ts';
import { refusalSentence } from '../../contract/refusalSentence.ts';
import type { UploadPurpose } from '../../core/evidence/uploadPurpose.ts';
import { neutralWords } from '../words.ts';
import { judgeFile } from './judgeFile.ts';

const folder = await mkdtemp(join(tmpdir(), 'gongfang-judge-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

async function judge(content: Buffer, purpose: UploadPurpose = 'scan', name = '材料') {
  const path = join(folder, 'file');
  await writeFile(path, content);
  return judgeFile({ hash: '', size: content.length, path }, name, purpose);
}

async function lockedPdf(useObjectStreams: boolean): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.addPage();
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'owner' });
  return Buffer.from(await pdf.save({ useObjectStreams }));
}

const document = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w:document/>' };
const book = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' };

describe('judgeFile: scans', () => {
  test.each(['png', 'jpeg', 'tiff'] as const)('%s', async (kind) => {
    expect(await judge(await aPicture(kind))).toMatchObject({
      ok: true,
      change: { mediaType: `image/${kind}` },
    });
  });

  test('TIFF is a scan and no proof; its ending may be spelt in two ways', async () => {
    const tiff = await aPicture('tiff');
    expect(await judge(tiff, 'scan', '扫描.TIFF')).toMatchObject({ change: { name: '扫描.tiff' } });
    expect(await judge(tiff, 'evidence')).toMatchObject({ refusal: { code: 'fileTypeRefused' } });
  });

  test.each([
    [1, 1],
    [3000, 20],
    [50_000, 50_000],
  ])('a header that says %i×%i is refused before anything is decoded', async (width, height) => {
    for (const kind of ['png', 'jpeg', 'tiff'] as const)
      for (const purpose of ['scan', 'evidence'] as const) {
        if (kind === 'tiff' && purpose === 'evidence') continue;
        const answer = await judge(claimingSize(await aPicture(kind), width, height), purpose);
        expect(answer).toMatchObject({
          ok: false,
          refusal: { code: 'pictureSize', params: { width, height } },
        });
      }
    expect(await judge(tinyPng, 'evidence')).toMatchObject({ refusal: { code: 'pictureSize' } });
  });

  test.each(['png', 'jpeg', 'tiff'] as const)('a %s that is cut off is damaged', async (kind) => {
    const picture = await aPicture(kind);
    for (const share of [0.05, 0.5, 0.95])
      expect(await judge(picture.subarray(0, Math.floor(picture.length * share)))).toMatchObject({
        ok: false,
        refusal: { code: 'fileDamaged' },
      });
  });

  test('a hidden archive, a PDF without its end', async () => {
    const zip = await aZip({ a: 'b' });
    for (const file of [tinyPdf(), await aPicture('tiff'), await aPicture('jpeg')])
      expect(await judge(Buffer.concat([file, zip]))).toMatchObject({ refusal: { code: 'fileDamaged' } });
    expect(await judge(tinyPdf().subarray(0, 300))).toMatchObject({ refusal: { code: 'fileDamaged' } });
  });
});

describe('judgeFile: locked PDF', () => {
  test.each([true, false])('is refused for every purpose (cross-reference stream: %s)', async (stream) => {
    const locked = await lockedPdf(stream);
    for (const purpose of ['scan', 'evidence'] as const)
      expect(await judge(locked, purpose)).toMatchObject({ refusal: { code: 'fileEncrypted' } });
  });

  test('the word in a text locks nothing', async () => {
    expect(await judge(tinyPdf('/Encrypt 5 0 R'))).toMatchObject({ ok: true });
    const pdf = await PDFDocument.create();
    pdf.addPage();
    expect(await judge(Buffer.from(await pdf.save()))).toMatchObject({ ok: true });
  });
});

describe('judgeFile: Word and Excel', () => {
  test.each([
    ['docx', document, '表.docx'],
    ['xlsx', book, '表.xlsx'],
    ['zip', { '石首/一.docx': 'PK', '__MACOSX/x': '', '石首/': '' }, '表.zip'],
  ])('%s', async (_kind, entries, name) => {
    expect(await judge(await aZip(entries), 'office', '表')).toMatchObject({ ok: true, change: { name } });
  });

  test.each([
    ['macros', { ...document, 'word/vbaProject.bin': 'x' }, 'fileHasMacros'],
    ['a bomb', { ...document, 'word/media/x.xml': Buffer.alloc(30_000_000) }, 'fileInflates'],
    ['something else', { 'index.html': '<html>' }, 'fileTypeRefused'],
    ['a packet with something else', { 'a.docx': 'PK', 'b.exe': 'MZ' }, 'fileTypeRefused'],
  ])('refuses %s', async (_what, entries, code) => {
    expect(await judge(await aZip(entries), 'office')).toMatchObject({ ok: false, refusal: { code } });
  });

  test('refuses what is cut off or locked', async () => {
    const zip = await aZip(document);
    expect(await judge(zip.subarray(0, zip.length - 30), 'office')).toMatchObject({
      refusal: { code: 'fileDamaged' },
    });
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1000),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await judge(locked, 'office')).toMatchObject({ refusal: { code: 'fileEncrypted' } });
  });

  test('each refusal says what to do', async () => {
    const said = async (content: Buffer, purpose: UploadPurpose) => {
      const judged = await judge(content, purpose);
      if (judged.ok || judged.refusal.code !== 'fileTypeRefused') throw new Error('not refused by kind');
      return refusalSentence(judged.refusal, await neutralWords());
    };
    const heic = Buffer.from('\0\0\0\x18ftypheic');
    expect(await said(heic, 'scan')).toMatch(/HEIC.*兼容性最佳/);
    expect(await said(heic, 'office')).toMatch(/HEIC.*请上传 Word（docx）/);
    expect(await said(Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'office')).toMatch(/另存为 docx/);
    expect(await said(tinyPdf(), 'office')).toMatch(/PDF.*请上传 Word/);
    expect(await said(await aZip(document), 'evidence')).toMatch(/导出为 PDF/);
    expect(await said(Buffer.from('Rar!'), 'office')).toMatch(/解开/);
  });
});

describe('judgeFile: papers for the library', () => {
  test('PDF and Word; tables, packets, pictures and other archives in words of their own', async () => {
    expect(await judge(tinyPdf(), 'document')).toMatchObject({ change: { mediaType: 'application/pdf' } });
    expect(await judge(await aZip(document), 'document', '通知')).toMatchObject({
      change: { name: '通知.docx' },
    });
    for (const content of [await aZip(book), await aZip({ 'a.txt': 'x' }), await aPicture('png')]) {
      const answer = await judge(content, 'document');
      expect(answer).toMatchObject({ refusal: { code: 'fileTypeRefused', params: { purpose: 'document' } } });
    }
  });
});

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type PDFiumDocument, PDFiumLibrary } from '@hyzyla/pdfium';
import type { NoticeText } from '../../core/notice/noticeText.ts';
import { OfficeFault } from './officeFault.ts';
import { type PageSign, pageLines } from './pageLines.ts';

/** More pages or signs are no notice. */
const MOST_PAGES = 200;
const MOST_SIGNS = 400_000;
const BOX_BYTES = 32;

/** The part of PDFium's program that tells where signs stand; the library has it and does not show it. */
interface TextEngine {
  readonly HEAPF64: Float64Array;
  _malloc(bytes: number): number;
  _FPDF_LoadPage(document: number, page: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, at: number): number;
  _FPDFText_GetCharBox(
    text: number,
    at: number,
    left: number,
    right: number,
    bottom: number,
    top: number,
  ): number;
}
interface Opened {
  readonly module: TextEngine;
  readonly documentIdx: number;
}

async function open(bytes: Uint8Array): Promise<PDFiumDocument> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm'));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  return library.loadDocument(bytes).catch((error: unknown) => {
    throw new OfficeFault(/password/i.test(String(error)) ? 'fileEncrypted' : 'fileDamaged');
  });
}

function signsOf(engine: TextEngine, document: number, position: number, box: number): PageSign[] {
  const page = engine._FPDF_LoadPage(document, position);
  if (page === 0) throw new OfficeFault('fileDamaged');
  const text = engine._FPDFText_LoadPage(page);
  try {
    const count = text === 0 ? 0 : engine._FPDFText_CountChars(text);
    if (count > MOST_SIGNS) throw new OfficeFault('fileInflates');
    const signs: PageSign[] = [];
    for (let at = 0; at < count; at++) {
      const code = engine._FPDFText_GetUnicode(text, at);
      engine._FPDFText_GetCharBox(text, at, box, box + 8, box + 16, box + 24);
      const [left = 0, right = 0, bottom = 0, top = 0] = engine.HEAPF64.subarray(box / 8, box / 8 + 4);
      if (code > 0 && code <= 0x10ffff)
        signs.push({ text: String.fromCodePoint(code), left, right, bottom, top });
    }
    return signs;
  } finally {
    if (text !== 0) engine._FPDFText_ClosePage(text);
    engine._FPDF_ClosePage(page);
  }
}

/** A notice as a PDF: lines in reading order, words with their places. A scanned one has none and is refused. */
export async function pdfNotice(bytes: Uint8Array): Promise<NoticeText> {
  const document = await open(bytes);
  const pages = document.getPageCount();
  if (pages < 1) throw new OfficeFault('fileDamaged');
  if (pages > MOST_PAGES) throw new OfficeFault('fileInflates');
  const { module: engine, documentIdx } = document as unknown as Opened;
  const box = engine._malloc(BOX_BYTES);
  let total = 0;
  const blocks = Array.from({ length: pages }, (_, at) => {
    const signs = signsOf(engine, documentIdx, at, box);
    total += signs.length;
    if (total > MOST_SIGNS) throw new OfficeFault('fileInflates');
    return pageLines(signs, at + 1);
  }).flat();
  document.destroy();
  if (!blocks.some(({ text }) => text.trim().length > 1)) throw new OfficeFault('noticeIsScan');
  return { blocks };
}

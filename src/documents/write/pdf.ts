import { readFileSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import type { OpinionBox } from '../../core/paper/opinionBox.ts';
import { fontsFor, MISSING_SIGN, missingCharacters } from '../fonts/fonts.ts';
import { hasKai } from '../letter.ts';
import type { Paper } from '../page.ts';
import { boxesOf } from './boxesOf.ts';
import { type PageCode, pageCodes } from './pageCode.ts';
import { typstInput } from './typstInput.ts';

export interface PdfOptions {
  /** `working`: tagged PDF/UA-1 for public and working copies; `archive`: PDF/A-2b. */
  readonly copy?: 'working' | 'archive';
  /** Folder with the organisation's own fonts. */
  readonly fontFolder?: string;
  /** Time written into the file, in seconds. The same paper gives the same bytes for the same time. */
  readonly timestamp?: number;
}

/** Standing date of a paper that names none: 2000-01-01, so that equal papers are equal bytes. */
const STANDING_TIME = 946_684_800;
const STANDARDS = { working: 'ua-1', archive: 'a-2b' } as const;

let program: string | undefined;
/** One compiler for each set of fonts: they share Typst's global cache. */
const compilers = new Map<string, NodeCompiler>();

function compilerFor(files: readonly string[]): NodeCompiler {
  const key = files.join('\n');
  const found = compilers.get(key);
  if (found) return found;
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: [...files] }] });
  compilers.set(key, compiler);
  return compiler;
}

function withoutMissing(json: string, missing: readonly string[]): string {
  return missing.reduce((text, character) => text.replaceAll(character, MISSING_SIGN), json);
}

/** A PDF and what is known of it only after its layout. */
export interface PrintedSheet {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Where the opinions' boxes stand, in the order of the paper. */
  readonly boxes: readonly OpinionBox[];
  /** Characters that no font has, printed as 〓. */
  readonly missing: readonly string[];
}

function compile(compiler: NodeCompiler, input: string): NodeTypstDocument {
  program ??= readFileSync(new URL('./paper.typ', import.meta.url), 'utf8');
  const compiled = compiler.compile({ mainFileContent: program, inputs: { paper: input } });
  if (compiled.result) return compiled.result;
  throw new Error(`Typst refused the paper: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`);
}

/**
 * Writes a paper as PDF; each page of a marked paper carries its own code, so it is laid out a second time once the
 * number of pages is known. Synchronous inside and 0.1 to 0.2 s long: a server calls it in a worker thread.
 */
export async function renderSheet(paper: Paper, options: PdfOptions = {}): Promise<PrintedSheet> {
  const text = JSON.stringify(paper);
  const fonts = await fontsFor(text, options.fontFolder, hasKai(paper.parts));
  const missing = await missingCharacters(text, options.fontFolder);
  const input = (codes: readonly PageCode[]) =>
    withoutMissing(typstInput(paper, fonts.families, codes), missing);
  const compiler = compilerFor(fonts.files);
  try {
    let document = compile(compiler, input([]));
    const pages = document.numOfPages;
    if (paper.mark) document = compile(compiler, input(pageCodes(paper.mark, pages)));
    const bytes = compiler.pdf(document, {
      pdfStandard: STANDARDS[options.copy ?? 'working'],
      creationTimestamp: options.timestamp ?? STANDING_TIME,
    });
    const corners = compiler.query(document, { selector: '<corner>' });
    return { bytes, pages, boxes: boxesOf(corners, paper.landscape ? 28 : 37), missing };
  } finally {
    // Without both of these memory grows without bound. Measured over 200 papers: age 1 costs no more time than 10
    // and keeps 100 MB less.
    compiler.evictCache(1);
    await nextTurn();
  }
}

/** The bytes alone. Characters that no font has are printed as 〓 (`missingCharacters` names them beforehand). */
export async function renderPdf(paper: Paper, options: PdfOptions = {}): Promise<Uint8Array> {
  return (await renderSheet(paper, options)).bytes;
}

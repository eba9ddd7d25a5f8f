import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FontFamilies } from '../write/typstInput.ts';
import { addCoverage, type Coverage, covers, emptyCoverage } from './coverage.ts';
import { commonFontFiles, rareFontFile } from './fontFiles.ts';

/** Shown in print for a character that no font has (下线字符〓, the typesetters' sign for a missing sort). */
export const MISSING_SIGN = '〓';

/** The fonts of one paper: files to load, families by use, and what they cover. */
export interface FontSet {
  readonly files: readonly string[];
  readonly families: FontFamilies;
}

interface Known {
  readonly files: readonly string[];
  readonly common: Coverage;
}

const known = new Map<string, Known>();
let rareCoverage: Coverage | undefined;

/** A broken font file must not stop every paper: it is left out. */
function isReadable(file: string): boolean {
  try {
    addCoverage(file, emptyCoverage());
    return true;
  } catch {
    return false;
  }
}

function ownFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.(ttf|otf)$/i.test(name))
      .sort()
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

/** Which files with which content: a font that is put into the folder holds from the next paper on. */
function stateOf(folder: string): string {
  const states = ownFiles(folder).map((file) => {
    const { mtimeMs, size } = statSync(file);
    return `${file} ${mtimeMs} ${size}`;
  });
  return states.join('\n');
}

function knownFonts(folder = ''): Known {
  const key = folder && stateOf(folder);
  const found = known.get(key);
  if (found) return found;
  const files = [...(folder ? ownFiles(folder).filter(isReadable) : []), ...commonFontFiles()];
  const common = emptyCoverage();
  for (const file of files) addCoverage(file, common);
  known.set(key, { files, common });
  return { files, common };
}

async function rareFonts(): Promise<Coverage> {
  if (!rareCoverage) {
    rareCoverage = emptyCoverage();
    addCoverage(await rareFontFile(), rareCoverage);
  }
  return rareCoverage;
}

/** Line ends, joiners and variation selectors need no glyph of their own. */
function needsGlyph(code: number): boolean {
  return (
    code > 0x20 && !(code >= 0x200b && code <= 0x200d) && !(code >= 0xfe00 && code <= 0xfe0f) && code !== 0xa0
  );
}

function outside(text: string, coverage: Coverage): string[] {
  const missing = new Set<string>();
  for (const character of text) {
    const code = character.codePointAt(0)!;
    if (needsGlyph(code) && !covers(coverage, code)) missing.add(character);
  }
  return [...missing];
}

/** The characters of `text` that no configured font can print, each once. `folder`: the organisation's own fonts. */
export async function missingCharacters(text: string, folder?: string): Promise<string[]> {
  const uncommon = outside(text, knownFonts(folder).common);
  if (uncommon.length === 0) return [];
  const rare = await rareFonts();
  return uncommon.filter((character) => !covers(rare, character.codePointAt(0)!));
}

function families(own: boolean, rare: boolean): FontFamilies {
  const fallback = ['Noto Serif SC', ...(rare ? ['LXGW WenKai'] : []), 'Noto Sans Symbols 2'];
  // An organisation's licensed fonts win: the standard names of GB/T 9704 practice.
  const ours = (...names: string[]) => (own ? names : []);
  return {
    fang: [...ours('仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong'), 'FandolFang R', ...fallback],
    title: [...ours('方正小标宋简体', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'), ...fallback],
    hei: [...ours('黑体', 'SimHei'), 'Noto Sans SC', ...fallback],
    kai: [
      ...ours('楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi'),
      'LXGW WenKai',
      'FandolFang R',
      ...fallback,
    ],
    digits: [...ours('宋体', 'SimSun'), ...fallback],
    symbols: ['Noto Sans Symbols 2', ...fallback],
  };
}

/**
 * The fonts that a paper with this text needs; the rare ones are loaded only when a character asks for them, or a
 * letter needs 楷 for its headings (`kai`).
 */
export async function fontsFor(text: string, folder?: string, kai = false): Promise<FontSet> {
  const { files, common } = knownFonts(folder);
  const own = files.length > commonFontFiles().length;
  const uncommon = outside(text, common);
  const rare =
    kai || (uncommon.length > 0 && outside(uncommon.join(''), await rareFonts()).length < uncommon.length);
  return { files: rare ? [...files, await rareFontFile()] : files, families: families(own, rare) };
}

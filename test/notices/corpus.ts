import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { docxOf } from './docxOf.ts';
import { encodings } from './encode.ts';
import type { Gold } from './gold.ts';
import { pdfOf } from './pdfOf.ts';

const here = new URL('./', import.meta.url);
const shared = new URL('../../../shared/notice/jingzhou-2019.txt', import.meta.url);

/** What the product is given: a file, or text out of the clipboard. */
export type Given = { readonly bytes: Buffer; readonly name: string } | { readonly text: string };

export interface Sample {
  readonly name: string;
  readonly gold: Gold;
  readonly source: () => string;
  readonly given: () => Promise<Given>;
}

const makers: { [K in Gold['file']['kind']]: (source: string, gold: Gold) => Promise<Given> | Given } = {
  paste: (text) => ({ text }),
  txt: (source, { file }) => ({ name: file.name, bytes: encodings[file.encoding ?? 'utf8'](source) }),
  docx: async (source, { file }) => ({ name: file.name, bytes: await docxOf(source) }),
  pdf: async (source, { file }) => ({ name: file.name, bytes: await pdfOf(source) }),
};

function sample(name: string, source: () => string): Sample {
  const gold = JSON.parse(readFileSync(new URL(`${name}/gold.json`, here), 'utf8')) as Gold;
  return { name, gold, source, given: async () => makers[gold.file.kind](source(), gold) };
}

/** The invented notices, by name of their folder. */
export function corpus(): Sample[] {
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/notice.txt`, here)))
    .map(({ name }) => sample(name, () => readFileSync(new URL(`${name}/notice.txt`, here), 'utf8')))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The notice that the product was written for; its text lies outside the repository. */
export function firstNotice(): Sample | undefined {
  return existsSync(shared) ? sample('jingzhou-2019', () => readFileSync(shared, 'utf8')) : undefined;
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Programme } from '../src/core/programme/programme.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';
import {
  isWord,
  namesOf,
  peculiarWords,
  properNames,
  withoutComments,
  wordsFoundIn,
} from './programmeWords.ts';

const root = join(import.meta.dirname, '..');
const folders = readdirSync(join(root, 'programmes'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Words of the house that a programme may share, each with why it is nobody's own. */
const house: Readonly<Record<string, string>> = {
  其他: 'what is left in any list; the first city also calls a row of its quota so',
  复核: 'a kind of track in the vocabulary itself (domain 2.3)',
  联盟: 'a kind of applicant in the vocabulary itself (F38)',
  市级: 'a level of the register in the vocabulary itself (R7)',
  师徒结对: 'what the glossary calls a pair (R9); the notice also names one of its four systems so (R72)',
  专业领域: 'a column of the list of studios to come, which has no form yet',
};

/** Notices and old lists of any city are read by the words that cities use: these files hold such words by their nature. */
const readers =
  /^core\/(?:notice|draft\/fromReading|quota\/doctor)\/|^core\/quota\/sheet\/sheetShape\.ts$|^core\/registerImport\/headerWords\.ts$/;

async function load(name: string): Promise<Programme> {
  const read = await loadProgramme(join(root, 'programmes', name));
  if (!read.ok) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.programme;
}

/** What the program says, file by file, without tests and comments. */
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:tsx?|sql|css|html)$/.test(file) && !/\.test\.tsx?$/.test(file))
  .map((file) => file.replaceAll('\\', '/'))
  .map((file) => ({ file, said: withoutComments(readFileSync(join(root, 'src', file), 'utf8')) }));

const found = (words: readonly string[], which: (file: string) => boolean) =>
  files
    .filter(({ file }) => which(file))
    .flatMap(({ file, said }) =>
      words.filter((word) => said.includes(word)).map((word) => `${file}: ${word}`),
    );

describe.each(folders)('what %s calls things', (name) => {
  let programme: Programme;
  let neutral: Programme;
  beforeAll(async () => {
    [programme, neutral] = await Promise.all([load(name), load('blank')]);
  });

  it('is not said by the program (rule 3 of the house)', () => {
    const words = peculiarWords(programme, neutral).filter((word) => !Object.hasOwn(house, word));
    expect(words.length).toBeGreaterThan(3);
    expect(found(words, (file) => !readers.test(file))).toEqual([]);
  });

  it('has no place, body or paper by name even where notices are read', () => {
    const known = new Set([...Object.keys(house), ...namesOf(neutral)]);
    const names = properNames(programme).filter((word) => isWord(word) && !known.has(word));
    expect(found(names, (file) => readers.test(file))).toEqual([]);
  });
});

describe('a word that was planted', () => {
  it('is found in strings, templates, patterns and between tags, and not in comments', async () => {
    const words = peculiarWords(await load('jingzhou-2019'), await load('blank'));
    const said = (code: string) => wordsFoundIn(code, words);
    expect(said("const title = '请领衔人确认';")).toEqual(['领衔人']);
    expect(said('const title = `已命名`;')).toEqual(['命名']);
    expect(said('<p>由松滋市总工会报送</p>')).toEqual(['市总工会', '松滋市总工会']);
    expect(said('/六有|三有/u.test(text)')).toEqual(['六有']);
    expect(said("load('jingzhou-2019') // the first city")).toEqual(['jingzhou-2019']);
    expect(said("const url = 'https://example.org/'; say('命名');")).toEqual(['命名']);
    expect(said('// 命名\n/** 领衔人 */\nconst a = 1; // 六有\n-- 市总工会')).toEqual([]);
    expect(said("const a = '/* '; say('命名'); // */")).toEqual(['命名']);
  });
});

it('the house list holds only what some programme would be stopped by', async () => {
  const [neutral, ...programmes] = await Promise.all(['blank', ...folders].map(load));
  const all = new Set(programmes.flatMap((one) => peculiarWords(one, neutral!)));
  const said = new Set(found([...all], (file) => !readers.test(file)).map((line) => line.split(': ')[1]));
  for (const word of Object.keys(house)) expect(said.has(word), word).toBe(true);
});

import { describe, expect, test } from 'vitest';
import { draftFromReading } from '../src/core/draft/fromReading/draftFromReading.ts';
import { blockText } from '../src/core/notice/blockText.ts';
import { readNotice } from '../src/core/notice/readNotice.ts';
import { lintProgramme } from '../src/core/programme/lint.ts';
import { Programme } from '../src/core/programme/programme.ts';
import { diagnose } from '../src/core/quota/doctor/diagnose.ts';
import { noticeFile } from '../src/documents/read/noticeFile.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';
import { corpus, firstNotice, type Sample } from './notices/corpus.ts';

async function base(name: string): Promise<Programme> {
  const read = await loadProgramme(new URL(`../programmes/${name}`, import.meta.url).pathname);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.programme;
}

async function draftOf({ given }: Sample, name: string) {
  const file = await given();
  const text = await noticeFile('text' in file ? Buffer.from(file.text) : file.bytes);
  const reading = readNotice(text, diagnose);
  const lines = text.blocks.map(blockText);
  const programme = draftFromReading(reading, await base(name), reading.year?.value ?? 2024, lines);
  expect(Programme.safeParse(programme).error?.issues).toBeUndefined();
  return { programme, reading };
}

const formErrors = (programme: Programme) =>
  lintProgramme(programme)
    .filter(({ level, where }) => level === 'error' && /^(表|版式|类别|材料|circular)/.test(where))
    .map(({ where, message }) => `${where}：${message}`);

describe('forms of a notice over the blank template (R38-R61)', () => {
  test.each(corpus())('$name: each has fields, a paper without holes and a category', async (sample) => {
    const { programme, reading } = await draftOf(sample, 'blank');
    expect(formErrors(programme)).toEqual([]);
    const read = reading.forms.filter(({ value }) => value.kind === 'form' && value.fields.length > 1);
    for (const { value } of read) {
      const form = programme.forms.find(({ title }) => title === value.title);
      const track = programme.tracks.find((one) => one.form === form?.id);
      if (!form) continue;
      expect(track?.layout).toBe(form.id);
      expect(programme.layouts.some(({ id }) => id === form.id)).toBe(true);
    }
    expect(programme.forms.length).toBeGreaterThanOrEqual(1);
  });
});

const first = firstNotice();
describe.skipIf(!first)('the first notice (needs shared/notice)', () => {
  test('over its own programme its forms are recognised', async () => {
    const { programme } = await draftOf(first!, 'jingzhou-2019');
    const own = await base('jingzhou-2019');
    expect(programme.forms.map(({ id }) => id)).toEqual(own.forms.map(({ id }) => id));
    expect(programme.tracks.map(({ takes }) => takes)).toEqual(own.tracks.map(({ takes }) => takes));
  });

  test('over the blank template it gets two forms, each with its category and its columns of the quota', async () => {
    const { programme } = await draftOf(first!, 'blank');
    expect(formErrors(programme)).toEqual([]);
    expect(programme.forms).toHaveLength(2);
    expect(programme.tracks.map(({ takes }) => takes.length)).toEqual([3, 2]);
    const [, long] = programme.forms;
    const fields = long!.sections.flatMap((section) => section.fields);
    expect(fields.find(({ label }) => label === '经济效益（万元）')).toMatchObject({
      kind: 'yearTable',
      star: true,
    });
    expect(long!.instructions).toHaveLength(8);
  });
});

import { describe, expect, test } from 'vitest';
import { draftFromReading } from '../src/core/notice/draft/draftFromReading.ts';
import { readNotice } from '../src/core/notice/readNotice.ts';
import { lintProgramme } from '../src/core/programme/lint.ts';
import { Programme } from '../src/core/programme/programme.ts';
import { diagnose } from '../src/core/quota/doctor/diagnose.ts';
import { noticeFile } from '../src/documents/read/noticeFile.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';
import { corpus, firstNotice, type Sample } from './notices/corpus.ts';

const samples = corpus();
const first = firstNotice();

async function base(name: string): Promise<Programme> {
  const read = await loadProgramme(new URL(`../programmes/${name}`, import.meta.url).pathname);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.programme;
}

async function readingOf({ given }: Sample) {
  const file = await given();
  return readNotice(await noticeFile('text' in file ? Buffer.from(file.text) : file.bytes), diagnose);
}

const errorsOf = (programme: Programme) =>
  lintProgramme(programme)
    .filter(({ level }) => level === 'error')
    .map(({ message }) => message);

describe('a draft out of a notice and the blank template (F46)', () => {
  test.each(samples)('$name: fits the schema; errors are those of the notice itself', async (sample) => {
    const reading = await readingOf(sample);
    const { programme, took } = draftFromReading(reading, await base('blank'), reading.year?.value ?? 2024);
    expect(Programme.safeParse(programme).success).toBe(true);
    expect(took.length).toBeGreaterThan(3);
    // A total that was printed wrongly stays wrong until a person mends it.
    const errors = errorsOf(programme).filter((message) => !/合计|正文的数字/.test(message));
    expect(errors).toEqual([]);
  });
});

describe.skipIf(!first)('the first notice over its own programme (needs shared/notice)', () => {
  test('bodies, forms, tiers and tracks keep their ids', async () => {
    const own = await base('jingzhou-2019');
    const { programme, took } = draftFromReading(await readingOf(first!), own, 2019);
    expect(errorsOf(programme)).toEqual([]);
    expect(programme.bodies.map(({ id }) => id)).toEqual(own.bodies.map(({ id }) => id));
    expect(programme.quota.tiers.map(({ id }) => id)).toEqual(['total', 'city', 'demonstration', 'county']);
    expect(programme.quota.printedTotals).toEqual({ total: 100, city: 60, demonstration: 20, county: 40 });
    expect(programme.quota.rows.at(-1)).toMatchObject({
      label: '其他',
      reserve: true,
      cells: { demonstration: { count: 2 } },
    });
    expect(programme.tracks.map(({ id, toName }) => [id, toName])).toEqual(
      own.tracks.map(({ id, toName }) => [id, toName]),
    );
    expect(programme.forms.map(({ id }) => id)).toEqual(own.forms.map(({ id }) => id));
    expect(programme.standards).toEqual(own.standards);
    expect(programme.deadlines.map(({ due, binds }) => [due, binds])).toEqual([
      ['2019-08-10', 'information'],
      ['2019-09-30', 'filing'],
    ]);
    expect(programme.circular.contact).toEqual({ name: '', email: '', phone: '' });
    expect(programme.circular.body?.length).toBeGreaterThan(10);
    expect(took.map(({ key }) => key)).toContain('quota');
  });

  test('over the blank template it gets its own forms and papers', async () => {
    const { programme } = draftFromReading(await readingOf(first!), await base('blank'), 2019);
    expect(errorsOf(programme)).toEqual([]);
    expect(programme.bodies).toHaveLength(13);
    expect(programme.forms).toHaveLength(2);
    expect(programme.tracks.map(({ takes }) => takes.length)).toEqual([3, 2]);
  });
});

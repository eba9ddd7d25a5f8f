import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { draftFromReading } from '../src/core/draft/fromReading/draftFromReading.ts';
import { lintDraft } from '../src/core/draft/lintDraft.ts';
import { nextYear } from '../src/core/draft/nextYear.ts';
import { Programme } from '../src/core/programme/programme.ts';
import { doOfficeJob } from '../src/server/exchange/officeJob.ts';
import { officeReaders } from '../src/server/exchange/officeReaders.ts';
import { readNoticeUpload } from '../src/server/notice/readNoticeFile.ts';
import { loadProgramme } from '../src/server/programmeFolder.ts';
import { corpus, firstNotice, type Sample } from './notices/corpus.ts';

const office = officeReaders(doOfficeJob);
const bases: Record<string, Programme> = {};
beforeAll(async () => {
  for (const name of ['blank', 'jingzhou-2019']) {
    const loaded = await loadProgramme(join(import.meta.dirname, '../programmes', name));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
    bases[name] = loaded.programme;
  }
});

async function draftOf(sample: Sample, base: string) {
  const read = await readNoticeUpload({ office }, await sample.given());
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const { reading, lines } = read.change;
  const year = reading.year?.value ?? 2020;
  const moved = nextYear(bases[base]!, year, { today: `${year}-05-06`, toWorkday: (day) => day }).programme;
  return { reading, draft: draftFromReading(reading, moved, year, lines) };
}

describe.each(corpus().map((sample) => [sample.name, sample] as const))('the notice %s', (_name, sample) => {
  it.each(['blank', 'jingzhou-2019'])(
    'laid over %s is a programme whose parts can be saved',
    async (base) => {
      const { draft, reading } = await draftOf(sample, base);
      const parsed = Programme.safeParse(draft);
      expect(parsed.error?.issues).toBeUndefined();
      expect(new Set(draft.bodies.map(({ id }) => id)).size).toBe(draft.bodies.length);
      const errors = lintDraft(draft).filter(({ level }) => level === 'error');
      // What only a person can say is told where it is said: no fault lies in what the notice knows nothing of.
      expect(errors.filter(({ where }) => /^(表|类别|版式|材料|steps|tracks)/.test(where))).toEqual([]);
      const found = reading.quota?.value.diagnosis;
      if (found?.kind !== 'ambiguous') return;
      const open = draft.quota.rows.filter(({ label }) => found.differs.includes(label));
      expect(open.length, 'a choice between placings is never made silently').toBe(found.differs.length);
      expect(open.every(({ cells }) => Object.keys(cells).length === 0)).toBe(true);
    },
  );
});

it('without the lines of the notice its text is the base’s, and nothing breaks', async () => {
  for (const sample of corpus().slice(0, 3)) {
    const { reading } = await draftOf(sample, 'blank');
    const draft = draftFromReading(reading, bases.blank!, 2020);
    expect(draft.circular.body).toEqual(bases.blank!.circular.body);
    expect(draft.circular.title).toBe(reading.title!.value);
  }
});

const first = firstNotice();
describe.skipIf(first === undefined)('the notice of 2019 (its text lies outside the repository)', () => {
  it('over a later year of the same city it finds bodies, quota, days and text again', async () => {
    const { draft } = await draftOf(first!, 'jingzhou-2019');
    const base = bases['jingzhou-2019']!;
    expect(draft.bodies.map(({ id }) => id)).toEqual(base.bodies.map(({ id }) => id));
    expect(draft.quota.printedTotals).toEqual(base.quota.printedTotals);
    expect(draft.quota.rows.map(({ id, cells }) => [id, cells])).toEqual(
      base.quota.rows.map(({ id, cells }) => [id, cells]),
    );
    expect(draft.circular).toMatchObject({
      number: null,
      issuedOn: '2019-05-08',
      issuer: base.circular.issuer,
    });
    expect(draft.circular.body![0]!.text).toMatch(/^根据市总工作部署.*如下：$/);
    expect(draft.circular.body!.filter(({ level }) => level === 1).map(({ heading }) => heading)).toEqual([
      '一、目标任务',
      '二、工作进度',
      '三、工作要求',
    ]);
    expect(draft.circular.body!.at(-1)!.text, 'the contact stands in one place').toContain('{contact.name}');
    expect(JSON.stringify(draft.circular.body)).not.toContain('×××');
    expect(draft.circular.contact, 'what was blotted out is left to be filled in').toEqual({
      ...{ name: '', email: '', phone: '' },
    });
    // 10 August is the province's day (R28): the city's own filing hangs on 30 September alone.
    expect(draft.deadlines.map(({ due, binds }) => [due, binds])).toEqual([
      ['2019-08-10', 'information'],
      ['2019-09-30', 'filing'],
    ]);
    expect(draft.title).toBe('2019年荆州市职工（劳模）创新工作室创建工作');
  });
});

import { describe, expect, test } from 'vitest';
import { readNotice } from '../src/core/notice/readNotice.ts';
import { textBlocks } from '../src/core/notice/textBlocks.ts';
import { diagnose } from '../src/core/quota/doctor/diagnose.ts';
import { firstNotice } from './notices/corpus.ts';

const first = firstNotice();

describe.skipIf(!first)('the notice that the product was written for (needs shared/notice)', () => {
  const reading = readNotice(textBlocks(first?.source() ?? ''), diagnose);
  const labels = (title: string) =>
    reading.forms.find(({ value }) => value.title === title)?.value.fields.map(({ label }) => label);

  test('no number of its own, one paper cited (S5, S37)', () => {
    expect(reading.number).toMatchObject({ value: null, confidence: 'sure' });
    expect(reading.references.map(({ value }) => value.number)).toEqual(['鄂工办〔2019〕22号']);
  });

  test('13 bodies and the row 其他 under the demonstration column (R36, domain 3.2)', () => {
    expect(reading.bodies).toHaveLength(13);
    const diagnosis = reading.quota!.value.diagnosis;
    expect(diagnosis.kind).toBe('placed');
    expect(Object.values(diagnosis.printedTotals)).toEqual([100, 60, 20, 40]);
    expect(diagnosis.sentences.join('')).toContain('18+2=20');
  });

  test('four phases; the slip 5份 is told (R16-R19, S3)', () => {
    expect(reading.phases.map(({ value }) => [value.from, value.to])).toEqual([
      ['2019-05-01', '2019-05-31'],
      ['2019-06-01', '2019-09-30'],
      ['2019-10-01', '2019-10-31'],
      ['2019-11-01', '2019-12-31'],
    ]);
    expect(reading.phases[0]).toMatchObject({ confidence: 'unsure', note: expect.stringContaining('5份') });
  });

  test('deadlines, receiver, copies (R28-R31)', () => {
    expect(reading.deadlines.map(({ value }) => [value.due, value.binds, value.receiver])).toEqual([
      ['2019-08-10', 'information', undefined],
      ['2019-09-30', 'filing', '市总经济技术劳动保护部'],
    ]);
    expect(reading.materials).toHaveLength(4);
    for (const { value } of reading.materials) expect(value).toMatchObject({ copies: 2, electronic: true });
  });

  test('name rule and the six standards (R22, R71-R78)', () => {
    expect(reading.nameRule?.value.suffix).toBe('创新工作室');
    expect(reading.standards.map(({ value }) => value.items.map(({ title }) => title))).toEqual([
      ['有场所', '有制度', '有团队', '有活动', '有资金', '有成果'],
    ]);
  });

  test('the fields of the three forms (R37-R61)', () => {
    expect(reading.forms.map(({ value }) => value.kind)).toEqual(['list', 'form', 'form']);
    const [list, short, long] = reading.forms.map(({ value }) => value);
    expect(list!.fields[0]!.columns).toEqual(['申报单位', '创新工作室名称', '主要成果']);
    expect(labels(short!.title)).toContain('领衔人最高荣誉');
    expect(short!.opinions).toHaveLength(3);
    expect(short!.opinions.map(({ signatory }) => signatory)).toEqual([true, true, false]);
    expect(long!.instructions).toHaveLength(8);
    expect(long!.fields.find(({ label }) => label === '经济效益（万元）')).toMatchObject({
      kind: 'yearTable',
      star: true,
      years: [2016, 2017, 2018],
    });
  });
});

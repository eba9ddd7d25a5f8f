import { expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import { unzip } from '../../../test/papers.ts';
import { fillSheet } from '../fillSheet.ts';
import { controlTag } from './controlTag.ts';
import { renderDocx } from './docx.ts';

const programme = await shippedProgramme();
const form = programme.forms.find(({ id }) => id === 'standard')!;
const layout = programme.layouts.find((one) => one.form === 'standard')!;
const row = `r${'0123456789'.repeat(6)}`;
const answers = { members: [row], [`members.${row}.name`]: '甲 <&> 乙', specialty: '检修' };
const paper = fillSheet(
  layout,
  { programme, form, answers, references: {} },
  { revision: 'r', form: 'standard', application: 'a', version: 3 },
);

it('each answer has a control with tag, title and an id of its own; equal papers are equal bytes', async () => {
  const [first, second] = [await renderDocx(paper), await renderDocx(paper)];
  expect(Buffer.compare(first, second)).toBe(0);
  const files = await unzip(first);
  const xml = files.get('word/document.xml')!;
  const values = (name: string) =>
    [...xml.matchAll(new RegExp(`<w:${name} w:val="([^"]*)"/>`, 'g'))].map(([, value]) => value!);
  const tags = values('tag');
  expect(tags.filter((tag) => tag.length > 64)).toEqual([]);
  const ids = [...xml.matchAll(/<w:id w:val="(7\d{8})"\/>/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(tags.length);
  expect(values('alias')).toContain('专业领域');
  expect(tags).toEqual(
    expect.arrayContaining([
      'gf:specialty',
      'gf:funding.2018.amount',
      'gf:studioType#tackling',
      'gf:patents.new5.title',
      controlTag(`members.${row}.name`),
    ]),
  );
  // Computed answers and the recommending body are printed, not typed.
  expect(
    tags.filter((tag) => /memberBody|recommendingBody|innovation|talent|hostUnitPrinted/.test(tag)),
  ).toEqual([]);
  expect(xml).not.toContain('bookmarkStart');
  expect(files.get('docProps/custom.xml')).toContain('&quot;version&quot;:3');
});

it('a long path has a short tag, the same each time and not that of another', () => {
  const path = `members.${row}.education`;
  expect(controlTag(path).length).toBeLessThanOrEqual(64);
  expect(controlTag(path)).toBe(controlTag(path));
  expect(controlTag(path)).not.toBe(controlTag(`members.${row}.duty`));
  expect(controlTag('specialty')).toBe('gf:specialty');
});

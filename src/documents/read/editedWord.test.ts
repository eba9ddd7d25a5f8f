import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { shippedProgramme } from '../../../test/builders.ts';
import {
  around,
  controlsOf,
  editWord,
  loosen,
  tick,
  type,
  withEntries,
  zipOf,
} from '../../../test/wordFiles.ts';
import type { Answers } from '../../core/answers/answers.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { type ComparedRow, compareAnswers } from '../../core/exchange/compareAnswers.ts';
import { fillSheet } from '../fillSheet.ts';
import { renderDocx } from '../write/docx.ts';
import { readDocx } from './readDocx.ts';
import { wordAnswers } from './wordAnswers.ts';

const programme = await shippedProgramme();
const form = programme.forms.find(({ id }) => id === 'standard')!;
const layout = programme.layouts.find((one) => one.form === 'standard')!;
const example = JSON.parse(
  readFileSync(
    fileURLToPath(new URL('../../../programmes/jingzhou-2019/examples/standard.json', import.meta.url)),
    'utf8',
  ),
) as { answers: Answers };
const sheet: Sheet = { programme, form, answers: example.answers, references: {} };
const bytes = await renderDocx(
  fillSheet(layout, sheet, { revision: 'r', form: 'standard', application: 'a' }),
);

async function compared(file: Uint8Array, now = sheet) {
  const content = await readDocx(file);
  const found = wordAnswers(content, layout, now, (n) => `f-${n}`);
  const reach = { sections: form.sections.map(({ id }) => id), isAsked: () => true };
  const { rows } = compareAnswers(now, {}, found, reach);
  const differs = rows.filter(({ same }) => !same);
  return { differs, unread: found.unread, mark: content.mark };
}
const brief = (rows: readonly ComparedRow[]) =>
  rows.map(({ kind, path, inFile, problem }) => [kind, path, inFile, problem].filter(Boolean).join(' '));
const members = example.answers.members as readonly string[];

describe('a filled Word file', () => {
  it('gives what was typed, ticked and chosen', async () => {
    const file = await editWord(bytes, (document) => {
      type(document, 'specialty', '液压元件精密加工');
      type(document, 'establishedOn', '2015.4.1');
      type(document, 'funding.2018.amount', '６１．５万元');
      type(document, 'leadGender', '女');
      type(document, `members.${members[0]}.duty`, '总负责');
      tick(document, 'studioType', 'other');
      type(document, 'studioType.other', '师徒结对');
      type(document, 'story', '　　第一段。\n　　第二段。');
    });
    const { differs, unread } = await compared(file);
    expect(brief(differs)).toEqual([
      'value establishedOn 2015年4月1日',
      'value specialty 液压元件精密加工',
      expect.stringMatching(/^value studioType .*其他/),
      'value studioType.other 师徒结对',
      'value leadGender 女',
      `value members.${members[0]}.duty 总负责`,
      'value funding.2018.amount 61.5',
      'value story 第一段。\n第二段。',
    ]);
    expect(unread).toEqual([]);
  });

  it('says what is no value, and changes nothing for it', async () => {
    const file = await editWord(bytes, (document) => {
      type(document, 'establishedOn', '前年春天');
      type(document, 'memberCount', '约十五');
      type(document, 'leadEthnicity', '火星族');
    });
    const { differs } = await compared(file);
    expect(brief(differs)).toEqual([
      'value establishedOn 前年春天 badDate',
      'value memberCount 约十五 notNumber',
      'value leadEthnicity 火星族 unknownChoice',
    ]);
    expect(differs.flatMap(({ changes }) => changes)).toEqual([]);
  });

  it('a row added on a blank line, one emptied, one line copied', async () => {
    const file = await editWord(bytes, (document) => {
      type(document, 'patents.new1.title', '一种快换夹具');
      type(document, 'patents.new1.year', '2018年');
      for (const column of ['name', 'gender', 'birthYear', 'education', 'title', 'unit', 'duty'])
        type(document, `members.${members[1]}.${column}`, '');
      const line = around(controlsOf(document, `members.${members[2]}.name`)[0]!, 'w:tr');
      const copy = line.cloneNode(true) as typeof line;
      line.parentNode!.insertBefore(copy, line.nextSibling);
      Array.from(copy.getElementsByTagName('w:t'))[0]!.textContent = '新来的人';
    });
    const { differs } = await compared(file);
    expect(differs.map(({ kind, path, row }) => `${kind} ${path} ${row}`)).toEqual([
      'added members f-1',
      `missing members ${members[1]}`,
      'added patents f-2',
    ]);
    expect(differs[0]!.inFile).toContain('姓名：新来的人');
    expect(differs[2]!.inFile).toBe('专利名称：一种快换夹具；授权年份：2018年');
  });
});

describe('a file edited beyond its controls', () => {
  it('is read by the words beside: controls gone, words kept', async () => {
    const file = await editWord(bytes, (document) => {
      for (const path of [
        'specialty',
        'memberCount',
        'leadPhone',
        'benefit.2017.revenue',
        'story',
        'establishedBasis',
      ])
        loosen(document, path);
      for (const { id } of programme.dictionaries.studioTypesStandard!.entries)
        loosen(document, 'studioType', id);
      loosen(document, 'studioType.other');
      loosen(document, `members.${members[3]}.name`);
    });
    const { differs, unread } = await compared(file);
    expect(brief(differs)).toEqual([]);
    expect(unread).toEqual([]);
  });

  it('all controls gone, the mark too: the official words are enough', async () => {
    const bare = await editWord(bytes, (document) => {
      for (const sdt of Array.from(document.getElementsByTagName('w:sdt')).reverse()) {
        const content = Array.from(sdt.getElementsByTagName('w:sdtContent'))[0]!;
        for (const child of Array.from(content.childNodes)) sdt.parentNode!.insertBefore(child, sdt);
        sdt.parentNode!.removeChild(sdt);
      }
    });
    const file = await withEntries(bare, { 'docProps/custom.xml': null, '_rels/.rels': await plainRels() });
    const { differs, unread, mark } = await compared(file);
    expect(mark).toBeUndefined();
    expect(brief(differs)).toEqual([]);
    expect(unread).toEqual([]);
  });

  it('a row put in by hand is a new row; text typed beside a control and elsewhere is told', async () => {
    const file = await editWord(bytes, (document) => {
      const line = around(controlsOf(document, `members.${members[0]}.name`)[0]!, 'w:tr');
      const added = line.cloneNode(true) as typeof line;
      for (const sdt of Array.from(added.getElementsByTagName('w:sdt'))) {
        const run = Array.from(sdt.getElementsByTagName('w:r'))[0]!;
        sdt.parentNode!.insertBefore(run, sdt);
        sdt.parentNode!.removeChild(sdt);
      }
      Array.from(added.getElementsByTagName('w:t')).forEach((text, at) => {
        text.textContent = ['手工添加的人', '女', '1990', '大学本科', '', '', ''][at] ?? '';
      });
      line.parentNode!.insertBefore(added, line.nextSibling);
      const beside = controlsOf(document, 'specialty')[0]!;
      const run = Array.from(beside.getElementsByTagName('w:r'))[0]!.cloneNode(true) as typeof line;
      Array.from(run.getElementsByTagName('w:t'))[0]!.textContent = '（待核）';
      beside.parentNode!.appendChild(run);
    });
    const { differs, unread } = await compared(file);
    expect(differs.map(({ kind, path, inFile }) => `${kind} ${path} ${inFile}`)).toEqual([
      'added members 姓名：手工添加的人；性别：女；出生年份：1990年；学历：大学本科',
    ]);
    expect(unread).toEqual([{ where: '专业领域', text: '（待核）' }]);
  });

  it('was opened and saved by another word processor', async () => {
    const saved = readFileSync(
      fileURLToPath(new URL('../../../test/fixtures/saved-by-another.docx', import.meta.url)),
    );
    const { differs, unread, mark } = await compared(saved);
    expect(mark).toEqual({ revision: 'r', form: 'standard', application: 'a' });
    expect(brief(differs)).toEqual([]);
    expect(unread).toEqual([]);
  });
});

async function plainRels(): Promise<string> {
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  return `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="word/document.xml"/></Relationships>`;
}

describe('a file that would do harm is refused', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><w:document xmlns:w="x"><w:body>&b;</w:body></w:document>`;
  it.each<[string, () => Promise<Uint8Array>, string]>([
    ['macros', () => withEntries(bytes, { 'word/vbaProject.bin': 'x' }), 'fileHasMacros'],
    ['an entity bomb', () => withEntries(bytes, { 'word/document.xml': bomb }), 'fileDamaged'],
    [
      'a ZIP bomb',
      () => withEntries(bytes, { 'word/document.xml': Buffer.alloc(30_000_000, 32) }),
      'fileInflates',
    ],
    ['no Word file', () => zipOf({ 'readme.txt': 'x' }), 'fileDamaged'],
    ['no archive', async () => Buffer.from('PK nothing'), 'fileDamaged'],
    ['broken XML', () => withEntries(bytes, { 'word/document.xml': '<w:document><w:body>' }), 'fileDamaged'],
    [
      'depth',
      () =>
        withEntries(bytes, { 'word/document.xml': `<w:document xmlns:w="x">${'<w:body>'.repeat(50_000)}` }),
      'fileDamaged',
    ],
  ])('%s', async (_, make, code) => {
    await expect(readDocx(await make())).rejects.toMatchObject({ code });
  });
});

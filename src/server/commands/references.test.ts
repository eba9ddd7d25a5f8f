import { beforeEach, describe, expect, test } from 'vitest';
import {
  aCampaign,
  aPerson,
  as,
  contextOf,
  everywhere,
  refusalOf,
  type TestCampaign,
  yes,
} from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Actor } from '../../core/access/roles.ts';
import { referenceLibrary } from '../queries/referenceLibrary.ts';
import { readableUpload } from '../store/uploads.ts';
import { keepReference } from './keepReference.ts';
import { removeReferenceFile } from './removeReferenceFile.ts';

const { app: db } = await freshDatabase();
let campaign: TestCampaign;
let city: Actor;
let clerk: Actor;

beforeEach(async () => {
  campaign = await aCampaign(db);
  city = await aPerson(campaign, 'cityOfficer');
  clerk = await aPerson(campaign, 'clerk', { unit: crypto.randomUUID() });
});

const cited = '鄂工办〔2019〕22号';
const paper = (more: object = {}) => ({ number: cited, title: '', issuer: '', note: '', ...more });
const keep = (more: object = {}, who = city) => as(db, who).run(keepReference, paper(more));
const library = async (search?: string, who = clerk) =>
  yes(await as(db, who).ask(referenceLibrary, { search }));
const reads = (who: Actor, upload: string) =>
  everywhere(campaign, (tx) => readableUpload(tx, contextOf(who), upload));

describe('文件库 (R27, S5)', () => {
  test('the cited number is an empty slot until somebody enters it; then a clerk opens its file', async () => {
    const { papers, allowed } = await library();
    expect(papers).toEqual([
      {
        ...{ reference: null, number: cited, title: '', issuer: '', note: '', file: null, changedAt: null },
        citedBy: [campaign.programme.title],
      },
    ]);
    expect(allowed).toEqual([]);
    const upload = await anUpload(db, city, { name: '省总通知.pdf' });
    const { reference } = yes(
      await keep({ number: '鄂工办[2019]22号', title: '关于命名的通知', upload: upload.id }),
    );
    const [now] = (await library('命名的通知')).papers;
    expect(now).toMatchObject({
      ...{ reference, title: '关于命名的通知', citedBy: [campaign.programme.title] },
      file: { upload: upload.id, name: '省总通知.pdf', size: upload.size },
    });
    expect(await reads(clerk, upload.id)).toMatchObject({ id: upload.id });
    yes(await as(db, city).run(removeReferenceFile, { reference }));
    expect((await library()).papers).toMatchObject([{ reference, file: null }]);
    expect(await reads(clerk, upload.id)).toBeUndefined();
  });

  test('found by number however it is typed, by title, issuer and note; nothing else', async () => {
    yes(await keep({ number: '荆工发〔2018〕7号', title: '基本标准', issuer: '测试单位', note: '只作参考' }));
    for (const search of ['荆工发(2018)7', '2018', '基本', '测试', '参考'])
      expect((await library(search)).papers.map(({ number }) => number)).toEqual(['荆工发〔2018〕7号']);
    expect((await library('没有')).papers).toEqual([]);
  });

  test('kept over the years: the next campaign cites it again', async () => {
    yes(await keep({ title: '旧年的文件' }));
    const change = (programme: TestCampaign['programme']) => ({ ...programme, year: 2020, title: '下一年' });
    await aCampaign(db, { tenant: campaign.tenant, change });
    expect((await library()).papers).toMatchObject([
      { title: '旧年的文件', citedBy: ['下一年', campaign.programme.title] },
    ]);
  });

  test('refused: a number twice, no number, a file of somebody else, nothing to remove, by others', async () => {
    const { reference } = yes(await keep());
    expect(refusalOf(await keep({ number: '鄂工办 (2019) 22号' }))).toBe('referenceExists');
    const other = yes(await keep({ number: '荆工发〔2018〕7号' }));
    expect(refusalOf(await keep({ reference: other.reference }))).toBe('referenceExists');
    expect(refusalOf(await keep({ reference, number: ' ' }))).toBe('inputInvalid');
    const foreign = await anUpload(db, clerk);
    expect(refusalOf(await keep({ reference, upload: foreign.id }))).toBe('uploadUnknown');
    expect(refusalOf(await keep({ reference: crypto.randomUUID() }))).toBe('notFound');
    expect(refusalOf(await keep({}, clerk))).toBe('notAllowed');
    const remove = (who = city, which = reference) =>
      as(db, who).run(removeReferenceFile, { reference: which });
    expect(refusalOf(await remove())).toBe('referenceHasNoFile');
    expect(refusalOf(await remove(clerk))).toBe('notAllowed');
    expect(refusalOf(await remove(city, crypto.randomUUID()))).toBe('notFound');
  });

  test('two officers enter one number at once: one of them', async () => {
    const second = await aPerson(campaign, 'cityOfficer');
    const both = await Promise.all([keep({ title: '甲' }), keep({ title: '乙' }, second)]);
    expect(both.map(refusalOf).sort()).toEqual(['allowed', 'referenceExists']);
  });

  test('a tenant of its own', async () => {
    const { reference } = yes(await keep({ title: '本市' }));
    const elsewhere = await aCampaign(db);
    const theirs = await aPerson(elsewhere, 'cityOfficer');
    expect((await library(undefined, theirs)).papers).toMatchObject([{ reference: null, title: '' }]);
    expect(refusalOf(await as(db, theirs).run(removeReferenceFile, { reference }))).toBe('notFound');
  });
});

import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import yauzl from 'yauzl';
import { everywhere, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aScanWorld } from '../../../test/scanWorld.ts';
import { checkSeal } from '../commands/checkSeal.ts';
import { orderArchive } from '../commands/orderArchive.ts';
import { receivePapers } from '../commands/receivePapers.ts';
import { archiveList } from '../queries/archiveList.ts';
import { makeArchive } from './makeArchive.ts';

const database = await freshDatabase();
const world = await aScanWorld(database);
const { campaign, desk, by, body, officer, city, only, sheet, printed } = world;
const order = { campaign: campaign.id };

/** File names of the package under a folder whose name holds these words, and what stands in the files. */
async function packed(within: string): Promise<Map<string, string>> {
  yes(await by(city).run(orderArchive, order));
  await desk.work([makeArchive]);
  expect(desk.faults).toEqual([]);
  const { archives } = yes(await by(city).ask(archiveList, order));
  const hash = archives[0]!.sha256!;
  const zip = await yauzl.fromBufferPromise(await buffer(await desk.deps.files.open(campaign.tenant, hash)));
  const found = new Map<string, string>();
  for await (const entry of zip.eachEntry()) {
    const [folder, name] = entry.fileName.split('/').slice(-2);
    if (!folder?.includes(within)) continue;
    found.set(name!, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'));
  }
  return found;
}

test('a sheet that was sealed is named by level or page, and is said to be void once the content changed (V14)', async () => {
  const one = await printed();
  const { id: scanPage } = await only(officer, { body }, sheet(one));
  const seen = { scanPage, step: 'hostUnion', sealed: true };
  const hand = { text: '同意。', signatory: '万里', paperDate: '2019-09-01' };
  yes(await by(officer).run(checkSeal, { ...seen, ...hand }));
  await only(officer, { body }, sheet(one));
  const changed = { ...one, contentVersion: 'f'.repeat(64) };
  await everywhere(campaign, (tx) =>
    tx
      .updateTable('application')
      .set({ content_version: changed.contentVersion })
      .where('id', '=', one.id)
      .execute(),
  );
  await only(officer, { body }, sheet(changed, { page: 6 }));
  const own = [...(await packed(one.fileNumber)).keys()].map((name) => name.slice(4));
  expect(own).toEqual([
    expect.stringMatching(/审批表\.pdf$/),
    '盖章件-所在单位工会意见.jpg',
    '扫描页-第5页-第2次（作废）.jpg',
    '扫描页-第6页.jpg',
    '办理过程.json',
  ]);
});

test('who handed in what and when is packed body by body, without what the asker may do', async () => {
  const items = [{ material: 'summary', copies: 2, originals: 0, shelf: '甲-3' }];
  const pile = { ...order, body, handedInBy: '方晓岚', deliveredOn: '2019-09-02' };
  yes(await by(city).run(receivePapers, { ...pile, items }));
  const files = await packed('沙市区总工会');
  const [name] = [...files.keys()].filter((one) => one.includes('收件登记'));
  expect(name).toBe('002-收件登记.json');
  const record = JSON.parse(files.get(name!)!);
  expect(record.receipts).toMatchObject([
    { handedInBy: '方晓岚', deliveredOn: '2019-09-02', entries: [{ copies: 2, shelf: '甲-3' }] },
  ]);
  expect(record).not.toHaveProperty('allowed');
});

import { expect, test } from 'vitest';
import { aCampaign, aPerson, as, contextOf, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aNamedStudio } from '../../../test/ledgerWorld.ts';
import { anUpload } from '../../../test/uploads.ts';
import { readXlsx } from '../../documents/read/readXlsx.ts';
import { exportPlaqueOrder, exportPlaques } from '../exports/exportPlaques.ts';
import { plaqueOrderPaper, plaqueSlipPaper } from '../plaquePapers.ts';
import { plaqueLedger } from '../queries/plaqueLedger.ts';
import { enterPlaques } from './enterPlaques.ts';
import { handOverPlaques } from './handOverPlaques.ts';
import { keepPlaqueSlip } from './keepPlaqueSlip.ts';
import { orderPlaques } from './orderPlaques.ts';
import { receivePlaques } from './receivePlaques.ts';
import { reissuePlaque } from './reissuePlaque.ts';
import { withdrawPlaque } from './withdrawPlaque.ts';

const { app: db } = await freshDatabase();
const campaign = await aCampaign(db);
const shashi = campaign.bodies.shashi!;
const city = await aPerson(campaign, 'cityOfficer');
const on = '2019-12-27';
const desk = as(db, city, new Date('2019-12-28T09:00:00+08:00'));
const ledger = async () => yes(await desk.ask(plaqueLedger, { campaign: campaign.id }));
const plaque = (application: string, more = {}) => ({ application, kind: 'plaque', ...more });

const passed = await aNamedStudio(campaign, shashi, { inspection: 'passed' });
const unnamed = await aNamedStudio(campaign, shashi, { inspection: 'passed', named: false });
const rectify = await aNamedStudio(campaign, campaign.bodies.songzi!, { inspection: 'rectify' });
const ordinary = await aNamedStudio(campaign, shashi, { track: 'standard', inspection: 'passed' });

test('only a demonstration that passed gets one (S7); the others are told what is missing, row by row', async () => {
  const { waiting } = await ledger();
  expect(waiting.map(({ application, missing }) => [application, ...missing]).sort()).toEqual(
    [[passed.id], [unnamed.id, '尚未命名'], [rectify.id, '验收要求整改，尚未合格']].sort(),
  );
  const items = [plaque(passed.id), plaque(unnamed.id), plaque(rectify.id), plaque(ordinary.id)];
  const made = yes(
    await desk.run(enterPlaques, { campaign: campaign.id, items: [...items, plaque(passed.id)] }),
  );
  expect(made.entered).toHaveLength(1);
  expect(made.left.map(({ name }) => name)).toEqual([
    unnamed.studioName,
    rectify.studioName,
    ordinary.studioName,
    passed.studioName,
  ]);
  expect(made.left.at(-1)!.message).toContain('已经登记');
  expect(refusalOf(await desk.run(enterPlaques, { campaign: campaign.id, items: [plaque(passed.id)] }))).toBe(
    'plaqueEntered',
  );
  expect(
    refusalOf(await desk.run(enterPlaques, { campaign: campaign.id, items: [plaque(ordinary.id)] })),
  ).toBe('noPlaque');
  const { plaques } = await ledger();
  expect(plaques).toMatchObject([
    { number: '2019-牌-001', text: '荆州市示范性职工（劳模）创新工作室', state: 'entered', textNow: null },
  ]);
});

test('other words want a reason; two officers at once take two numbers', async () => {
  const one = await aNamedStudio(campaign, shashi, { inspection: 'passed' });
  const two = await aNamedStudio(campaign, shashi, { inspection: 'passed' });
  const words = { text: '示范工作室' };
  const ask = (item: object) => desk.run(enterPlaques, { campaign: campaign.id, items: [item] });
  expect(refusalOf(await ask(plaque(one.id, words)))).toBe('plaqueReasonMissing');
  const both = await Promise.all([ask(plaque(one.id, { ...words, reason: '牌面小' })), ask(plaque(two.id))]);
  expect(both.every(({ ok }) => ok)).toBe(true);
  const again = await Promise.all([ask(plaque(one.id)), ask(plaque(one.id))]);
  expect(again.map(refusalOf)).toEqual(['plaqueEntered', 'plaqueEntered']);
  const { plaques } = await ledger();
  expect(plaques.map(({ number }) => number)).toEqual(['2019-牌-001', '2019-牌-002', '2019-牌-003']);
});

test('ordered, made, handed over with its slip, reissued once, withdrawn; the old line stays', async () => {
  const { plaques } = await ledger();
  const ids = plaques.map((one) => one.plaque);
  const [first, second] = ids as [string, string];
  const of = { campaign: campaign.id, on };
  const hand = (list: string[]) => desk.run(handOverPlaques, { ...of, plaques: list, toWhom: '王海' });
  expect(refusalOf(await hand([first]))).toBe('plaqueNotThere');
  yes(await desk.run(orderPlaques, { ...of, plaques: ids, maker: '某某标牌厂', note: '60×40 厘米，铜' }));
  expect(
    refusalOf(await desk.run(orderPlaques, { ...of, plaques: ids, maker: '厂', on: '2020-01-02' })),
  ).toBe('actInFuture');
  expect(yes(await desk.run(receivePlaques, { ...of, plaques: [first, second] })).done).toBe(2);
  const partly = yes(await desk.run(receivePlaques, { ...of, plaques: ids }));
  expect([partly.done, partly.left.length]).toEqual([1, 2]);
  const upload = await anUpload(db, city);
  const slip = (by: string) => desk.run(keepPlaqueSlip, { plaque: first, upload: by });
  expect(refusalOf(await slip(upload.id))).toBe('plaqueNotThere');
  yes(await hand([first]));
  expect(refusalOf(await slip(first))).toBe('uploadUnknown');
  yes(await slip(upload.id));
  // The unit was renamed, or its plaque is lost: two officers at once reissue it once.
  await everywhere(campaign, (tx) =>
    tx.updateTable('studio').set({ name: '新名创新工作室' }).where('id', '=', passed.studio).execute(),
  );
  const reissue = () => desk.run(reissuePlaque, { plaque: first, on, reason: '名称更正' });
  const twice = await Promise.all([reissue(), reissue()]);
  expect(twice.map(refusalOf).sort()).toEqual(['allowed', 'plaqueNotThere']);
  expect(refusalOf(await desk.run(withdrawPlaque, { plaque: first, on, reason: '撤销' }))).toBe(
    'plaqueNotThere',
  );
  yes(await desk.run(withdrawPlaque, { plaque: second, on, reason: '撤销命名' }));
  const now = await ledger();
  expect(now.plaques.map(({ number, state, replaces }) => [number, state, replaces])).toEqual([
    ['2019-牌-001', 'replaced', null],
    ['2019-牌-002', 'withdrawn', null],
    ['2019-牌-003', 'made', null],
    ['2019-牌-004', 'entered', '2019-牌-001'],
  ]);
  expect(now.plaques[0]!.acts.map(({ act, party }) => [act, party])).toEqual([
    ['entered', ''],
    ['ordered', '某某标牌厂'],
    ['made', ''],
    ['handedOver', '王海'],
    ['handedOver', '王海'],
    ['replaced', ''],
  ]);
  expect(now.plaques[0]!.receipt).toBe(upload.id);
});

test('the maker has the list, the receiver the slip; each is the paper of its own act', async () => {
  const { plaques } = await ledger();
  const acts = plaques[0]!.acts;
  const [order, slip] = ['ordered', 'handedOver'].map((act) => acts.find((one) => one.act === act)!.order!);
  const context = contextOf(city, new Date('2019-12-28T09:00:00+08:00'));
  const list = yes(await plaqueOrderPaper(db, context, order!));
  expect(list.name).toBe('牌匾、证书制作清单-某某标牌厂');
  expect(JSON.stringify(list.paper)).toContain('60×40 厘米，铜');
  expect(JSON.stringify(yes(await plaqueSlipPaper(db, context, slip!)).paper)).toContain('王海');
  expect(refusalOf(await plaqueSlipPaper(db, context, order!))).toBe('notFound');
  const sheet = yes(await exportPlaqueOrder(db, context, { order }));
  const text = JSON.stringify(await readXlsx(new Uint8Array(await new Response(sheet.stream).arrayBuffer())));
  expect(['2019-牌-003', '60×40 厘米，铜', '合计'].filter((part) => !text.includes(part))).toEqual([]);
  const all = yes(await exportPlaques(db, context, { campaign: campaign.id, state: 'replaced' }));
  const rows = JSON.stringify(await readXlsx(new Uint8Array(await new Response(all.stream).arrayBuffer())));
  expect([rows.includes('2019-牌-001'), rows.includes('2019-牌-003')]).toEqual([true, false]);
  const clerk = await aPerson(campaign, 'clerk', { unit: passed.unit });
  expect(refusalOf(await plaqueOrderPaper(db, contextOf(clerk), order!))).toBe('notFound');
  expect(refusalOf(await exportPlaques(db, contextOf(clerk), { campaign: campaign.id }))).toBe('notAllowed');
});

test('a body sees its own and does nothing; others see nothing', async () => {
  const songzi = await aPerson(campaign, 'bodyOfficer', { body: campaign.bodies.songzi! });
  const seen = yes(await as(db, songzi).ask(plaqueLedger, { campaign: campaign.id }));
  expect([seen.plaques, seen.waiting.map(({ application }) => application), seen.allowed]).toEqual([
    [],
    [rectify.id],
    [],
  ]);
  const asked = { campaign: campaign.id, items: [plaque(rectify.id)] };
  expect(refusalOf(await as(db, songzi).run(enterPlaques, asked))).toBe('notAllowed');
  const clerk = await aPerson(campaign, 'clerk', { unit: passed.unit });
  expect(refusalOf(await as(db, clerk).ask(plaqueLedger, { campaign: campaign.id }))).toBe('notAllowed');
  expect(refusalOf(await desk.run(enterPlaques, { campaign: campaign.id, items: [plaque(city.user)] }))).toBe(
    'notFound',
  );
});

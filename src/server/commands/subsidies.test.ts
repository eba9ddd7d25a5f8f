import { expect, test } from 'vitest';
import { aCampaign, aPerson, as, contextOf, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { aNamedStudio, aResolution } from '../../../test/ledgerWorld.ts';
import { anUpload } from '../../../test/uploads.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { totalsBy } from '../../core/subsidy/totals.ts';
import { readXlsx } from '../../documents/read/readXlsx.ts';
import { exportMoneyTrail, exportSubsidies } from '../exports/exportMoney.ts';
import { moneyTrail } from '../queries/moneyTrail.ts';
import { myTasks } from '../queries/myTasks.ts';
import { studioSubsidy } from '../queries/studioSubsidy.ts';
import { subsidyLedger } from '../queries/subsidyLedger.ts';
import { subsidyLines, sumsBy } from '../store/subsidyLines.ts';
import { readableUpload } from '../store/uploads.ts';
import { addVoucher } from './addVoucher.ts';
import { approveSubsidy } from './approveSubsidy.ts';
import { counterLine } from './counterLine.ts';
import { paySubsidy } from './paySubsidy.ts';
import { recordRefund } from './recordRefund.ts';
import { reportUse } from './reportUse.ts';

/** The preset with uses named, and a second track that is paid yearly by a standard. */
function change(programme: Programme): Programme {
  const find = (id: string) => programme.tracks.find((track) => track.id === id)!;
  find('demonstration').outcomes!.uses = ['材料', '学习'];
  const money = [{ amount: '5000', every: 'year', years: 2, gate: 'designation', source: '' }] as const;
  find('standard').outcomes = { money: [...money], source: '' };
  return programme;
}
const { app: db } = await freshDatabase();
const campaign = await aCampaign(db, { change });
const shashi = campaign.bodies.shashi!;
const songzi = campaign.bodies.songzi!;
const city = await aPerson(campaign, 'cityOfficer');
const treasurer = await aPerson(campaign, 'financeOfficer');
const other = await aPerson(campaign, 'financeOfficer');
const auditor = await aPerson(campaign, 'fundAuditor');
const day = new Date('2019-12-28T09:00:00+08:00');
const on = '2019-12-27';
const passed = await aNamedStudio(campaign, shashi, { inspection: 'passed' });
const clerk = await aPerson(campaign, 'clerk', { unit: passed.unit });
const failed = await aNamedStudio(campaign, shashi, { inspection: 'failed' });
const ordinary = await aNamedStudio(campaign, songzi, { track: 'standard' });
const resolution = await aResolution(campaign, [passed.id]);
const open = { application: passed.id, grant: 'all-once-1', on };
const yearly = { application: ordinary.id, grant: 'all-year-1', on, basis: '办法第3条' };
const approve = (input: object, who = city) => as(db, who, day).run(approveSubsidy, input);
const pay = (input: object, who = treasurer, key?: string) => as(db, who, day).run(paySubsidy, input, key);
const ledger = async (who = treasurer) =>
  yes(await as(db, who, day).ask(subsidyLedger, { campaign: campaign.id }));
const unitName = async () =>
  yes(await as(db, clerk, day).ask(studioSubsidy, { application: passed.id })).money!.unitName;
let approval = '';

test('approval: after the pass, an open amount with its paper, a standard as it stands, each period once', async () => {
  expect(refusalOf(await approve({ ...open, application: failed.id, amount: '1', basis: 'x' }))).toBe(
    'notEntitled',
  );
  expect(refusalOf(await approve({ ...open, basis: '第9号' }))).toBe('amountUndecided');
  expect(refusalOf(await approve({ ...open, amount: '8000' }))).toBe('basisMissing');
  const foreign = { ...yearly, basis: '', resolution };
  expect(refusalOf(await approve(foreign))).toBe('resolutionNotOfThis');
  for (const amount of ['1e3', '-5', '0', '', '1.001', '1000000000000', '10,00'])
    expect(refusalOf(await approve({ ...open, amount, resolution }))).toBe('inputInvalid');
  expect(refusalOf(await approve({ ...open, amount: '1', resolution }, treasurer))).toBe('notAllowed');
  const two = await Promise.all([
    approve({ ...open, amount: '１，２３４，５６７．５', resolution }),
    approve({ ...open, amount: '1234567.50', resolution }),
  ]);
  expect(two.map(refusalOf).sort()).toEqual(['allowed', 'subsidyApproved']);
  approval = two.flatMap((one) => (one.ok ? [one.change.line] : []))[0]!;
  expect(refusalOf(await approve({ ...yearly, period: '2019', amount: '4000' }))).toBe('amountNotStandard');
  expect(refusalOf(await approve({ ...yearly, period: '2021' }))).toBe('periodWrong');
  yes(await approve({ ...yearly, period: '2019' }));
  yes(await approve({ ...yearly, period: '2020' }));
  expect(refusalOf(await approve({ ...yearly, period: '2019' }))).toBe('subsidyApproved');
});

test('payment: to the name of today, never more than is approved, pressed twice or by two it pays once', async () => {
  const { tenant } = campaign;
  await everywhere(campaign, async (tx) => {
    await tx
      .updateTable('unit_name')
      .set({ to_date: '2019-11-30' })
      .where('unit', '=', passed.unit)
      .execute();
    const renamed = { tenant, unit: passed.unit, name: '新名（集团）有限公司', from_date: '2019-12-01' };
    await tx.insertInto('unit_name').values(renamed).execute();
  });
  const payee = await unitName();
  expect(payee).toBe('新名（集团）有限公司');
  const asked = {
    approval,
    amount: '1000000.25',
    on,
    payee: '新名(集团)有限公司',
    bank: '建行',
    lastFour: '1234',
  };
  expect(refusalOf(await pay({ ...asked, payee: '旧名有限公司' }))).toBe('payeeDiffers');
  expect(refusalOf(await pay({ ...asked, lastFour: '6217000012341234' }))).toBe('inputInvalid');
  expect(refusalOf(await pay({ ...asked, amount: '1234567.51' }))).toBe('overApproved');
  expect(refusalOf(await pay({ ...asked, vouchers: [approval] }))).toBe('uploadUnknown');
  for (const who of [city, auditor]) expect(refusalOf(await pay(asked, who))).toBe('notAllowed');
  // One click that arrives twice is one payment; two treasurers at the rest: one pays.
  const key = 'one-click-of-the-treasurer';
  const twice = await Promise.all([pay(asked, treasurer, key), pay(asked, treasurer, key)]);
  expect(new Set(twice.map((one) => yes(one).line)).size).toBe(1);
  const rest = { ...asked, amount: '234567.25' };
  const race = await Promise.all([pay(rest), pay(rest, other), pay(rest)]);
  expect(race.map(refusalOf).sort()).toEqual(['allowed', 'overApproved', 'overApproved']);
  const { totals } = await ledger();
  expect(totals).toMatchObject({ approved: '1244567.5', paid: '1234567.5', unpaid: '10000' });
});

test('use: allowed ones, with a voucher, within what was paid; refund, counter-entry and their order', async () => {
  const { bodies } = await ledger();
  const money = bodies
    .flatMap(({ studios }) => studios)
    .find(({ application }) => application === passed.id)!;
  const [payment, second] = money.lines.filter(({ kind }) => kind === 'payment').map(({ line }) => line) as [
    string,
    string,
  ];
  const invoice = await anUpload(db, clerk);
  const unit = as(db, clerk, day);
  const use = { payment, amount: '1,000.50', on, use: '材料', vouchers: [invoice.id] };
  const none = await unit.run(reportUse, { ...use, use: '聚餐' });
  expect(none.ok ? [] : none.refusal.params).toEqual({ use: '聚餐', allowed: ['材料', '学习'] });
  expect(refusalOf(await unit.run(reportUse, { ...use, vouchers: [] }))).toBe('voucherMissing');
  expect(refusalOf(await unit.run(reportUse, { ...use, amount: '1000000.26' }))).toBe('overPaid');
  const stranger = await aPerson(campaign, 'clerk', { unit: ordinary.unit });
  expect(refusalOf(await as(db, stranger, day).run(reportUse, use))).toBe('notFound');
  const used = yes(await unit.run(reportUse, use)).line;
  const office = as(db, treasurer, day);
  expect(refusalOf(await office.run(recordRefund, { payment, amount: '1000000', on }))).toBe('overPaid');
  const refund = yes(await office.run(recordRefund, { payment, amount: '100', on })).line;
  const counter = (line: string) => office.run(counterLine, { line, reason: '记错' });
  expect(refusalOf(await office.run(counterLine, { line: used, reason: ' ' }))).toBe('inputInvalid');
  expect(refusalOf(await counter(payment))).toBe('lineInUse');
  expect(refusalOf(await unit.run(counterLine, { line: used, reason: '记错' }))).toBe('notAllowed');
  const undone = yes(await counter(refund)).line;
  expect(refusalOf(await counter(undone))).toBe('counterOfCounter');
  expect((await Promise.all([counter(second), counter(second)])).map(refusalOf).sort()).toEqual([
    'allowed',
    'alreadyCountered',
  ]);
  const proof = await anUpload(db, treasurer);
  const paper = { line: payment, vouchers: [proof.id], voucherNumber: '转2019-88' };
  expect(refusalOf(await unit.run(addVoucher, paper))).toBe('notAllowed');
  expect(refusalOf(await office.run(addVoucher, { ...paper, line: second }))).toBe('lineNotStanding');
  yes(await office.run(addVoucher, paper));
  const { totals } = await ledger();
  expect(totals).toEqual({
    ...{ approved: '1244567.5', paid: '1000000.25', used: '1000.5', refunded: '0' },
    ...{ unpaid: '244567.25', balance: '998999.75' },
  });
});

test('totals of the database and of the ledger are one at every level, also of fourteen digits', async () => {
  const large = { approval: '', amount: '999999999999.99' };
  const two = await aNamedStudio(campaign, songzi, { inspection: 'passed' });
  yes(await approve({ ...open, application: two.id, amount: large.amount, basis: '第10号' }));
  await everywhere(campaign, async (tx) => {
    const lines = await subsidyLines(tx, campaign.tenant, { campaign: campaign.id });
    for (const level of ['application', 'studio', 'body', 'campaign'] as const) {
      const own = totalsBy(lines, (line) => line[level]);
      expect(await sumsBy(tx, campaign.tenant, campaign.id, level)).toEqual(new Map(own));
    }
  });
  const { totals, bodies } = await ledger();
  expect(totals.approved).toBe('1000001244567.49');
  expect(bodies.map(({ totals: of }) => of.approved).sort()).toEqual(['1000000009999.99', '1234567.5']);
});

test('the trail: every paper of a payment, and what is missing in words; read-only', async () => {
  const { payments } = yes(await as(db, auditor, day).ask(moneyTrail, { campaign: campaign.id }));
  expect(payments.map(({ amount, countered, faults }) => [amount, countered, ...faults])).toEqual([
    ['1000000.25', false],
    ['234567.25', true],
  ]);
  expect(payments[0]).toMatchObject({
    ...{ account: '建行 尾号 1234', resolution: { resolution, title: '〔2019〕9号 主席办公会 2019-12-18' } },
    ...{
      inspection: { result: '合格' },
      designation: { title: '命字3号', on: '2019-12-20' },
      left: '998999.75',
    },
    uses: [{ use: '材料', amount: '1000.5' }],
  });
  const line = (await ledger()).bodies
    .flatMap(({ studios }) => studios)
    .find(({ application }) => application === ordinary.id)!;
  const [yearApproval] = line.lines;
  const elsewhere = {
    approval: yearApproval!.line,
    amount: '5000',
    on,
    payee: '别的公司',
    payeeNote: '代收',
  };
  yes(await pay(elsewhere));
  const later = new Date('2021-03-01T09:00:00+08:00');
  const after = yes(await as(db, auditor, later).ask(moneyTrail, { campaign: campaign.id }));
  expect(after.payments.find(({ application }) => application === ordinary.id)!.faults).toEqual([
    '付款没有凭证',
    '会议决定只有文号，没有在系统里登记',
    '收款单位与单位名称不一致',
    '付款满一年，还有余额没有报告使用',
  ]);
});

test('what waits: for the treasurer to be paid, for the unit to be accounted for', async () => {
  const kinds = async (who: typeof clerk) =>
    yes(await as(db, who, day).ask(myTasks, {})).tasks.map(({ kind, detail }) => [
      kind,
      detail.split(' · ').at(-1),
    ]);
  expect(await kinds(clerk)).toEqual([['reportUse', '待报告 998,999.75 元']]);
  expect((await kinds(treasurer)).sort()).toEqual([
    ['paySubsidy', '待付 234,567.25 元'],
    ['paySubsidy', '待付 5,000.00 元'],
    ['paySubsidy', '待付 999,999,999,999.99 元'],
  ]);
  expect((await kinds(auditor)).length).toBe(0);
});

test('the sheets: totals of studio, body and city in money text; a trail with its verdicts', async () => {
  const text = async (made: Awaited<ReturnType<typeof exportSubsidies>>) =>
    JSON.stringify(await readXlsx(new Uint8Array(await new Response(yes(made).stream).arrayBuffer())));
  const asked = { campaign: campaign.id };
  const sheet = await text(await exportSubsidies(db, contextOf(treasurer, day), asked));
  for (const part of ['1,000,001,244,567.49', '小计', '合计', '审批', '拨付冲销', '建行 尾号 1234'])
    expect(sheet).toContain(part);
  const trail = await text(await exportMoneyTrail(db, contextOf(auditor, day), asked));
  for (const part of ['付款没有凭证', '转2019-88', '已冲销']) expect(trail).toContain(part);
  const officer = await aPerson(campaign, 'bodyOfficer', { body: songzi });
  expect(await text(await exportSubsidies(db, contextOf(officer, day), asked))).not.toContain('1,234,567.50');
  expect(refusalOf(await exportMoneyTrail(db, contextOf(officer, day), asked))).toBe('notAllowed');
});

test('who sees what: a body its own, a unit its own with its papers, an inspector nothing', async () => {
  const officer = await aPerson(campaign, 'bodyOfficer', { body: songzi });
  const own = await ledger(officer);
  expect(own.bodies.map(({ body }) => body)).toEqual([songzi]);
  expect(own.totals.approved).toBe('1000000009999.99');
  expect(own.allowed).toEqual([]);
  const inspector = await aPerson(campaign, 'inspector');
  expect(refusalOf(await as(db, inspector).ask(subsidyLedger, { campaign: campaign.id }))).toBe('notAllowed');
  expect(refusalOf(await as(db, officer).ask(moneyTrail, { campaign: campaign.id }))).toBe('notAllowed');
  expect(refusalOf(await as(db, officer).ask(studioSubsidy, { application: passed.id }))).toBe('notFound');
  const { money, allowed } = yes(await as(db, clerk, day).ask(studioSubsidy, { application: passed.id }));
  expect(allowed).toEqual(['reportUse']);
  const proof = money!.lines.find(({ kind }) => kind === 'payment')!.vouchers[0]!.upload;
  const reads = (who: typeof clerk) =>
    everywhere({ db, tenant: who.tenant }, (tx) => readableUpload(tx, contextOf(who), proof));
  expect([(await reads(clerk))?.id, await reads(officer)]).toEqual([proof, undefined]);
});

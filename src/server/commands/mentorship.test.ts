import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';
import { aPerson, contextOf, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { pairWorld } from '../../../test/pairWorld.ts';
import { anUpload } from '../../../test/uploads.ts';
import { exportPairs } from '../exports/exportPairs.ts';
import { newId } from '../newId.ts';
import { remindPairs } from '../outbox/remindPairs.ts';
import { agreementSheet, certificateSheet } from '../pairPapers.ts';
import { pairFile } from '../queries/pairFile.ts';
import { pairLineage } from '../queries/pairLineage.ts';
import { pairList } from '../queries/pairList.ts';
import { studioPairs } from '../queries/studioPairs.ts';
import { endingPairs, pairCounts } from '../store/pairs.ts';
import { addPairOutcome } from './addPairOutcome.ts';
import { changeAgreement } from './changeAgreement.ts';
import { checkIn } from './checkIn.ts';
import { endPair } from './endPair.ts';
import { evaluatePair } from './evaluatePair.ts';
import { extendPair } from './extendPair.ts';
import { linkPair } from './linkPair.ts';
import { pairUp } from './pairUp.ts';
import { passPair } from './passPair.ts';
import { sealAgreement } from './sealAgreement.ts';
import { tickPlanItem } from './tickPlanItem.ts';
import { untickPlanItem } from './untickPlanItem.ts';
import { withdrawCheck } from './withdrawCheck.ts';

const { app: db } = await freshDatabase();
const world = await pairWorld(db);
const { campaign, tenant, studio, member, clerk, lead, young, stranger, elsewhere, city } = world;
const { day, at, wish, pairing, fileOf, sealed } = world;

test('a pair is drawn up by the rules of the programme; two at once for one apprentice are one (R9-R11)', async () => {
  expect(refusalOf(await pairing({ endsOn: '2019-12-31' }))).toBe('pairTermWrong');
  expect(refusalOf(await pairing({ reason: '其他' }))).toBe('pairReasonUnknown');
  expect(refusalOf(await pairing({ apprenticeName: '方知远' }))).toBe('pairOfOne');
  expect(refusalOf(await pairing({ apprenticeUser: elsewhere.user }))).toBe('apprenticeUnknown');
  expect(refusalOf(await at(elsewhere, '2019-09-02').run(pairUp, wish))).toBe('notAllowed');
  expect(refusalOf(await at(young, '2019-09-02').run(pairUp, wish))).toBe('notAllowed');
  const twice = await Promise.all([pairing(), pairing()]);
  expect(twice.map(refusalOf).sort()).toEqual(['allowed', 'apprenticeTaken']);
  const mine = yes(await at(clerk, '2019-09-02').ask(studioPairs, { studio: studio.id }));
  expect(mine).toMatchObject({
    taught: { 方知远: 1 },
    pairs: [{ number: '2019-ST-0001', mentorName: '方知远' }],
  });
  expect(mine.accounts.map(({ name }) => name)).toEqual(['小吴', '小周', '方知远']);
  yes(await pairing({ apprenticeName: '小吴' }));
  expect(refusalOf(await pairing({ apprenticeName: '小郑' }))).toBe('mentorFull');
  yes(await pairing({ apprenticeName: '小郑', mentorMember: member }));
});

const first = async () =>
  yes(await at(clerk, '2019-09-02').ask(pairList, { search: '小周 0001' })).pairs[0]!.id;

test('only the sheet of now seals; a changed agreement voids it and keeps what was ticked and stayed', async () => {
  const pair = await first();
  const before = await fileOf(pair);
  expect(
    refusalOf(await at(clerk, '2019-09-02').run(checkIn, { pair, on: '2019-09-02', text: '见面' })),
  ).toBe('pairNotOpen');
  expect(yes(await sealed(pair)).state).toBe('running');
  yes(
    await at(clerk, '2019-09-02').run(linkPair, { pair, mentorUser: lead.user, apprenticeUser: young.user }),
  );
  expect(
    refusalOf(
      await at(clerk, '2019-09-02').run(linkPair, { pair, mentorUser: null, apprenticeUser: elsewhere.user }),
    ),
  ).toBe('apprenticeUnknown');
  const [drawing] = before.plan;
  const tick = (who: typeof clerk, item = drawing!.id) =>
    at(who, '2019-10-08').run(tickPlanItem, { pair, item, on: '2019-10-08' });
  yes(await tick(young));
  yes(await tick(lead));
  expect(refusalOf(await tick(stranger))).toBe('notFound');
  const { studio: _, mentorMember: __, ...words } = wish;
  const plan = [
    { ...wish.plan[0]!, id: drawing!.id },
    { words: ['铰孔'], dueOn: '2020-05-31' },
  ];
  const now = await fileOf(pair);
  const changed = (version: number) =>
    at(clerk, '2019-10-09').run(changeAgreement, { ...words, plan, pair, version, why: '调整计划' });
  expect(refusalOf(await changed(before.version))).toBe('pairChanged');
  expect(yes(await changed(now.version)).changed).toBe(true);
  const after = await fileOf(pair);
  expect(after).toMatchObject({ state: 'changed', sealedOn: null, agreementNumber: 2 });
  expect(
    after.plan.map(({ words: [word], mentor, apprentice }) => [word, mentor?.on, apprentice?.on]),
  ).toEqual([
    ['识图', '2019-10-08', '2019-10-08'],
    ['铰孔', undefined, undefined],
  ]);
  expect(after.papers).toMatchObject([{ about: 'agreement', void: true }]);
  const old = {
    pair,
    agreementVersion: now.agreementVersion,
    signedOn: '2019-10-09',
    uploads: [(await anUpload(db, clerk)).id],
  };
  expect(refusalOf(await at(clerk, '2019-10-09').run(sealAgreement, old))).toBe('pairSheetOld');
  const same = await at(clerk, '2019-10-09').run(changeAgreement, {
    ...words,
    plan: after.plan.map(({ id, words: said, dueOn }) => ({ id, words: said, dueOn })),
    pair,
    version: after.version,
    why: '没有改',
  });
  expect(yes(same).changed).toBe(false);
  yes(await sealed(pair, '2019-10-10'));
  const un = (who: typeof clerk) => at(who, '2019-10-11').run(untickPlanItem, { pair, item: drawing!.id });
  yes(await un(young));
  expect(refusalOf(await un(young))).toBe('notFound');
});

test('both check in on their phones, once however often it is sent; an apprentice sees and writes only their own pair', async () => {
  const pair = await first();
  const photo = await anUpload(db, young);
  const check = newId();
  const send = () =>
    at(young, '2019-12-05').run(checkIn, {
      pair,
      check,
      on: '2019-12-05',
      text: '练习对刀',
      uploads: [photo.id],
    });
  yes(await send());
  yes(await send());
  // Other words under the same id would be lost without a word.
  const other = { pair, check, on: '2019-12-05', text: '另一次检查' };
  expect(refusalOf(await at(young, '2019-12-05').run(checkIn, other))).toBe('idempotencyKeyReused');
  yes(await at(lead, '2019-12-06').run(checkIn, { pair, on: '2019-12-06', text: '指导两次' }));
  yes(
    await at(city, '2019-12-06').run(checkIn, {
      pair,
      side: 'apprentice',
      on: '2019-12-06',
      text: '电话记录',
    }),
  );
  const file = await fileOf(pair, young, '2019-12-07');
  expect(file.checks.map(({ side, enteredFor, files }) => [side, enteredFor, files.length])).toEqual([
    ['apprentice', true, 0],
    ['mentor', false, 0],
    ['apprentice', false, 1],
  ]);
  expect(file).toMatchObject({ side: 'apprentice', checkDueOn: '2020-03-06', allowed: ['tick', 'check'] });
  const early = at(young, '2019-12-07').run(checkIn, { pair, on: '2019-12-08', text: '明天' });
  expect(refusalOf(await early)).toBe('actInFuture');
  const strange = at(stranger, '2019-12-07');
  expect(refusalOf(await strange.run(checkIn, { pair, on: '2019-12-07', text: '我' }))).toBe('notFound');
  expect(refusalOf(await strange.ask(pairFile, { pair }))).toBe('notFound');
  expect(yes(await at(young, '2019-12-07').ask(studioPairs, { studio: studio.id })).pairs).toHaveLength(1);
  expect(refusalOf(await at(elsewhere, '2019-12-07').ask(pairFile, { pair }))).toBe('notFound');
  const takeBack = (who: typeof clerk) =>
    at(who, '2019-12-07').run(withdrawCheck, { pair, check: file.checks[0]!.id, reason: '记错' });
  expect(refusalOf(await takeBack(young))).toBe('notAllowed');
  yes(await takeBack(clerk));
});

test('a mentor leaves: the pair passes on with its history and the new mentor signs (3.7)', async () => {
  const pair = await first();
  const { version } = await fileOf(pair);
  const pass = (mentorMember: string | null, from = '2020-02-01') =>
    at(clerk, '2020-02-03').run(passPair, {
      pair,
      version,
      mentorMember,
      mentorLevel: '技师',
      from,
      reason: '调离',
    });
  expect(refusalOf(await pass(null))).toBe('sameMentor');
  expect(refusalOf(await pass(member, '2019-01-01'))).toBe('beforePairBegan');
  yes(await pass(member));
  const file = await fileOf(pair, clerk, '2020-02-03');
  expect(file).toMatchObject({ state: 'changed', mentorName: '林工', plan: [{}, {}] });
  expect(file.mentors).toMatchObject([
    { name: '方知远', to: '2020-02-01' },
    { name: '林工', to: null },
  ]);
  expect(file.checks.filter((one) => one.withdrawnBecause === null)).toHaveLength(2);
  const evaluation = {
    pair,
    on: '2020-02-03',
    result: 'reached',
    mentorWords: '',
    apprenticeWords: '',
    unitWords: '好',
  };
  expect(refusalOf(await at(clerk, '2020-02-03').run(evaluatePair, evaluation))).toBe('pairNotOpen');
  yes(await sealed(pair, '2020-02-04'));
});

test('not yet reached: extended once; then evaluated, a level goes into the log once and counts (R25)', async () => {
  const pair = await first();
  const evaluate = (date: string, result: string, outcome: object | null = null) =>
    at(clerk, date).run(evaluatePair, {
      pair,
      on: date,
      result,
      mentorWords: '勤学',
      apprenticeWords: '感谢',
      unitWords: '同意',
      outcome,
    });
  const extend = (date: string) => at(clerk, date).run(extendPair, { pair, on: date, reason: '尚未达到' });
  yes(await evaluate('2020-08-31', 'not'));
  expect(yes(await extend('2020-09-01')).endsOn).toBe('2021-02-28');
  expect(refusalOf(await extend('2020-09-02'))).toBe('pairExtendedBefore');
  const proof = await anUpload(db, clerk);
  const level = campaign.programme.dictionaries.talentLevels!.entries[0]!.id;
  const outcome = {
    kind: 'person',
    on: '2021-01-20',
    answers: { name: '小周', level },
    uploads: [proof.id],
    reward: 'level',
  };
  expect(refusalOf(await evaluate('2021-02-01', 'reached', { ...outcome, uploads: [] }))).toBe(
    'workProofMissing',
  );
  expect(refusalOf(await evaluate('2021-02-01', 'reached', { ...outcome, reward: 'x' }))).toBe(
    'outcomeUnknown',
  );
  yes(await evaluate('2021-02-01', 'reached', outcome));
  const again = yes(
    await at(clerk, '2021-02-02').run(addPairOutcome, { pair, ...outcome, on: '2021-01-20' }),
  );
  expect(again.existed).toBe(true);
  expect(
    refusalOf(await at(clerk, '2021-02-02').run(addPairOutcome, { pair, ...outcome, kind: 'project' })),
  ).not.toBe('allowed');
  const file = await fileOf(pair, clerk, '2021-02-02');
  expect(file).toMatchObject({
    state: 'completed',
    result: 'reached',
    rewards: [{ reached: true, until: '2024-02-01' }],
  });
  expect(file.outcomes).toHaveLength(1);
  expect(file.acts.map(({ kind, superseded }) => [kind, superseded])).toEqual([
    ['evaluated', false],
    ['extended', false],
    ['evaluated', true],
    ['passedOn', false],
  ]);
  await everywhere(campaign, async (tx) => {
    expect(await pairCounts(tx, tenant, { studios: [studio.id], year: 2021 })).toEqual(
      new Map([[studio.id, { running: 0, completed: 1, promoted: 1 }]]),
    );
    const entries = await tx
      .selectFrom('work_entry')
      .select(['counts', 'title'])
      .where('studio', '=', studio.id)
      .execute();
    expect(entries).toEqual([{ counts: 'person', title: '小周' }]);
  });
});

test('the apprentice teaches in turn: 师承图 goes on over the generations (F48)', async () => {
  const mate = newId();
  await everywhere(campaign, (tx) =>
    tx
      .insertInto('studio_member')
      .values({
        ...{ tenant, id: mate, studio: studio.id, name: '小周', technical_title: '技师', by_user: 'test' },
        ...{ at: new Date(), birth_year: 1998, from_date: null, to_date: null },
      })
      .execute(),
  );
  const { pair } = yes(
    await at(clerk, '2021-03-01').run(pairUp, {
      ...{ ...wish, mentorMember: mate, mentorUser: young.user, apprenticeName: '小冯' },
      ...{ startsOn: '2021-03-01', endsOn: '2022-02-28', plan: [{ words: ['识图'], dueOn: '2021-05-31' }] },
    }),
  );
  yes(await sealed(pair, '2021-03-02'));
  const { people, links } = yes(await at(city, '2021-03-02').ask(pairLineage, { studio: studio.id }));
  const name = new Map(people.map((one) => [one.id, one.name]));
  expect(links.map(({ mentor, apprentice }) => `${name.get(mentor)}→${name.get(apprentice)}`)).toEqual(
    expect.arrayContaining(['方知远→小周', '林工→小周', '小周→小冯']),
  );
  const key = people.find((one) => one.name === '小冯')!.id;
  const own = yes(await at(city, '2021-03-02').ask(pairLineage, { studio: studio.id, person: key }));
  expect(own.links).toHaveLength(3);
  await everywhere(campaign, async (tx) => {
    const ending = await endingPairs(tx, tenant, { scope: { all: true }, until: '2022-03-01' });
    expect(ending).toMatchObject([{ apprenticeName: '小冯', endsOn: '2022-02-28' }]);
  });
  expect(
    refusalOf(await at(clerk, '2021-03-03').run(endPair, { pair, on: '2021-03-04', reason: '调动' })),
  ).toBe('actInFuture');
  yes(await at(clerk, '2021-03-03').run(endPair, { pair, on: '2021-03-03', reason: '调动' }));
  expect(
    refusalOf(await at(clerk, '2021-03-03').run(endPair, { pair, on: '2021-03-03', reason: '调动' })),
  ).toBe('pairNotOpen');
});

test('the list filters, counts and pages; conditions in SQL say what core says', async () => {
  const ask = async (filter: object, who = city, date = '2019-10-28') =>
    yes(await at(who, date).ask(pairList, filter));
  expect(await ask({})).toMatchObject({ count: 4, states: { completed: 1, drafted: 2, ended: 1 } });
  expect((await ask({ search: '小冯' })).pairs).toHaveLength(1);
  expect((await ask({}, elsewhere)).count).toBe(0);
  expect((await ask({ state: 'drafted' })).count).toBe(2);
  for (const search of ['小吴', '小郑']) {
    const [pair] = (await ask({ search })).pairs;
    yes(await sealed(pair!.id, '2019-09-05'));
  }
  for (const date of ['2019-10-28', '2019-12-01', '2020-08-10', '2020-09-05'])
    for (const due of ['planDue', 'planOverdue', 'checkDue', 'ending', 'evaluationDue'] as const) {
      const all = (await ask({}, city, date)).pairs.filter(({ dues }) => dues.includes(due));
      const found = (await ask({ due }, city, date)).pairs;
      expect([date, due, found.map(({ id }) => id)]).toEqual([date, due, all.map(({ id }) => id)]);
    }
  const ending = await ask({ sort: 'ending' });
  expect(ending.pairs.map(({ endsOn }) => endsOn)).toEqual(
    [...ending.pairs.map(({ endsOn }) => endsOn)].sort(),
  );
  const behind = await ask({
    after: `${ending.pairs[0]!.startsOn} ${'f'.repeat(8)}-ffff-ffff-ffff-${'f'.repeat(12)}`,
  });
  expect(behind.pairs.length).toBeLessThanOrEqual(4);
});

test('what falls due is told once to both sides and the unit; the list goes out as a sheet', async () => {
  const told = async (date: string) => {
    await everywhere(campaign, (tx) => remindPairs(tx, contextOf(city, day(date))));
    return everywhere(campaign, (tx) =>
      tx
        .selectFrom('message')
        .innerJoin('delivery', 'delivery.message', 'message.id')
        .select(['message.title', 'delivery.user_id as user'])
        .where('message.kind', '=', 'mentorship')
        .execute(),
    );
  };
  const first = await told('2019-10-28');
  expect([...new Set(first.map(({ title }) => title))]).toEqual(['学习计划临近完成期限']);
  expect(new Set(first.map(({ user }) => user))).toEqual(new Set([clerk.user, lead.user]));
  expect(await told('2019-10-28')).toHaveLength(first.length);
  const titles = new Set((await told('2020-09-02')).map(({ title }) => title));
  expect(titles).toContain('应作出师评定');
  const made = yes(await exportPairs(db, contextOf(city, day('2019-10-28')), { search: '小郑' }));
  const { sheets } = await readXlsx(new Uint8Array(await new Response(made.stream).arrayBuffer()));
  expect(sheets[0]!.rows.map((row) => row[5])).toEqual(['徒弟', '小郑']);
  expect(refusalOf(await exportPairs(db, contextOf(young, day('2019-10-28')), {}))).toBe('notAllowed');
});

test('the paper of a pair: a mark for who signs, a copy for who looks, a certificate only for who reached the goal', async () => {
  const all = yes(await at(city, '2021-03-03').ask(pairList, {})).pairs;
  const [done, running] = [
    all.find(({ state }) => state === 'completed')!,
    all.find(({ state }) => state === 'running')!,
  ];
  const own = yes(await agreementSheet(db, contextOf(clerk, day('2021-03-03')), running.id));
  expect(own).toMatchObject({ key: { paper: 'agreement' }, paper: { mark: { number: running.number } } });
  const union = await aPerson(campaign, 'hostUnion', { unit: studio.unit });
  expect(yes(await agreementSheet(db, contextOf(union, day('2021-03-03')), running.id)).key).toBe(undefined);
  expect(refusalOf(await agreementSheet(db, contextOf(elsewhere, day('2021-03-03')), running.id))).toBe(
    'notFound',
  );
  expect(refusalOf(await certificateSheet(db, contextOf(clerk, day('2021-03-03')), running.id))).toBe(
    'pairNotReached',
  );
  const certificate = yes(await certificateSheet(db, contextOf(clerk, day('2021-03-03')), done.id));
  expect(JSON.stringify(certificate.paper)).toContain('师从方知远、林工');
});

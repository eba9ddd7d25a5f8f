import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { aPerson, as, contextOf, everywhere, refusalOf, yes } from '../../../test/builders.ts';
import { freshDatabase } from '../../../test/database.ts';
import { pairWorld } from '../../../test/pairWorld.ts';
import { someWords } from '../../../test/someWords.ts';
import { worked } from '../../../test/watchWorld.ts';
import { timelineSentences } from '../../contract/timelineWords.zh.ts';
import type { Actor } from '../../core/access/roles.ts';
import { extendPair } from '../commands/extendPair.ts';
import { exportClashes } from '../exports/exportClashes.ts';
import { exportClasses, exportFollowUps } from '../exports/exportClasses.ts';
import { exportRegister } from '../exports/exportRegister.ts';
import { exportSigns } from '../exports/exportSigns.ts';
import { newId } from '../newId.ts';
import { clashList } from './clashList.ts';
import { classCounts } from './classCounts.ts';
import { classList } from './classList.ts';
import { followUpCounts } from './followUpCounts.ts';
import { followUpList } from './followUpList.ts';
import { signCounts } from './signCounts.ts';
import { signList } from './signList.ts';
import { studioClasses } from './studioClasses.ts';
import { studioFile } from './studioFile.ts';
import { studioList } from './studioList.ts';
import { studioTimeline } from './studioTimeline.ts';

const { app: db } = await freshDatabase();

test('what each part of the product knows of a studio stands in its file, with a link, for those who see that part', async () => {
  const world = await pairWorld(db);
  const { campaign, tenant, studio, city, clerk, lead, young, at } = world;
  const officer = await aPerson(campaign, 'bodyOfficer', { body: studio.body });
  const { pair } = yes(await world.pairing());
  yes(await world.sealed(pair));
  yes(await at(clerk, '2020-05-01').run(extendPair, { pair, on: '2020-05-01', reason: '课题未完' }));
  await worked(campaign, studio.id, [
    { counts: 'project', on: '2018-02-01' },
    { counts: 'project', on: '2018-03-01' },
    { counts: 'result', on: '2018-05-01' },
    { counts: 'result', on: '2019-05-01' },
  ]);
  const [survey, sheet, run, alliance, report] = Array.from({ length: 5 }, () => newId());
  const { revision, id: of } = campaign;
  const zoned = (day: string) => `${day}T09:00:00+08:00`;
  await everywhere(campaign, async (tx) => {
    await sql`insert into survey (tenant, id, campaign, revision, title, year, due_on, opened_at, by_user) values
      (${tenant}, ${survey}, ${of}, ${revision}, '2019年调查摸底', 2019, '2019-10-01', ${zoned('2019-08-01')}, 'test')`.execute(
      tx,
    );
    await sql`insert into survey_sheet (tenant, id, survey, level, studio, body, unit, sort, state, submitted_at, checked_at)
      values (${tenant}, ${sheet}, ${survey}, 'studio', ${studio.id}, ${studio.body}, ${studio.unit}, '', 'confirmed',
        ${zoned('2019-08-05')}, ${zoned('2019-08-06')})`.execute(tx);
    await sql`insert into survey_problem (tenant, id, survey, sheet, level, studio, body, unit, what, cause, owner, due_on,
        by_user, at, closed_on, done) values (${tenant}, ${newId()}, ${survey}, ${sheet}, 'studio', ${studio.id},
        ${studio.body}, ${studio.unit}, '检测设备不足', 'x', '方知远', '2019-12-31', 'test', ${zoned('2019-08-05')},
        '2019-11-01', '已购置')`.execute(tx);
    await sql`insert into class_run (tenant, id, campaign, revision, year, state, studios, by_user, at) values
      (${tenant}, ${run}, ${of}, ${revision}, 2019, 'confirmed', 1, 'test', ${zoned('2019-09-05')})`.execute(
      tx,
    );
    for (const [title, reason, day, gone] of [
      ['A类', null, '2019-09-05', zoned('2019-09-06')],
      ['B类', '两项立项为同一课题', '2019-09-06', null],
    ])
      await sql`insert into studio_class (tenant, studio, year, run, grade, title, rank, reason, by_user, at, superseded_at)
        values (${tenant}, ${studio.id}, 2019, ${run}, 'x', ${title}, 1, ${reason}, 'test', ${zoned(day!)}, ${gone})`.execute(
        tx,
      );
    await sql`update studio set grade = 'B类' where id = ${studio.id}`.execute(tx);
    await sql`insert into follow_up (tenant, studio, body, what, due_on, run, grade, by_user, at) values
      (${tenant}, ${studio.id}, ${studio.body}, '上门走访', '2019-10-02', ${run}, 'B类', 'test', ${zoned('2019-09-06')})`.execute(
      tx,
    );
    await sql`insert into alliance (tenant, id, name, kind, founded_on, pinyin, by_user, at) values
      (${tenant}, ${alliance}, '装备联盟', 'x', '2019-01-01', '', 'test', ${zoned('2019-01-01')})`.execute(
      tx,
    );
    await sql`insert into alliance_member (tenant, id, alliance, studio, from_date, to_date, left_because, by_user, at) values
      (${tenant}, ${newId()}, ${alliance}, ${studio.id}, '2019-01-01', '2019-07-01', '转产', 'test', now())`.execute(
      tx,
    );
    await sql`insert into alliance_host (tenant, id, alliance, year, studio, by_user, at) values
      (${tenant}, ${newId()}, ${alliance}, 2019, ${studio.id}, 'test', ${zoned('2019-01-02')})`.execute(tx);
    await sql`insert into annual_report (tenant, id, studio, body, year, state, text, changed_at) values
      (${tenant}, ${report}, ${studio.id}, ${studio.body}, 2018, 'returned', '', now())`.execute(tx);
    await sql`insert into annual_report_step (tenant, id, report, kind, reason, by_user, at) values
      (${tenant}, ${newId()}, ${report}, 'submitted', null, 'test', ${zoned('2019-01-15')}),
      (${tenant}, ${newId()}, ${report}, 'returned', '缺少照片', 'test', ${zoned('2019-01-20')})`.execute(tx);
  });
  const told = async (who: Actor) =>
    yes(await as(db, who).ask(studioTimeline, { studio: studio.id })).lines.map(
      ({ on, kind, facts, link }) => {
        const { title, lines = [] } = timelineSentences[kind](facts, someWords);
        return [on, title, ...lines, ...(link ? [link] : [])].join(' | ');
      },
    );
  const file = `/studios/${studio.id}`;
  const all = await told(city);
  expect(all.filter((line) => !line.includes('记入'))).toEqual([
    `2020-05-01 | 师徒培养延期：小周 | 师傅：方知远 | 培养期至：2021年2月28日 | 原因：课题未完 | /mentorship/${pair}`,
    `2019-11-01 | 问题销号：检测设备不足 | 责任人：方知远 | 解决情况：已购置 | /survey/${sheet}`,
    `2019-09-06 | 2019 年分类由A类改为B类 | 原因：两项立项为同一课题 | ${file}/class`,
    `2019-09-06 | 新增跟进事项：上门走访 | 期限：2019年10月2日 | ${file}/class`,
    `2019-09-05 | 2019 年分类：A类 | ${file}/class`,
    `2019-09-03 | 师徒协议签订：小周 | 师傅：方知远 | /mentorship/${pair}`,
    `2019-09-01 | 结为师徒：小周 | 师傅：方知远 | /mentorship/${pair}`,
    `2019-08-06 | 2019年调查摸底：调查表已确认 | /survey/${sheet}`,
    `2019-08-05 | 2019年调查摸底：调查表已提交 | /survey/${sheet}`,
    `2019-08-05 | 查找出问题：检测设备不足 | 责任人：方知远 | 解决期限：2019年12月31日 | /survey/${sheet}`,
    `2019-07-01 | 退出装备联盟 | 原因：转产 | /alliances/${alliance}`,
    expect.stringMatching(/^2019-05-01 \| 2019 年的年度记录 1 条/),
    `2019-01-20 | 2018 年年度报告退回修改 | 原因：缺少照片 | ${file}/report`,
    `2019-01-15 | 2018 年年度报告已提交 | ${file}/report`,
    `2019-01-02 | 担任装备联盟 2019 年轮值 | /alliances/${alliance}`,
    `2019-01-01 | 加入装备联盟 | /alliances/${alliance}`,
    expect.stringMatching(/^2018-05-01 \| 2018 年的年度记录 3 条 \| .+ 2、.+ 1 \| .+\/work$/),
  ]);
  expect(await told(officer)).toEqual(all);
  // The class, why it was changed and what it leaves to do are between body and city (R7).
  const ofUnit = all.filter((line) => !/分类|跟进/.test(line));
  expect(await told(clerk)).toEqual(ofUnit);
  expect(await told(lead)).toEqual(ofUnit);
  // An apprentice sees no other pair, no survey and no alliance.
  expect(await told(young)).toEqual(ofUnit.filter((line) => !/师徒|调查|问题|联盟/.test(line)));

  // Nor elsewhere: no list, sheet or file tells a unit of classes, signs of others or what does not fit together.
  for (const who of [clerk, lead, young]) {
    expect(yes(await as(db, who).ask(studioFile, { studio: studio.id })).grade).toBeNull();
    expect(yes(await as(db, who).ask(studioList, {})).rows.map(({ grade }) => grade)).toEqual([null]);
    const closed = [classList, classCounts, followUpList, followUpCounts, signList, signCounts, clashList];
    for (const query of closed)
      expect(refusalOf(await as(db, who).ask(query as typeof classList, {})), query.contract.name).toBe(
        'notAllowed',
      );
    expect(refusalOf(await as(db, who).ask(studioClasses, { studio: studio.id }))).toBe('notAllowed');
    for (const sheetOf of [exportRegister, exportClasses, exportFollowUps, exportSigns, exportClashes])
      expect(refusalOf(await sheetOf(db, contextOf(who), {})), sheetOf.name).toBe('notAllowed');
  }
  expect(yes(await as(db, officer).ask(studioFile, { studio: studio.id })).grade).toBe('B类');
});

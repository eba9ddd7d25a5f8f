import { hashPassword } from '../dist/server/identity/passwords.js';
import { newId } from '../dist/server/newId.js';
import { addAccount } from '../dist/server/store/accounts.js';
import { pinyinOf } from '../dist/server/store/searchColumns.js';
import { PASSWORD } from './seed.mjs';

const SURNAMES = [
  ...'张王李刘陈杨黄赵吴周徐孙马朱胡郭何高林郑罗梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武欧',
];
const GIVEN = [
  ...'建国海燕志强秀英德胜春梅立新玉兰文静明远学军红霞伟敏丽娟勇艳杰涛超平刚桂芳辉华宁波鹏浩亮飞鑫慧雪松柏峰',
];
const PLACES = [
  '江汉',
  '长河',
  '东湖',
  '南岭',
  '北苑',
  '西山',
  '中江',
  '望津',
  '云梦',
  '石首坡',
  '新洲',
  '白洋',
  '青龙',
  '赤壁湾',
  '黄岗',
  '紫阳',
  '金口',
  '银滩',
  '汉南',
  '蔡甸坡',
  '武泉',
  '楚源',
  '荆河',
  '襄水',
  '随园',
  '孝昌',
  '天沔',
  '潜口',
  '仙桃园',
  '恩泽',
];
const TRADES = [
  ['机械制造', 22],
  ['电力供应', 17],
  ['化学工业', 15],
  ['纺织服装', 9],
  ['交通运输', 8],
  ['医疗卫生', 7],
  ['建筑施工', 6],
  ['食品加工', 5],
  ['教育', 3.5],
  ['水务', 2.5],
  ['印刷', 2],
  ['造船', 1.5],
  ['制药', 1],
  ['邮政', 0.48],
  ['漆器修复', 0.02],
];
const KINDS = ['技术攻关', '技能传授', '窗口服务', '技术开发', '技术协作', '培训服务'];
const RESULTS = [
  '刀具修磨',
  '节能改造',
  '故障诊断',
  '工装夹具',
  '在线检测',
  '焊接工艺',
  '余热回收',
  '自动上料',
  '远程监测',
  '安全联锁',
  '备件国产化',
  '润滑优化',
  '除尘降噪',
  '模具改良',
  '流程再造',
  '带电作业',
  '视觉识别',
  '精密装配',
  '涂层工艺',
  '热处理曲线',
  '数据采集',
  '排产优化',
  '废水回用',
  '智能巡检',
  '轴承拆装',
  '密封改进',
  '振动分析',
  '配料精度',
  '快速换模',
  '吊装方案',
];
const AFTER = [
  '研究与应用',
  '方法',
  '装置研制',
  '创新操作法',
  '小改小革',
  '技术攻关',
  '专利一项',
  '获评优秀成果',
];

/** An officer of the body that holds 40 %. */
export async function seedOfficer(db, { tenant }, body) {
  const user = newId();
  const passwordHash = await hashPassword(PASSWORD);
  await db.transaction().execute(async (tx) => {
    await addAccount(tx, { tenant, user, userName: 'bench-body', displayName: '测量', passwordHash });
    const grant = { role: 'bodyOfficer', body, from_date: '2019-01-01', created_at: new Date() };
    await tx
      .insertInto('membership')
      .values({ tenant, id: newId(), user_id: user, ...grant })
      .execute();
  });
}

const fold = (words) =>
  words.map((word) => ({
    word,
    full: pinyinOf(word).split(' ')[0],
    first: pinyinOf(word).split(' ')[1] ?? '',
  }));

/** `count` studios in units of five, written by one statement; indexes are built afterwards. */
export async function seedRegister(pool, { tenant, bodies }, big, count) {
  const client = await pool.connect();
  try {
    await client.query("set maintenance_work_mem = '1GB'");
    await client.query('set synchronous_commit = off');
    await client.query('set statement_timeout = 0');
    await client.query(
      "select set_config('app.tenant', $1, false), set_config('app.bodies', '*', false), set_config('app.units', '*', false)",
      [tenant],
    );
    await client.query('create temp table w (kind text, n int, word text, full_ text, first_ text)');
    for (const [kind, words] of [
      ['surname', SURNAMES],
      ['given', GIVEN],
      ['place', PLACES],
      ['trade', TRADES.map(([word]) => word)],
    ])
      for (const [n, { word, full, first }] of fold(words).entries())
        await client.query('insert into w values ($1, $2, $3, $4, $5)', [kind, n, word, full, first]);
    let sum = 0;
    const steps = TRADES.map(([, share]) => (sum += share / 100));
    const others = Object.values(bodies).filter((id) => id !== big);
    const array = (kind, column) => `(select array_agg(${column} order by n) from w where kind = '${kind}')`;
    const { rows: indexes } = await client.query(
      "select indexname, indexdef from pg_indexes where tablename = 'studio' and indexname <> 'studio_pkey'",
    );
    for (const { indexname } of indexes) await client.query(`drop index ${indexname}`);
    await client.query('alter table studio disable trigger user');
    await client.query(
      `insert into unit (tenant, id, body, name)
      select $1, gen_random_uuid(), case when random() < 0.4 then $2::uuid else ($3::uuid[])[1 + floor(random() * $4)::int] end,
        (${array('place', 'word')})[1 + n % 30] || '第' || n || (${array('trade', 'word')})[1 + n % 14] || '有限公司'
      from generate_series(1, $5::int) n`,
      [tenant, big, others, others.length, Math.ceil(count / 5)],
    );
    await client.query(
      `create temp table u as select id, body, name, row_number() over () as n from unit where tenant = $1`,
      [tenant],
    );
    await client.query('create index on u (n); ');
    await client.query('analyze u');
    await client.query(
      `with lists as materialized (select ${array('surname', 'word')} sw, ${array('surname', 'full_')} sf, ${array('surname', 'first_')} si,
          ${array('given', 'word')} gw, ${array('given', 'full_')} gf, ${array('given', 'first_')} gi, ${array('trade', 'word')} tw),
        drawn as materialized (select n, 1 + floor(power(random(), 2) * ${SURNAMES.length})::int s, 1 + floor(random() * ${GIVEN.length})::int g1,
          1 + floor(random() * ${GIVEN.length})::int g2, random() lv, random() st, random() gr,
          1 + width_bucket(random(), $2::float8[]) t, 1 + floor(random() * 30)::int r1, 1 + floor(random() * 30)::int r2,
          1 + floor(random() * 8)::int a1, random() r from generate_series(1, $3::int) n)
      insert into studio (tenant, id, unit, body, unit_name, name, lead_name, pinyin, spelled, created_at, registered_on, level, title, named_on,
        state, grade, trade, studio_type, specialty, results, member_count, last_sign_on)
      select $1, gen_random_uuid(), u.id, u.body, u.name, sw[s] || gw[g1] || gw[g2] || '创新工作室', sw[s] || gw[g1] || gw[g2],
        sf[s] || gf[g1] || gf[g2] || 'chuangxingongzuoshi ' || si[s] || gi[g1] || gi[g2] || 'cxgzs',
        sf[s] || gf[g1] || gf[g2] || ' ' || si[s] || gi[g1] || gi[g2], now(), date '2019-06-01',
        case when lv < 0.0003 then 'nation' when lv < 0.01 then 'province' when lv < 0.1 then 'city' when lv < 0.5 then 'county'
          when lv < 0.8 then 'unit' end,
        case when lv < 0.8 then '创新工作室' end, case when lv < 0.8 then date '2010-01-01' + floor(random() * 3600)::int end,
        case when st < 0.93 then 'active' when st < 0.95 then 'warned' when st < 0.96 then 'rectifying' when st < 0.98 then 'revoked' else 'leadLeft' end,
        case when gr < 0.02 then 'A' when gr < 0.4 then 'B' when gr < 0.7 then 'C' end, tw[t], ($4::text[])[1 + (drawn.n % 6)],
        tw[t] || '与' || ($5::text[])[r2], ($5::text[])[r1] || ($6::text[])[a1] || '，' || ($5::text[])[r2] || '，年节约'
          || drawn.n % 900 || '万元' || case when drawn.n % 30000 = 7 then '，量子退火' when drawn.n % 30000 = 8 then '，冷焰隧洞' when drawn.n % 30000 = 9
          then '，寒武纪钻' when drawn.n % 30000 = 10 then '，极光焊枪' else '' end, 3 + drawn.n % 20, date '2016-01-01' + floor(r * 1300)::int
      from drawn join u on u.n = 1 + drawn.n / 5 % $7::int, lists`,
      [tenant, steps.slice(0, -1), count, KINDS, RESULTS, AFTER, Math.ceil(count / 5)],
    );
    await client.query('alter table studio enable trigger user');
    for (const { indexdef } of indexes) await client.query(indexdef);
    await client.query('alter index studio_search alter column 1 set statistics 1000');
    await client.query('vacuum (analyze) studio');
    await client.query('analyze unit');
  } finally {
    client.release();
  }
}

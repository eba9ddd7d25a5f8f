const of =
  (terms, more = {}) =>
  (n) => ({ search: terms[n % terms.length], ...more });
const rare = ['量子退火', '冷焰隧洞', '寒武纪钻', '极光焊枪'];
const leads = ['张伟建', '刘志强', '陈春梅', '吴明远', '孙玉兰'];
const trades = ['机械制造', '电力供应', '化学工业'];
const bodyOnly = { who: 'body' };

/** What people ask of the register: rare and frequent words, first and deep pages, filters alone and with a search. */
export const registerCases = [
  { title: 'list by name, city', query: () => ({}) },
  { title: 'list by latest title, city', query: () => ({ sort: 'named' }) },
  { title: 'list by longest silence, city', query: () => ({ sort: 'silent' }) },
  { title: 'list by name, body with 40 %', ...bodyOnly, query: () => ({}) },
  { title: 'list by latest title, body with 40 %', ...bodyOnly, query: () => ({ sort: 'named' }) },
  { title: 'deep page (500,000th) by name', query: () => ({}), deep: 500_000 },
  { title: 'deep page (900,000th) by latest title', query: () => ({ sort: 'named' }), deep: 900_000 },
  { title: 'level city and state active', query: () => ({ level: 'city', state: 'active' }) },
  { title: 'level nation (rare), latest title', query: () => ({ level: 'nation', sort: 'named' }) },
  {
    title: 'trade frequent, level county, kind',
    query: (n) => ({ trade: trades[n % 3], level: 'county', kind: '技能传授' }),
  },
  { title: 'trade rare (0.02 %), by silence', query: () => ({ trade: '漆器修复', sort: 'silent' }) },
  {
    title: 'grade A, state warned, body with 40 %',
    ...bodyOnly,
    query: () => ({ grade: 'A', state: 'warned' }),
  },
  { title: 'search rare (about 30), by name', query: of(rare) },
  { title: 'search rare, body with 40 %', ...bodyOnly, query: of(rare) },
  { title: 'search a lead', query: of(leads) },
  { title: 'search a lead, latest title, body with 40 %', ...bodyOnly, query: of(leads, { sort: 'named' }) },
  {
    title: 'search two words: lead and trade',
    query: (n) => ({ search: `${leads[n % 5].slice(0, 2)} ${trades[n % 3]}` }),
  },
  { title: 'search frequent (all): 创新工作室', query: of(['创新工作室', '工作室']) },
  { title: 'search frequent (15-40 %): trade', query: of(trades) },
  {
    title: 'search frequent, body with 40 %, latest title',
    ...bodyOnly,
    query: of(trades, { sort: 'named' }),
  },
  { title: 'search frequent, level nation', query: of(trades, { level: 'nation' }) },
  { title: 'search frequent, trade rare', query: of(['创新', '有限公司'], { trade: '漆器修复' }) },
  { title: 'search frequent, deep page, by name', query: of(trades, { sort: 'name' }), deep: 600_000 },
  { title: 'search middling (2-6 %): result', query: of(['刀具修磨', '节能改造', '故障诊断', '工装夹具']) },
  {
    title: 'search middling, level city, state active',
    query: of(['刀具修磨', '节能改造'], { level: 'city', state: 'active' }),
  },
  { title: 'search middling, body with 40 %', ...bodyOnly, query: of(['刀具修磨', '故障诊断']) },
  { title: 'search surname by one character', query: of(['张', '欧', '贺']) },
  { title: 'search surname by pinyin, sorted far away', query: of(['zhang', 'zhao', 'zhou']) },
  { title: 'search initials', query: of(['zwj', 'lzq', 'ccm']) },
  { title: 'search nothing there, of frequent pairs', query: of(['机械化学工业', '司有限创']) },
  { title: 'search one latin letter', query: of(['q', 'v']) },
];

import { honourWords, whoIs } from './texts.mjs';

const yearsOf = (est) => [2016, 2017, 2018].filter((year) => year >= Number(est.slice(0, 4)));
/** Branches whose people invent things that can be patented. */
const inventive = new Set([...'abcdegqn']);
const scale = { large: [800, 2600], medium: [300, 1100], small: [80, 320], micro: [20, 60], none: [40, 220] };
/** Tenths of 万元 as a decimal string. */
export const wan = (tenths) => (tenths % 10 === 0 ? String(tenths / 10) : (tenths / 10).toFixed(1));
const sum = (list) => list.reduce((left, right) => left + right, 0);

/** Money of the last three years since the studio exists, in tenths of 万元, growing a little. */
function money(studio, random) {
  const [, size = 'none'] = studio.kind.split(' ');
  const [low, high] = scale[size] ?? scale.none;
  const isEnterprise = studio.kind.startsWith('enterprise');
  return yearsOf(studio.est).map((year, at) => {
    const grown = 1 + at * 0.22;
    const funding = Math.round((random.between(low, high) / 6) * grown);
    const revenue = isEnterprise ? Math.round(random.between(low, high) * grown) : 0;
    const saving = Math.round((random.between(low, high) / (isEnterprise ? 1.6 : 4)) * grown);
    const aid = random.next() < 0.4 ? Math.max(5, Math.round(funding * 0.2)) : 0;
    return { year: String(year), own: funding - aid, aid, funding, revenue, saving };
  });
}

function gainWords(years) {
  const revenue = sum(years.map((one) => one.revenue));
  const saving = sum(years.map((one) => one.saving));
  return revenue > 0
    ? `累计创收${wan(revenue)}万元、节约资金${wan(saving)}万元`
    : `累计节约资金${wan(saving)}万元`;
}

/** All numbers of a studio, made once, so that tables and texts agree. */
export function figuresOf(studio, random) {
  const years = money(studio, random);
  const members = random.between(7, 18);
  const patents = inventive.has(studio.industry) ? random.between(1, 4) : 0;
  const awards = random.between(1, 3);
  return {
    years,
    members,
    age: random.between(33, 42),
    area: random.between(6, 20) * 10,
    tools: random.between(40, 160),
    who: whoIs(studio),
    honour: honourWords(studio),
    projects: years.length * 2 + random.between(0, 1),
    results: Math.max(studio.cases.length, years.length),
    pairs: random.between(4, 14),
    people: random.between(3, 7),
    youngest: random.between(22, 26),
    lessons: random.between(12, 40),
    patents,
    awards,
    won: patents > 0 ? `专利${patents}项、各级创新奖励${awards}项` : `各级创新奖励${awards}项`,
    copies: random.between(2, 12) * 50,
    visitors: random.between(8, 60) * 10,
    spread: random.between(2, 9),
    hours: random.between(3, 14) * 100,
    funding: wan(sum(years.map((one) => one.funding))),
    gain: gainWords(years),
  };
}

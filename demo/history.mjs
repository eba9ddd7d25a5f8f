/** Studios of earlier years with five years of work behind them (fictional): what they are, were called, did, and whom they taught. */
import { people } from './names.mjs';
import { randomOf } from './random.mjs';
import { houses, lessons, trades, turns } from './trades.mjs';

/** How many studios of earlier years stand in each body. */
const shares = {
  ...{ jingzhou: 24, shashi: 30, jiangling: 14, songzi: 20, gongan: 20, shishou: 18, honghu: 22, jianli: 22 },
  ...{ kaifaqu: 22, manufacturing: 14, commerce: 10, direct: 14 },
};
const years = [2014, 2015, 2016, 2017, 2018, 2019];
const types = ['技术攻关', '技能传授', '技术开发', '技术协作', '培训服务'];
const two = (n) => String(n).padStart(2, '0');
const dayIn = (random, year, from = 1, to = 12) =>
  `${year}-${two(random.between(from, to))}-${two(random.between(1, 28))}`;

/** Titles a studio has had: most by the county, some by the city, a few above. */
function titlesOf(random, at, est) {
  const from = Math.max(Number(est.slice(0, 4)) + 1, 2014);
  const named = (year) => dayIn(random, Math.min(year, 2018), 5, 12);
  const county = { level: 'county', year: from };
  const city = { level: 'city', year: Math.min(from + 1, 2018) };
  const kinds =
    at % 25 === 0
      ? [county, city, { level: 'province', year: 2018 }]
      : at % 3 === 0
        ? [county, city]
        : [county];
  const wanted = at % 7 === 5 ? [{ level: 'unit', year: from }] : kinds;
  return wanted.map(({ level, year }) => ({ level, on: named(year) })).sort((a, b) => (a.on < b.on ? -1 : 1));
}

/** One year of one studio; a sleepy one does little, and nothing at all in its last years. */
function yearOf(random, studio, year) {
  const { things, sleepy, names, index } = studio;
  if (sleepy && year >= 2017 && index % 2 === 0) return [];
  const last = year === 2019 ? 9 : 12;
  const on = (from = 1) => dayIn(random, year, Math.min(from, last), last);
  const made = [];
  // Each subject once: what stands twice in the register is told as a clash.
  const subjects = Array.from({ length: 2 }, () => studio.subjects.pop());
  for (const subject of subjects.slice(0, sleepy ? 1 : 2)) made.push({ kind: 'project', on: on(), subject });
  if (!sleepy || random.next() < 0.4) {
    const key = `${studio.id}-${year}`;
    made.push({
      kind: 'result',
      on: dayIn(random, year, 4, 7),
      subject: subjects[0],
      key,
      tag: random.between(0, 2),
    });
    if (random.next() < 0.6) made.push({ kind: 'application', on: on(8), subject: subjects[0], about: key });
  }
  if (random.next() < 0.22)
    made.push({ kind: 'patent', on: on(3), subject: subjects[1], serial: index * 10 + (year % 10) });
  if (random.next() < 0.25)
    made.push({ kind: 'award', on: on(4), subject: subjects[0], level: random.between(1, 3) });
  made.push({ kind: 'fund', on: on(1), amount: random.between(2, 30) });
  if (random.next() < 0.5)
    made.push({
      kind: 'benefit',
      on: dayIn(random, year, last, last),
      amount: random.between(5, 180),
      subject: subjects[0],
    });
  if (random.next() < 0.5)
    made.push({ kind: 'training', on: on(), subject: random.pick(lessons), people: random.between(8, 60) });
  if (random.next() < 0.4)
    made.push({ kind: 'activity', on: on(), subject: random.pick(things), sort: random.between(0, 5) });
  if (random.next() < 0.3)
    made.push({ kind: 'person', on: on(6), name: random.pick(names), level: random.between(0, 3) });
  return made.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function studioAt(index, body, used) {
  const id = `old-${String(index).padStart(3, '0')}`;
  const random = randomOf(id);
  const [trade, house, , specialty, things] = trades[index % trades.length];
  const first = houses[(index * 7 + Math.floor(index / trades.length)) % houses.length];
  const unitName = `${first}${house}`;
  const all = things.flatMap((thing) => turns.map((turn) => `${first}${thing}${turn}`));
  const [lead, ...team] = people(random, random.between(4, 7), used).map(({ name }) => name);
  used.push(lead, ...team);
  const established = dayIn(random, random.between(2010, 2015));
  const studio = {
    id,
    index,
    body,
    unit: `${body}-${unitName}`,
    unitName,
    trade,
    specialty,
    things,
    lead,
    subjects: random.some(all, all.length),
  };
  return {
    ...studio,
    team,
    established,
    type: types[index % types.length],
    titles: titlesOf(random, index, established),
    sleepy: index % 11 === 3,
    work: years
      .filter((year) => year >= Number(established.slice(0, 4)))
      .flatMap((year) => yearOf(random, { ...studio, names: team, sleepy: index % 11 === 3 }, year)),
  };
}

/** What two studios both claim, and what one claims twice: the officer is shown both places. */
function plant(studios) {
  const [one, other, third] = [studios[31], studios[64], studios[101]];
  const patent = one.work.find(({ kind }) => kind === 'patent') ?? {
    kind: 'patent',
    on: '2017-05-16',
    subject: '可调夹具',
    serial: 990,
  };
  other.work.push({ ...patent, on: '2018-03-20' });
  third.work.push({ kind: 'person', on: '2018-11-20', name: other.team[0], level: 1 });
  third.work.push({ kind: 'benefit', on: '2018-12-18', subject: '可调夹具', amount: 66 });
  one.work.push({ ...patent }, { kind: 'benefit', on: '2018-12-20', subject: '可调夹具', amount: 66 });
  other.work.push({ kind: 'person', on: '2018-10-18', name: other.team[0], level: 1 });
  return studios;
}

/** All of them, in the order of their bodies. `except`: names that are taken. */
export function oldStudios(except) {
  const used = [...except];
  const bodies = Object.entries(shares).flatMap(([body, count]) => Array.from({ length: count }, () => body));
  return plant(bodies.map((body, index) => studioAt(index, body, used)));
}

const reasons = ['技能尚未达标', '新入职', '转岗'];
const kinds = ['专业技术人员', '技术工人'];

/** Sixty pairs; the last of a master who taught before are taught by the one who learned then. */
export function oldPairs(studios) {
  const random = randomOf('pairs');
  const masters = studios.filter(({ sleepy }) => !sleepy).filter((_, at) => at % 4 === 0);
  const made = [];
  for (let at = 0; at < 60; at += 1) {
    const studio = masters[at % masters.length];
    const before = made[at - masters.length];
    const again = before !== undefined && before.begun <= 2016;
    const begun = again ? 2018 + (at % 2) : 2014 + (at % 6);
    made.push({
      ...{ studio: studio.id, apprentice: studio.team[Math.floor(at / masters.length) % studio.team.length] },
      ...(again ? { mentorName: before.apprentice } : {}),
      ...{
        reason: reasons[at % 3],
        kind: kinds[at % 2],
        begun,
        from: `${begun}-03-15`,
        to: `${begun + 2}-03-14`,
      },
      ...{ thing: random.pick(studio.things), specialty: studio.specialty },
    });
  }
  return made;
}

/** The register of the demo: the studios of earlier years, and what the city wrote down of their work. */
import { readFileSync } from 'node:fs';
import { oldPairs, oldStudios } from './history.mjs';
import { pairActs } from './pairActs.mjs';
import { yearOfRegister } from './surveyActs.mjs';
import { entriesOf } from './workEntries.mjs';

/** The old lists were typed in while all studios were surveyed (phase 1); this year's work was added in October. */
const FIRST = '2019-05-20';
const SECOND = '2019-10-08';
const MOST = 200;
const read = (path) =>
  JSON.parse(readFileSync(new URL(`../programmes/jingzhou-2019/${path}`, import.meta.url), 'utf8'));
const programme = read('programme.json');
const { industries } = read('dictionaries.json');
const bodies = new Map(programme.bodies.map(({ id, name }) => [id, name]));
const trades = new Map(industries.entries.map(({ id, label }) => [id, label]));
const titles = new Map(programme.tracks.map(({ id, studioTitle }) => [id, studioTitle]));

const chunks = (list) =>
  Array.from({ length: Math.ceil(list.length / MOST) }, (_, at) => list.slice(at * MOST, (at + 1) * MOST));
const two = (n) => String(n).padStart(2, '0');
const at = (day, minutes) => `${day}T${two(8 + Math.floor(minutes / 60))}:${two(minutes % 60)}`;

const recorded = (day, entries) =>
  chunks(entries).map((part, index) => ({
    at: at(day, 120 + index),
    by: 'city',
    do: 'recordEntries',
    entries: part,
  }));

/** What each level calls those it names; numbers of the decisions are made up. */
const titleOf = {
  unit: ({ unitName }) => ({ title: `${unitName}创新工作室`, namingBody: unitName }),
  county: ({ body }) => ({ title: titles.get('county'), namingBody: bodies.get(body) }),
  city: (_, year) => ({
    title: titles.get('standard'),
    namingBody: programme.city.union,
    number: `荆工发〔${year}〕${30 + (year % 10)}号`,
  }),
  province: (_, year) => ({
    title: '湖北省职工（劳模）创新工作室',
    namingBody: '湖北省总工会',
    number: `鄂工发〔${year}〕${10 + (year % 10)}号`,
  }),
};

const registered = (studio) => ({
  ...{ id: studio.id, unit: studio.unit, lead: studio.lead, name: `${studio.lead}创新工作室` },
  ...{ established: studio.established, trade: trades.get(studio.trade), type: studio.type },
  ...{ specialty: studio.specialty, results: `${studio.things[0]}、${studio.things[1]}的改进` },
  titles: studio.titles.map(({ level, on }) => ({
    ...{ level, on },
    ...titleOf[level](studio, Number(on.slice(0, 4))),
  })),
  members: studio.team,
});

/** Studios, their units, and acts. `taken`: names that people of the demo have. */
export function registerOf(taken) {
  const studios = oldStudios(taken);
  const entries = studios.flatMap(entriesOf);
  const pairs = oldPairs(studios);
  const learner = pairs.findIndex(
    ({ studio, begun }) => begun === 2019 && studio >= 'old-024' && studio < 'old-054',
  );
  return {
    learner: { name: pairs[learner].apprentice, studio: pairs[learner].studio },
    units: studios.map(({ unit, body, unitName }) => ({ id: unit, body, name: unitName })),
    studios: studios.map(registered),
    acts: [
      ...recorded(
        FIRST,
        entries.filter(({ on }) => on < FIRST),
      ),
      ...recorded(
        SECOND,
        entries.filter(({ on }) => on >= FIRST),
      ),
    ],
    pairs: pairActs(pairs, learner, 'apprentice'),
    year: yearOfRegister(studios),
  };
}

import type { Body, Programme } from '../../programme/programme.ts';
import type { QuotaRow, Tier } from '../../programme/quotaTable.ts';
import type { Placing } from '../../quota/doctor/diagnosis.ts';
import { bareHeading, saysWhole } from '../../quota/doctor/headingWords.ts';
import type { Reading, ReadQuota } from '../reading.ts';
import { saidColumns } from '../saidColumns.ts';
import { bareWords, type DraftPart, freeId, sameName } from './draftStep.ts';

const placingOf = ({ diagnosis }: ReadQuota): Placing | undefined =>
  diagnosis.kind === 'ambiguous' ? diagnosis.placings[0] : diagnosis.placing;

/** Ids of last year's tiers for columns with the same words. */
function tierIds(tiers: readonly Tier[], known: readonly Tier[]): Map<string, string> {
  const taken = new Set<string>();
  const ids = new Map<string, string>();
  for (const tier of tiers) {
    const same = known.find(
      ({ id, label }) => bareHeading(label) === bareHeading(tier.label) && !taken.has(id),
    );
    if (same) {
      ids.set(tier.id, same.id);
      taken.add(same.id);
    }
  }
  for (const { id } of tiers) {
    if (ids.has(id)) continue;
    const free = taken.has(id) ? freeId('tier', new Set([...taken, ...known.map((one) => one.id)])) : id;
    ids.set(id, free);
    taken.add(free);
  }
  return ids;
}

function tiersOf(
  { quota, counts }: Reading,
  known: readonly Tier[],
  ids: ReadonlyMap<string, string>,
): Tier[] {
  const { tiers } = quota!.value.diagnosis;
  const said = saidColumns(
    tiers.map(({ label }) => label),
    counts.map(({ value }) => value).filter(({ what }) => what === 'create'),
  );
  return tiers.map(({ id, within, partsOf, target: _, ...tier }, column) => {
    const ranges = placingOf(quota!.value)?.rows.some(({ cells }) => cells[id] && !('count' in cells[id]));
    // A range has no sum that a number of the text could equal.
    const count = ranges ? undefined : said.find((one) => one.column === column)?.count;
    const last = known.find((one) => one.id === ids.get(id));
    return {
      ...tier,
      id: ids.get(id)!,
      ...(within === undefined ? {} : { within: ids.get(within)! }),
      ...(partsOf === undefined ? {} : { partsOf: partsOf.map((part) => ids.get(part)!) }),
      ...(count === undefined ? {} : { target: count }),
      binds: last?.binds ?? tier.binds,
    };
  });
}

function holdersOf(label: string, bodies: readonly Body[]): string[] {
  const exact = bodies.filter(({ name, aliases = [] }) => name === label || aliases.includes(label));
  if (exact.length > 0) return exact.map(({ id }) => id);
  const within = bodies.filter(({ name, aliases = [] }) =>
    [name, ...aliases].some((each) => bareWords(label).includes(bareWords(each))),
  );
  return (within.length > 0 ? within : bodies.filter(({ name }) => sameName(name, label)).slice(0, 1)).map(
    ({ id }) => id,
  );
}

function rowsOf(placing: Placing, bodies: readonly Body[], ids: ReadonlyMap<string, string>): QuotaRow[] {
  const taken = new Set<string>();
  return placing.rows.map((row): QuotaRow => {
    const holders = row.reserve ? [] : holdersOf(row.label, bodies);
    const wanted = row.reserve ? 'reserve' : holders.length === 1 ? holders[0]! : freeId('row', taken);
    const id = taken.has(wanted) ? freeId(row.reserve ? 'reserve' : 'row', taken, 2) : wanted;
    taken.add(id);
    const cells = Object.fromEntries(
      Object.entries(row.cells).map(([tier, cell]) => [ids.get(tier) ?? tier, cell]),
    );
    return { id, label: row.label, holders, ...(row.reserve ? { reserve: true } : {}), cells };
  });
}

/** What sets a part of the named studios apart, in titles and headings alike. */
const partWord = /示范|标兵|标杆|重点|优秀|精品|[三四五]星|引领|成长|骨干/;

/** The tiers an application of a track takes a place in: the one its title names and those around it. */
function takesOf(title: string, tiers: readonly Tier[], known: readonly string[]): string[] {
  const kept = known.filter((id) => tiers.some((tier) => tier.id === id));
  if (kept.length === known.length && kept.length > 0) return kept;
  const named = tiers
    .filter(({ label }) => !saysWhole(label))
    .map((tier) => ({
      tier,
      words: bareHeading(tier.label).replace(/(?:名额|任务|指标|数量?|级数|级)+$/, ''),
    }))
    .filter(({ words }) => words.length > 1 && title.includes(words))
    .sort((one, other) => other.words.length - one.words.length)[0]?.tier;
  const special = tiers.find(({ label }) => {
    const word = partWord.exec(label)?.[0];
    return word !== undefined && title.includes(word);
  });
  const leaf = special ?? named ?? tiers.find(({ label }) => /市级|州级|省级/.test(label)) ?? tiers[0]!;
  const chain = [leaf];
  for (let up = chain[0]!.within; up !== undefined && chain.length < 6; up = chain[0]!.within) {
    const outer = tiers.find(({ id }) => id === up);
    if (!outer) break;
    chain.unshift(outer);
  }
  const whole = tiers.find(({ partsOf = [] }) => partsOf.includes(chain[0]!.id));
  return [...(whole && !chain.includes(whole) ? [whole] : []), ...chain].map(({ id }) => id);
}

/** The same table without numbers, for bodies that the notice gives no quota. */
function emptyRows(programme: Programme): Programme['quota'] {
  const rows = programme.bodies.map(({ id, name }) => ({ id, label: name, holders: [id], cells: {} }));
  const tiers = programme.quota.tiers.map(({ target: _, ...tier }) => tier);
  const { acknowledged: __, ...quota } = programme.quota;
  return { ...quota, tiers, rows, printedTotals: {} };
}

/** The quota table as the doctor placed it (R3, R5, R35, R36). */
export const draftQuota: DraftPart = (reading, programme) => {
  const { quota } = reading;
  const placing = quota && placingOf(quota.value);
  if (!quota || !placing) {
    const known = programme.quota.rows.flatMap(({ holders }) => holders);
    if (known.every((id) => programme.bodies.some((body) => body.id === id))) return undefined;
    return {
      programme: { ...programme, quota: emptyRows(programme) },
      took: [{ key: 'quota', what: '通知没有名额表，名额留空' }],
    };
  }
  const { diagnosis, title, unit } = quota.value;
  const ids = tierIds(diagnosis.tiers, programme.quota.tiers);
  const tiers = tiersOf(reading, programme.quota.tiers, ids);
  const rows = rowsOf(placing, programme.bodies, ids);
  const printedTotals = Object.fromEntries(
    Object.entries(diagnosis.printedTotals).map(([id, sum]) => [ids.get(id) ?? id, sum]),
  );
  const acknowledged = (programme.quota.acknowledged ?? []).filter(({ row }) =>
    rows.some(({ id }) => id === row),
  );
  const table = {
    title: title || programme.quota.title,
    unit,
    tiers,
    rows,
    printedTotals,
    ...(acknowledged.length > 0 ? { acknowledged } : {}),
  };
  const tracks = programme.tracks.map((track) => ({
    ...track,
    takes: takesOf(`${track.title}${track.shortTitle}`, tiers, track.takes),
  }));
  const notes = [
    ...(programme.notes ?? []).filter(({ about }) => about !== '名额表'),
    { about: '名额表', text: diagnosis.sentences.join('') || '按通知的名额表录入。' },
  ];
  return {
    programme: { ...programme, quota: table, tracks, notes },
    took: [{ key: 'quota', what: `名额表 ${rows.length} 行、${tiers.length} 栏` }],
  };
};

/** Numbers to be named, by the title of the track (R14). */
export const draftToName: DraftPart = ({ counts }, programme) => {
  const named = counts.map(({ value }) => value).filter(({ what }) => what === 'name');
  let hits = 0;
  const tracks = programme.tracks.map((track) => {
    const titles = [track.title, track.studioTitle, track.shortTitle].map(bareWords);
    const own =
      named.find(({ label }) => titles.includes(bareWords(label))) ??
      named.find(({ label }) => titles[0]!.includes(bareWords(label)) && programme.tracks.length === 1);
    if (!own) return track;
    hits++;
    return { ...track, toName: own.count };
  });
  return hits === 0
    ? undefined
    : { programme: { ...programme, tracks }, took: [{ key: 'tracks', what: `命名数 ${hits} 项` }] };
};

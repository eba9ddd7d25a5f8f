import type { Tier } from '../../programme/quotaTable.ts';
import type { BrokenTable } from './brokenTable.ts';
import type { Diagnosis } from './diagnosis.ts';
import { choiceInWords, countInWords, nestingInWords, placedSentences, quoted } from './doctorWords.ts';
import { inferTiers } from './inferTiers.ts';
import { knownNesting } from './knownNesting.ts';
import { inferNesting, type Nesting } from './nesting.ts';
import { asTheyStand, chosenOptions, type Found, findPlacings, placingOf, rowChoices } from './placings.ts';
import { type ColumnTotals, textTotals, totalsPlacings } from './printedTotals.ts';
import { sureRows } from './sureRows.ts';
import { explainUnsolved } from './unsolvedWords.ts';

interface Case {
  readonly table: BrokenTable;
  readonly nesting: Nesting;
  readonly tiers: readonly Tier[];
}

/**
 * Puts the numbers of a broken quota table back into their columns so that the printed totals and the numbers of the
 * text hold, and says why (F47, domain 3.2). It never guesses silently: several placings are listed, none is explained.
 * `known` tiers, such as last year's, lend their ids and nesting to columns with the same words.
 */
export function diagnose(table: BrokenTable, known: readonly Tier[] = []): Diagnosis {
  const nesting = knownNesting(table, known, inferNesting(table.headings, sureRows(table)));
  const patient: Case = { table, nesting, tiers: inferTiers(table, nesting, known) };
  const long = table.rows.filter((row) => row.values.length > table.headings.length);
  if (long.length > 0 || table.headings.length === 0) {
    return unsolved(patient, undefined, [
      ...long.map(
        (row) =>
          `${quoted(row.label)}一行有 ${row.values.length} 个数，表头只有 ${table.headings.length} 栏，请对照原件。`,
      ),
      ...(table.headings.length === 0 ? ['没有认出名额表的表头，请对照原件填写。'] : []),
    ]);
  }
  return search(patient, false) ?? search(patient, true) ?? noWay(patient);
}

/** Looks for placings under each reading of the totals row; `loose`: numbers may leave the columns the file gave. */
function search(patient: Case, loose: boolean): Diagnosis | undefined {
  const { table, nesting } = patient;
  const short = table.rows.some(
    (row) =>
      row.values.length < table.headings.length && row.values.some(({ column }) => column !== undefined),
  );
  if (loose && !short) return undefined;
  const choices = rowChoices(table, nesting, loose);
  if (choices === 'tooMany') return tooLong(patient);
  const found: Found[] = [];
  for (const totals of totalsPlacings(table, nesting)) {
    const one = findPlacings(choices, withText(table, totals));
    if (one === 'limit') return tooLong(patient);
    if (one.fit.count > 0) found.push({ ...one, totals });
  }
  if (found.length === 0) return undefined;
  if (disagreeing(patient, found[0]!.totals).length > 0) return againstText(patient, found[0]!);
  return found.length === 1 ? settled(patient, found[0]!, loose) : severalTotals(patient, found);
}

/** What a column must come to: as printed, else as the text says. */
function withText(table: BrokenTable, totals: ColumnTotals): ColumnTotals {
  const text = textTotals(table);
  return totals.map((total, column) => total ?? text[column]);
}

/** I9: the text says another number than the totals row. */
function disagreeing({ table, tiers }: Case, totals: ColumnTotals): string[] {
  const text = textTotals(table);
  return totals.flatMap((total, column) => {
    const said = text[column];
    if (total === undefined || said === undefined || said === total) return [];
    return [`${quoted(tiers[column]!.label)}正文的数字是 ${said}，表上合计是 ${total}，请对照原件。`];
  });
}

/** The tiers as they may be taken over: a sum that the columns' totals do not keep is said and left out (I7). */
function keptTiers(
  { tiers }: Case,
  sums: readonly number[],
): { tiers: readonly Tier[]; sentences: string[] } {
  const at = (id: string) => sums[tiers.findIndex((tier) => tier.id === id)] ?? 0;
  const sentences: string[] = [];
  const kept = tiers.map((tier) => {
    const parts = (tier.partsOf ?? []).map(at);
    const sum = parts.reduce((left, right) => left + right, 0);
    if (tier.partsOf === undefined || sum === at(tier.id)) return tier;
    sentences.push(
      `按行看${quoted(tier.label)}是几栏之和，合计却是 ${at(tier.id)}≠${parts.join('+')}，没有当作相加关系，请核对。`,
    );
    const { partsOf: _left, ...rest } = tier;
    return rest;
  });
  return { tiers: kept, sentences };
}

const columnSums = (patient: Case, found: Found) => {
  const chosen = chosenOptions(found.choices, found.fit.first[0] ?? []);
  return patient.table.headings.map((_heading, column) =>
    chosen.reduce((sum, option) => sum + option.places[column]!, 0),
  );
};

function printed({ tiers }: Case, totals: ColumnTotals | undefined): Record<string, number> {
  return Object.fromEntries(
    (totals ?? []).flatMap((total, column) => (total === undefined ? [] : [[tiers[column]!.id, total]])),
  );
}

/** One reading of the totals row has placings: one, one by the row rules, or several. */
function settled(patient: Case, found: Found, loose: boolean): Diagnosis {
  const { table, nesting } = patient;
  const { fit, choices } = found;
  const kept = keptTiers(patient, columnSums(patient, found));
  const words = nestingInWords(patient.tiers, nesting);
  const base = { tiers: kept.tiers, printedTotals: printed(patient, found.totals) };
  const told = [...(words ? [`各栏的关系：${words}。`] : []), ...kept.sentences];
  const placing = (way: readonly number[]) => {
    const chosen = chosenOptions(choices, way);
    return placingOf(table, kept.tiers, (row) => chosen[row]!.columns);
  };
  const bound = withText(table, found.totals);
  const free = bound.every((total) => total === undefined);
  if (free) told.push('表上没有合计，正文也没有可以核对的数字。');
  if (choices.open.length === 0) {
    const agree = free ? [] : ['每个数都在自己的栏里，各栏相加与合计一致。'];
    return { ...base, kind: 'whole', placing: placing([]), sentences: [...told, ...agree] };
  }
  const shown = { ...found, totals: bound };
  if (fit.cheapest === 1) {
    const way = fit.first[0]!;
    const how = howDecided(found, loose, free);
    return {
      ...base,
      kind: 'placed',
      placing: placing(way),
      sentences: [...told, ...how, ...placedSentences(table, kept.tiers, shown, way)],
    };
  }
  const differing = choiceInWords(table, kept.tiers, shown);
  const more = fit.cheapest > fit.first.length ? `，这里列出前 ${fit.first.length} 种` : '';
  const other =
    fit.count > fit.cheapest
      ? `另有 ${countInWords(fit.count - fit.cheapest)}行内关系更不合，没有列出。`
      : '';
  return {
    ...base,
    kind: 'ambiguous',
    placings: fit.first.map(placing),
    count: fit.cheapest,
    differs: differing.labels,
    sentences: [
      ...told,
      `${free ? '说得通' : '与合计相符'}的放法有 ${countInWords(fit.cheapest)}${more}，分不出哪一种对，请对照原件选一种。${other}`,
      ...differing.sentences,
    ],
  };
}

/** What decided when the totals alone did not, said before the rows (F47: never silently). */
function howDecided({ fit, ruled }: Found, loose: boolean, free: boolean): string[] {
  if (loose)
    return ['按文件里的栏位，合计对不上；空格可能丢了，数字向左挤了。移动最少的放法只有一种，如下，请核对。'];
  if (ruled) return ['合乎行内关系又与合计相符的放法只有一种；不合行内关系的放法太多，没有逐一数。'];
  if (fit.count > 1) {
    const fitting = free ? '放法' : '与合计相符的放法';
    return [`${fitting}有 ${countInWords(fit.count)}，其中只有一种最合行内关系，按它放，请核对。`];
  }
  return ['与合计相符的放法只有一种。'];
}

/** The totals row itself lost a blank, and more than one reading of it has placings. */
function severalTotals(patient: Case, found: readonly Found[]): Diagnosis {
  const { table, tiers } = patient;
  const cost = Math.min(...found.map(({ fit }) => fit.cost));
  const best = found.filter(({ fit }) => fit.cost === cost);
  if (best.length === 1 && best[0]!.fit.cheapest === 1) {
    const only = settled(patient, { ...best[0]!, fit: { ...best[0]!.fit, count: found.length } }, false);
    return {
      ...only,
      sentences: [
        '“合计”一行少了数，它的放法不止一种；下面是最合行内关系的一种，请核对。',
        ...only.sentences,
      ],
    };
  }
  const count = best.reduce((sum, { fit }) => sum + fit.cheapest, 0);
  const agreed = tiers.map((_tier, column) => {
    const [first] = best;
    return best.every(({ totals }) => totals[column] === first!.totals[column])
      ? first!.totals[column]
      : undefined;
  });
  const placings = best.flatMap(({ fit, choices }) =>
    fit.first.map((way) => {
      const chosen = chosenOptions(choices, way);
      return placingOf(table, tiers, (row) => chosen[row]!.columns);
    }),
  );
  const differs = table.rows.flatMap((row, at) => {
    const ways = new Set(placings.map((placing) => JSON.stringify(placing.rows[at])));
    return ways.size > 1 ? [row.label] : [];
  });
  return {
    tiers,
    printedTotals: printed(patient, agreed),
    kind: 'ambiguous',
    placings: placings.slice(0, 20),
    count,
    differs,
    sentences: [
      `“合计”一行少了数，它和各行的放法合起来有 ${countInWords(count)}，分不出哪一种对，请对照原件选一种。`,
    ],
  };
}

function unsolved(
  patient: Case,
  totals: ColumnTotals | undefined,
  sentences: readonly string[],
  columns = asTheyStand(patient.table),
): Diagnosis {
  const placing = placingOf(patient.table, patient.tiers, columns);
  return {
    tiers: patient.tiers,
    printedTotals: printed(patient, totals),
    kind: 'unsolved',
    placing,
    sentences,
  };
}

function tooLong(patient: Case): Diagnosis {
  const [totals] = totalsPlacings(patient.table, patient.nesting);
  return unsolved(patient, totals, [
    '未能在限度内找出各行的放法：少数的行太多。数字按从左到右放着，请对照原件修改。',
  ]);
}

/** The table fits its own totals, but the text says otherwise: a person has to say which is right. */
function againstText(patient: Case, found: Found): Diagnosis {
  const way = found.fit.first[0]!;
  const chosen = chosenOptions(found.choices, way);
  const which = found.fit.cheapest > 1 ? ['各行的放法也不止一种，这里是其中一种。'] : [];
  return unsolved(
    patient,
    found.totals,
    [...disagreeing(patient, found.totals), ...which],
    (row) => chosen[row]!.columns,
  );
}

function noWay(patient: Case): Diagnosis {
  const { table, nesting, tiers } = patient;
  const [totals] = totalsPlacings(table, nesting);
  const choices = rowChoices(table, nesting, false);
  if (!totals || choices === 'tooMany') return tooLong(patient);
  const why = explainUnsolved(table, tiers, nesting, choices, withText(table, totals));
  const columns = why.chosen ? (row: number) => why.chosen![row]!.columns : undefined;
  return unsolved(patient, totals, [...why.sentences, ...disagreeing(patient, totals)], columns);
}

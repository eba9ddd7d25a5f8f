import type { QueryOutput } from '../../../contract/client.ts';

export type Summary = QueryOutput<'summarySheet'>;
export type SummaryRow = Summary['rows'][number];

/** Acts of a filing in the words of the screens. */
const kindWords: Readonly<Record<string, string>> = {
  file: '报送',
  filing: '报送',
  first: '报送',
  supplement: '补报',
  swap: '调换',
  giveUp: '放弃名额',
  giveUpPlaces: '放弃名额',
  nil: '零报告',
};

/** An act of filing in words; an unknown one is still an act of filing. */
export function filingWords(kind: string): string {
  return kindWords[kind] ?? '报送';
}

/** Rows in groups by track, in the order of the sheet. */
export function groupByTrack(rows: readonly SummaryRow[]): ReadonlyMap<string, readonly SummaryRow[]> {
  const groups = new Map<string, SummaryRow[]>();
  for (const row of rows) groups.set(row.trackTitle, [...(groups.get(row.trackTitle) ?? []), row]);
  return groups;
}

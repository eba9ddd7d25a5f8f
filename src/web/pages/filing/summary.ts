import type { QueryOutput } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';

export type Summary = QueryOutput<'summarySheet'>;
export type SummaryRow = Summary['rows'][number];

/** Acts of a filing in the words of the screens. */
const kindWords: Readonly<Record<string, string>> = {
  filing: '报送',
  supplement: '补报',
  swap: '调换',
  giveUp: '放弃名额',
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

/**
 * The official titles of the columns, by path: the heading row above the repeated row of the summary's layout.
 * The words are the programme's, so they are never written here.
 */
export function columnTitles({
  summary,
  layouts,
}: Pick<Programme, 'summary' | 'layouts'>): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  const layout = layouts.find(({ id }) => id === summary.layout);
  for (const part of layout?.parts ?? []) {
    if (part.kind !== 'grid') continue;
    const heading = part.rows.find((row) => row.heading)?.cells ?? [];
    const line = part.rows.find((row) => row.each)?.cells ?? [];
    line.forEach((cell, at) => {
      const title = heading[at];
      if (cell.kind === 'value' && title?.kind === 'label')
        titles.set(cell.path, title.text.replaceAll('\n', ''));
    });
  }
  return titles;
}

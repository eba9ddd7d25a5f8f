import type { CommandInput, QueryOutput } from '../../../contract/client.ts';
import type { MarkableRow } from '../../../core/receipt/markedRow.ts';

export type Desk = QueryOutput<'receiptDesk'>;
export type Group = Desk['groups'][number];
export type Row = Group['rows'][number];

/** What the desk types for one paper this time; every value as typed. */
export interface TypedLine {
  readonly copies: string;
  readonly originals: string;
  readonly shelf: string;
  readonly supplementBy: string;
  readonly note: string;
}
/** Typed lines by row. */
export type Typed = Readonly<Record<string, TypedLine>>;
export const blankLine: TypedLine = { copies: '', originals: '', shelf: '', supplementBy: '', note: '' };

export function rowKey(group: Pick<Group, 'application'>, row: Pick<Row, 'material'>): string {
  return `${group.application ?? ''}/${row.material}`;
}

const number = (text: string) => {
  const found = Number.parseInt(text, 10);
  return Number.isNaN(found) || found < 0 ? 0 : found;
};

/** 收齐: all that is still short of one paper. What is not asked for, or has come, stays as typed. */
export function fillRow(typed: Typed, key: string, { missing }: Pick<Row, 'missing'>): Typed {
  if (missing.copies === 0 && missing.originals === 0) return typed;
  const copies = Math.max(missing.copies, missing.originals);
  const line = { ...(typed[key] ?? blankLine), copies: String(copies), supplementBy: '', note: '' };
  return { ...typed, [key]: { ...line, originals: missing.originals > 0 ? String(missing.originals) : '' } };
}

/** 全部收齐: every paper that is due. */
export function fillAll(typed: Typed, groups: readonly Group[]): Typed {
  let filled = typed;
  for (const group of groups)
    for (const row of group.rows) if (row.due) filled = fillRow(filled, rowKey(group, row), row);
  return filled;
}

/** One more copy, as a scanned code counts it. */
export function countOne(typed: Typed, key: string): Typed {
  const line = typed[key] ?? blankLine;
  return { ...typed, [key]: { ...line, copies: String(number(line.copies) + 1) } };
}

/** The lines to send: those in which something came, or that name the day of what is short. */
export function itemsOf(typed: Typed, groups: readonly Group[]): CommandInput<'receivePapers'>['items'] {
  return groups.flatMap((group) =>
    group.rows.flatMap((row) => {
      const line = typed[rowKey(group, row)];
      if (!line || (number(line.copies) === 0 && line.supplementBy === '')) return [];
      const { shelf, supplementBy, note } = line;
      return [
        {
          ...(group.application ? { application: group.application } : {}),
          ...{ material: row.material, copies: number(line.copies), originals: number(line.originals) },
          ...(shelf.trim() ? { shelf: shelf.trim() } : {}),
          ...(supplementBy ? { supplementBy } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
        },
      ];
    }),
  );
}

/** Groups in which a word stands in the number, the studio, the unit or a paper; all without a word. */
export function found(groups: readonly Group[], word: string): readonly Group[] {
  const wanted = word.trim().toLowerCase();
  if (wanted === '') return groups;
  return groups.flatMap((group) => {
    const { fileNumber, studioName, hostUnit, rows } = group;
    if (`${fileNumber} ${studioName} ${hostUnit}`.toLowerCase().includes(wanted)) return [group];
    const own = rows.filter(({ title }) => title.toLowerCase().includes(wanted));
    return own.length > 0 ? [{ ...group, rows: own }] : [];
  });
}

/** The rows as a code is looked up in them. */
export function markable({ bodyCode, groups }: Pick<Desk, 'bodyCode' | 'groups'>): MarkableRow[] {
  return groups.flatMap((group) =>
    group.rows.map((row) => ({
      key: rowKey(group, row),
      number: group.application ? group.fileNumber : bodyCode,
      paper: row.paper as MarkableRow['paper'],
      version: group.version,
    })),
  );
}

/** 缺 1 份，缺原件 1 份; '' when nothing is short. */
export function shortWords({ missing }: Pick<Row, 'missing'>): string {
  const { copies, originals } = missing;
  return [copies > 0 ? `缺 ${copies} 份` : '', originals > 0 ? `缺原件 ${originals} 份` : '']
    .filter(Boolean)
    .join('，');
}

const stamps: { readonly [S in Row['stamp']]: string } = {
  none: '',
  seal: '盖公章',
  financeSeal: '盖财务章',
};

/** What is asked for: 2 份，其中原件 1 份，盖财务章，含电子版. */
export function expectedWords({
  expected,
  stamp,
  electronic,
}: Pick<Row, 'expected' | 'stamp' | 'electronic'>): string {
  if (!expected) return '';
  return [countWords(expected), stamps[stamp], electronic ? '含电子版' : ''].filter(Boolean).join('，');
}

/** 2 份，其中原件 1 份. */
export function countWords({ copies, originals }: { copies: number; originals: number }): string {
  return originals > 0 ? `${copies} 份，其中原件 ${originals} 份` : `${copies} 份`;
}

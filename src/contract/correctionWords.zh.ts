import type { CorrectionKind } from '../core/correction/correction.ts';
import type { Words } from '../core/programme/words.ts';

/** An approved correction of a name, as lists tell it. */
export interface NameChange {
  readonly kind: Exclude<CorrectionKind, 'figure'>;
  readonly oldValue: string;
  /** ISO. */
  readonly on: string;
  readonly documentNumber: string | null;
}

function day(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The note of a list made after a correction: 名称原为“甲”，2019年12月30日更正（更正〔2019〕1号）. */
export function correctionNote(changes: readonly NameChange[], { lead }: Pick<Words, 'lead'>): string {
  const titles = { name: '名称', lead, unit: '所在单位' } as const;
  return changes
    .map(({ kind, oldValue, on, documentNumber }) => {
      const number = documentNumber ? `（${documentNumber}）` : '';
      return `${titles[kind]}原为“${oldValue}”，${day(on)}更正${number}`;
    })
    .join('；');
}

import type { ReactNode } from 'react';
import { lineKindWords } from '../../contract/ledgerWords.zh.ts';
import { dayInWords } from '../parts/cityTime.ts';
import { type MoneyLine, yuan } from './moneyWords.ts';

interface Props {
  readonly lines: readonly MoneyLine[];
  /** What can be done with a line. */
  readonly acts?: (line: MoneyLine) => ReactNode;
}

/** The lines of a ledger as they were written; what was undone is crossed out and stays. */
export function MoneyLines({ lines, acts }: Props) {
  if (lines.length === 0) return <p className="of-flush soft">还没有记录。</p>;
  return (
    <ul className="of-list">
      {lines.map((line) => (
        <li key={line.line} className="of-ruled">
          <p className="of-flush">
            {line.counters ? '冲销：' : ''}
            {line.countered ? <s>{head(line)}</s> : head(line)}
            {line.countered ? '（已冲销）' : ''}
          </p>
          <p className="of-flush soft of-wrap">{rest(line)}</p>
          <Papers line={line} />
          {acts?.(line)}
        </li>
      ))}
    </ul>
  );
}

function head({ kind, amount, on, period }: MoneyLine): string {
  return `${dayInWords(on)} ${lineKindWords[kind]}${period ? `（${period}）` : ''} ${yuan(amount)}`;
}

function rest({ payee, account, use, payeeNote, reason, byName }: MoneyLine): string {
  const to = payee ? `付给 ${[payee, account].filter(Boolean).join(' ')}` : '';
  const said = [to, use && `用于 ${use}`, payeeNote && `原因：${payeeNote}`, reason];
  return [...said, byName && `登记人 ${byName}`].filter(Boolean).join('；');
}

function Papers({ line: { vouchers } }: { readonly line: MoneyLine }) {
  if (vouchers.length === 0) return null;
  return (
    <p className="of-flush">
      凭证：
      {vouchers.map(({ upload, name, number }) => (
        <a
          key={upload}
          href={`/api/v1/uploads/${upload}`}
          target="_blank"
          rel="noreferrer"
          className="of-wrap"
        >
          {number ? `${number} ` : ''}
          {name}{' '}
        </a>
      ))}
    </p>
  );
}

import type { QueryOutput } from '../../contract/client.ts';
import { everyWords } from '../../contract/ledgerWords.zh.ts';
import { moneyText } from '../../core/subsidy/amount.ts';

export type Ledger = QueryOutput<'subsidyLedger'>;
export type StudioMoney = Ledger['bodies'][number]['studios'][number];
export type MoneyLine = StudioMoney['lines'][number];
export type GrantDue = StudioMoney['grants'][number];

export const yuan = (amount: string): string => `${moneyText(amount)} 元`;

/** 一等 一次性 30,000.00 元; an open amount is said to be open (S8). */
export function grantWords({ grade, every, amount, years }: GrantDue): string {
  const span = years ? `，共 ${years} 年` : '';
  return [grade, `${everyWords[every]}${span}`, amount === null ? '数额由会议决定' : yuan(amount)]
    .filter(Boolean)
    .join(' ');
}

/** What can still be approved: everything that is not once and done. */
export function openGrants({ grants }: StudioMoney): readonly GrantDue[] {
  return grants.filter(
    ({ every, approved, years }) =>
      !(every === 'once' && approved.length > 0) && !(years !== null && approved.length >= years),
  );
}

/** What one writes an amount as; the server has the last word. */
export function amountFault(amount: string): string | undefined {
  return amount.trim() === '' ? '请填写金额。' : undefined;
}

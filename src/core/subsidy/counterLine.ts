import { allow, type Decision, refuse } from '../refusals.ts';
import { hanging, type LedgerLine } from './ledger.ts';
import { negative } from './totals.ts';

/**
 * 冲销: the only way to correct a line. It can be done once, never to a counter-entry, and not while something hangs on the
 * line: first the use, then the payment, then the approval.
 */
export function counterLine(lines: readonly LedgerLine[], id: string): Decision<LedgerLine> {
  const line = lines.find((one) => one.id === id);
  if (!line) return refuse('notFound', { what: '笔台账' });
  if (line.counters !== null) return refuse('counterOfCounter', {});
  if (lines.some(({ counters }) => counters === id)) return refuse('alreadyCountered', {});
  const on = hanging(lines, id);
  if (on.length > 0) return refuse('lineInUse', { kinds: [...new Set(on.map(({ kind }) => kind))] });
  return allow({ ...line, amount: negative(line.amount), counters: id });
}

import { taskTitles } from '../../contract/taskWords.zh.ts';
import { possibleActions } from '../../core/access/can.ts';
import { scope } from '../../core/access/scope.ts';
import { practiceOf } from '../../core/programme/practice.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import { moneyText } from '../../core/subsidy/amount.ts';
import { left, standing } from '../../core/subsidy/ledger.ts';
import type { Context, Tx } from '../context.ts';
import { holdersOf } from './subsidyLedger.ts';

interface Running {
  readonly id: string;
  readonly programme: Programme;
}
/** What waits, of which line: an approval to be paid, a payment whose use is to be reported. */
const waits = [
  { kind: 'paySubsidy', of: 'approval', said: '待付' },
  { kind: 'reportUse', of: 'payment', said: '待报告' },
] as const;

/** For who pays: what is approved and unpaid. For a unit: what was paid and is not accounted for. */
export async function ledgerTasks(tx: Tx, context: Context, running: Iterable<Running>) {
  const possible = possibleActions(context.actor);
  const tasks = [];
  for (const { kind, of, said } of waits) {
    const reach = scope(context.actor, kind);
    // The city may report for a unit; it is not the city's task.
    if (!possible.includes(kind) || (kind === 'reportUse' && reach.all)) continue;
    for (const { id, programme } of running) {
      if (!practiceOf(programme).money) continue;
      const words = taskTitles(wordsOf(programme));
      for (const { entitled, lines } of await holdersOf(tx, context, id, reach))
        for (const line of standing(lines)) {
          const rest = left(lines, line);
          if (line.kind !== of || rest === '0') continue;
          const { application, body, studioName, unitName } = entitled.facts;
          const row = lines.find((one) => one.id === line.id)!;
          tasks.push({
            ...{ kind, application, body, step: null, due: null, since: row.at.toISOString() },
            title: words[kind](studioName),
            detail: `${unitName} · ${said} ${moneyText(rest)} 元`,
          });
        }
    }
  }
  return tasks;
}

import type { Kysely } from 'kysely';
import { refusalSentence } from '../../contract/refusalSentence.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { wordsOf } from '../../core/programme/words.ts';
import type { SandboxReport } from '../../core/sandbox/sandboxReport.ts';
import type { Database } from '../db/tables.ts';
import { rolledBack } from './rolledBack.ts';
import { Stage } from './stage.ts';
import { PaperTaker, type TakenPaper } from './takePapers.ts';
import { walk } from './walk.ts';

/** What a trial answers: what was walked, and the papers as they were then. Nothing else of it remains. */
export interface Trial {
  readonly report: SandboxReport;
  readonly papers: readonly TakenPaper[];
}

/** Plays a programme in a tenant of its own, inside a transaction that is taken back (docs/decisions/0042). */
export function playTrial(
  db: Kysely<Database>,
  programme: Programme,
  seed: string,
  report: (done: number, total: number) => Promise<void>,
): Promise<Trial> {
  return rolledBack(db, async (inner) => {
    const stage = new Stage(inner, programme, seed);
    const taker = new PaperTaker(stage, report);
    const opened = await stage.open();
    if (!opened.ok) {
      stage.stop('年度工作', 'basics', programme.title, refusalSentence(opened.refusal, wordsOf(programme)));
      return { report: { entries: [], stuck: stage.stuck, outcomes: [] }, papers: [] };
    }
    await taker.general();
    const outcomes = await walk(stage, seed, taker);
    await taker.named();
    const { entries, stuck } = stage;
    return { report: { entries, stuck, outcomes }, papers: taker.taken };
  });
}

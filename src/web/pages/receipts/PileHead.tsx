import { filingWords } from './filingWords.ts';
import type { Desk } from './pile.ts';

/** Whose pile it is, how far it is complete, and how the paper stands to the deadline (3.7). */
export function PileHead({ desk }: { desk: Desk }) {
  const due = desk.groups.flatMap(({ rows }) => rows).filter((row) => row.due);
  const complete = due.filter((row) => row.complete).length;
  return (
    <>
      <h2 className="of-flush">
        {desk.bodyName}
        {due.length > 0 ? `：已收齐 ${complete} / ${due.length} 项` : ''}
      </h2>
      <p className="of-flush">{filingWords(desk)}</p>
    </>
  );
}

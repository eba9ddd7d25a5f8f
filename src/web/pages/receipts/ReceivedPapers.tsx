import type { StepWords } from '../../office/stateWords.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { filingWords } from './filingWords.ts';
import { PileTable } from './PileTable.tsx';
import { Records } from './Records.tsx';
import './receipts.css';

interface Props {
  readonly campaign: string;
  readonly body: string;
  readonly steps: readonly StepWords[];
  readonly zone: string;
}
const nothing = () => undefined;

/** A body's own view: what the city has received on paper, what is missing until when, and the slips. */
export function ReceivedPapers({ campaign, body, steps, zone }: Props) {
  const { data: desk } = useContractQuery('receiptDesk', { campaign, body });
  if (!desk) return null;
  const due = desk.groups.flatMap(({ rows }) => rows).filter((row) => row.due);
  if (due.length === 0 && desk.receipts.length === 0) return null;
  // What has not come and is not awaited yet would only fill the screen.
  const groups = desk.groups.filter(({ rows }) => rows.some((row) => row.due || row.copies > 0));
  const complete = due.filter((row) => row.complete).length;
  return (
    <section aria-labelledby="received" className="of-stack">
      <h2 id="received" className="of-flush">
        纸质材料：市里已收齐 {complete} / {due.length} 项
      </h2>
      <p className="of-flush">{filingWords(desk)}</p>
      <PileTable
        {...{ groups, typed: {}, steps, at: undefined, receives: false, today: desk.today }}
        onLine={nothing}
        onFill={nothing}
      />
      <Records desk={desk} zone={zone} corrects={false} />
    </section>
  );
}

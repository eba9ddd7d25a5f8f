import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useMay } from '../../session/useMe.ts';
import type { Board } from './board.ts';
import { ExtendDialog } from './ExtendDialog.tsx';
import { type Late, lateOf } from './lateOf.ts';

interface Props {
  readonly board: Board;
  readonly campaign: string;
  readonly deadlines: QueryOutput<'campaignCalendar'>['deadlines'];
  /** Bodies file; else it is their units that have handed in or not. */
  readonly filing: boolean;
}

/** Those who have not filed, or whose units have not begun, named first (rule 12), each with the way to give more time. */
export function NotYet({ board, campaign, deadlines, filing }: Props) {
  const may = useMay();
  const [chosen, setChosen] = useState<Late>();
  const late = lateOf(board, filing);
  if (late.length === 0) {
    return (
      <div className="note note-good">
        <p className="of-strong">{filing ? '各推荐单位都已报送。' : '各单位都已有申报。'}</p>
      </div>
    );
  }
  return (
    <section className="card" aria-labelledby="not-yet">
      <h2 id="not-yet">
        {filing ? '还没有报送' : '还没有申报'}：{late.length} 个单位
      </h2>
      <ul className="of-tiles of-bare">
        {late.map((one) => (
          <li key={one.body} className="of-tile">
            <span className="of-strong">{one.name}</span>
            <span>{one.words}</span>
            {one.extendedTo ? <span>已延期到 {dayInWords(one.extendedTo)}</span> : null}
            {may('extendDeadline') && deadlines.some(({ due }) => due !== null) ? (
              <Button onClick={() => setChosen(one)}>
                延期<span className="unseen">：{one.name}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {chosen ? (
        <ExtendDialog
          campaign={campaign}
          deadlines={deadlines}
          body={chosen.body}
          name={chosen.name}
          onClose={() => setChosen(undefined)}
        />
      ) : null}
    </section>
  );
}

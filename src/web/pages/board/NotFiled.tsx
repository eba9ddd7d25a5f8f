import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useMay } from '../../session/useMe.ts';
import type { Board } from './board.ts';
import { ExtendDialog } from './ExtendDialog.tsx';

type Deadlines = QueryOutput<'campaignCalendar'>['deadlines'];
interface Props {
  readonly board: Board;
  readonly campaign: string;
  readonly deadlines: Deadlines;
}

/** Those who have not filed, named first (rule 12), each with the way to give more time. */
export function NotFiled({ board, campaign, deadlines }: Props) {
  const may = useMay();
  const [chosen, setChosen] = useState<{ body: string; name: string }>();
  const extended = new Map(
    board.rows.flatMap((row) => row.bodies.map((body) => [body.body, body.extendedTo] as const)),
  );
  if (board.notFiled.length === 0) {
    return (
      <div className="note note-good">
        <p className="of-strong">各推荐单位都已报送。</p>
      </div>
    );
  }
  return (
    <section className="card" aria-labelledby="not-filed">
      <h2 id="not-filed">还没有报送：{board.notFiled.length} 个单位</h2>
      <ul className="of-tiles of-bare">
        {board.notFiled.map(({ body, name, candidates }) => (
          <li key={body} className="of-tile">
            <span className="of-strong">{name}</span>
            <span>{candidates > 0 ? `已推荐 ${candidates} 个，等待报送` : '还没有推荐对象'}</span>
            {extended.get(body) ? <span>已延期到 {dayInWords(extended.get(body) ?? '')}</span> : null}
            {may('extendDeadline') && deadlines.some(({ due }) => due !== null) ? (
              <Button onClick={() => setChosen({ body, name })}>
                延期<span className="unseen">：{name}</span>
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

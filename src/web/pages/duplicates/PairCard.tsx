import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { levelTitle } from '../../../contract/studioWords.zh.ts';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';
import { MergeDialog } from './MergeDialog.tsx';

export type Pair = QueryOutput<'possibleDuplicates'>['pairs'][number];
export type Placed = Pair['one'];

/** Two files side by side. */
export function PairCard({ one, other }: Pair) {
  const [open, setOpen] = useState(false);
  const apart = useCommand('keepApart');
  async function keep(): Promise<void> {
    if (await apart.run({ one: one.studio, other: other.studio })) announce('已记下，这两份不再列出。');
  }
  return (
    <li className="card">
      <div className="du-two">
        <Side file={one} />
        <Side file={other} />
      </div>
      <RefusalNote failure={apart.failure} />
      <div className="of-line">
        <Button type="primary" aria-label={`合并 ${one.name} 和 ${other.name}`} onClick={() => setOpen(true)}>
          合并…
        </Button>
        <Button loading={apart.busy} onClick={() => void keep()}>
          不是同一个
        </Button>
      </div>
      {open ? <MergeDialog {...{ one, other }} onClose={() => setOpen(false)} /> : null}
    </li>
  );
}

export function Side({ file }: { readonly file: Placed }) {
  const words = useWords();
  const { studio, name, leadName, unitName, bodyName, level, title, namedOn, results } = file;
  return (
    <div className="du-side">
      <p className="of-strong of-flush">
        <Link to="/studios/$studio" params={{ studio } as never}>
          {name}
        </Link>
      </p>
      <p className="of-flush">
        {words.lead}：{leadName}
      </p>
      <p className="of-flush">{unitName}</p>
      <p className="of-flush soft">{bodyName}</p>
      <p className="of-flush">
        {levelTitle(level as never, words)}
        {title ? `，${title}` : ''}
        {namedOn ? `，${dayInWords(namedOn)}` : ''}
      </p>
      {results ? <p className="of-flush soft">{results.slice(0, 80)}</p> : null}
    </div>
  );
}

import { useState } from 'react';
import { pairSideWords } from '../../../contract/mentorshipWords.zh.ts';
import { type PairSide, pairSides } from '../../../core/mentorship/agreement.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { PairFile } from './pairs.ts';

type Item = PairFile['plan'][number];

/** 我的计划: each item with its day; it is done when both sides have said so. */
export function PlanList({ file }: { readonly file: PairFile }) {
  const { plan, agreement } = file;
  const done = plan.filter(({ mentor, apprentice }) => mentor && apprentice).length;
  return (
    <section className="of-stack" aria-label="学习计划">
      <h2 className="of-flush">学习计划</h2>
      <p className="of-flush soft">
        共 {plan.length} 项，双方都已确认 {done} 项。
      </p>
      <ol className="mt-plan">
        {plan.map((item, at) => (
          <PlanItem key={item.id} number={at + 1} {...{ item, file }} columns={agreement.planColumns} />
        ))}
      </ol>
    </section>
  );
}

interface ItemProps {
  readonly number: number;
  readonly item: Item;
  readonly file: PairFile;
  readonly columns: readonly string[];
}

function PlanItem({ number, item, file, columns }: ItemProps) {
  const over = item.dueOn < file.today && !(item.mentor && item.apprentice);
  const sides = file.allowed.includes('tick') ? (file.side ? [file.side] : pairSides) : [];
  return (
    <li className="card of-stack">
      <dl className="mt-facts">
        {columns.map((label, at) => (
          <div key={label} style={{ display: 'contents' }}>
            <dt>
              {number}. {label}
            </dt>
            <dd>{item.words[at] || '—'}</dd>
          </div>
        ))}
        <div style={{ display: 'contents' }}>
          <dt>完成期限</dt>
          <dd className={over ? 'of-error' : ''}>
            {item.dueOn}
            {over ? '，已过期限' : ''}
          </dd>
        </div>
      </dl>
      <p className="of-marks">
        {pairSides.map((side) => (
          <span key={side} className="of-mark" data-tone={item[side] ? 'good' : 'plain'}>
            {pairSideWords[side]}
            {item[side]
              ? `已确认（${item[side].on}${item[side].enteredFor ? `，${item[side].byName}代` : ''}）`
              : '未确认'}
          </span>
        ))}
      </p>
      {sides.length > 0 ? <Ticks {...{ file, item, number, sides }} /> : null}
    </li>
  );
}

interface TicksProps {
  readonly file: PairFile;
  readonly item: Item;
  readonly number: number;
  readonly sides: readonly PairSide[];
}

/** One press says that it is done; a second one takes it back. Offices name the side for which they write. */
function Ticks({ file, item, number, sides }: TicksProps) {
  const tick = useCommand('tickPlanItem');
  const untick = useCommand('untickPlanItem');
  const [last, setLast] = useState<'tick' | 'untick'>('tick');
  const failure = last === 'tick' ? tick.failure : untick.failure;
  async function press(side: PairSide): Promise<void> {
    const of = { pair: file.id, item: item.id, side };
    setLast(item[side] ? 'untick' : 'tick');
    const done = item[side] ? await untick.run(of) : await tick.run({ ...of, on: file.today });
    if (done) announce(item[side] ? '已取消确认。' : '已确认完成。');
  }
  return (
    <>
      {failure ? <RefusalNote failure={failure} /> : null}
      <div className="of-line">
        {sides.map((side) => (
          <button key={side} type="button" className="button button-plain" onClick={() => void press(side)}>
            {file.side === null ? `代${pairSideWords[side]}` : ''}
            {item[side] ? '取消确认' : '确认完成'}
            <span className="unseen">：第 {number} 项</span>
          </button>
        ))}
      </div>
    </>
  );
}

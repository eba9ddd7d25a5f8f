import Button from 'antd/es/button';
import { plaqueActVerbs, plaqueKindWords, plaqueStateWords } from '../../../contract/ledgerWords.zh.ts';
import { mayFollow } from '../../../core/plaque/plaqueActs.ts';
import type { Column } from '../../office/DataTable.tsx';
import { Tick } from '../../office/Tick.tsx';
import type { Ticked } from '../../office/useTicked.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import type { Ending } from './PlaqueActs.tsx';
import { type Plaque, stateTones } from './plaques.ts';

type OnEnd = (what: Ending, plaque: Plaque) => void;

/** Columns of the ledger; without `onEnd` it is only read. */
export function plaqueColumns(
  ticked: Ticked | undefined,
  onEnd: OnEnd | undefined,
): readonly Column<Plaque>[] {
  const tick: Column<Plaque> = {
    key: 'tick',
    title: '选择',
    cell: ({ plaque, number }) => (ticked ? <Tick of={ticked} id={plaque} label={number} /> : null),
  };
  const acts: Column<Plaque> = {
    key: 'acts',
    title: '办理',
    cell: (plaque) => (onEnd ? <RowActs plaque={plaque} onEnd={onEnd} /> : null),
  };
  return [...(ticked ? [tick] : []), ...shown, ...(onEnd ? [acts] : [])];
}

const shown: readonly Column<Plaque>[] = [
  {
    key: 'number',
    title: '编号',
    head: true,
    cell: ({ number, kind, replaces }) => (
      <>
        <span className="one-line">{number}</span> {plaqueKindWords[kind]}
        {replaces ? <p className="soft of-flush">换发自 {replaces}</p> : null}
      </>
    ),
  },
  {
    key: 'studio',
    title: '工作室',
    cell: ({ studioName, unitName, bodyName }) => (
      <>
        {studioName}
        <p className="soft of-flush">
          {unitName}，{bodyName}
        </p>
      </>
    ),
  },
  {
    key: 'text',
    title: '文字',
    cell: ({ text, textNow }) => (
      <>
        <span className="of-wrap">{text}</span>
        {textNow ? <p className="of-flush soft">按现在的名称应为：{textNow}，需要的请换发</p> : null}
      </>
    ),
  },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, on, party }) => (
      <>
        <span className="of-mark" data-tone={stateTones[state]}>
          {plaqueStateWords[state]}
        </span>
        <p className="soft of-flush">{[dayInWords(on), party].filter(Boolean).join('，')}</p>
      </>
    ),
  },
  { key: 'papers', title: '经过', cell: (plaque) => <Life plaque={plaque} /> },
];

/** What happened, with the papers of each step. */
function Life({ plaque: { acts, receipt } }: { readonly plaque: Plaque }) {
  // Steps are only ever added, so a step is known by its place.
  const numbered = acts.map((act, at) => ({ ...act, at }));
  const last = acts.findLastIndex(({ act }) => act === 'handedOver');
  return (
    <details>
      <summary>{acts.length} 步</summary>
      <ul className="of-list of-tight">
        {numbered.map(({ act, on, party, reason, order, at }) => (
          <li key={at}>
            {dayInWords(on)} {plaqueActVerbs[act]} {[party, reason].filter(Boolean).join('，')}
            {order && act === 'ordered' ? (
              <>
                {' '}
                <a href={`/api/v1/papers/plaqueOrder/${order}.pdf`} target="_blank" rel="noreferrer">
                  制作清单
                </a>{' '}
                <a href={`/api/v1/exports/plaqueOrder.xlsx?order=${order}`}>表格</a>
              </>
            ) : null}
            {order && act === 'handedOver' && at === last ? (
              <>
                {' '}
                <a href={`/api/v1/papers/plaqueSlip/${order}.pdf`} target="_blank" rel="noreferrer">
                  领取单
                </a>{' '}
                {receipt ? (
                  <a href={`/api/v1/uploads/${receipt}`} target="_blank" rel="noreferrer">
                    签名的领取单
                  </a>
                ) : null}
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

function RowActs({ plaque, onEnd }: { readonly plaque: Plaque; readonly onEnd: OnEnd }) {
  const { state, receipt, number } = plaque;
  const may = (act: 'replaced' | 'withdrawn') => mayFollow[state].includes(act);
  return (
    <div className="of-line">
      {state === 'handedOver' ? (
        <Button size="small" onClick={() => onEnd('slip', plaque)} aria-label={`上传领取单：${number}`}>
          {receipt ? '重传领取单' : '上传领取单'}
        </Button>
      ) : null}
      {may('replaced') ? (
        <Button size="small" onClick={() => onEnd('replaced', plaque)} aria-label={`换发：${number}`}>
          换发
        </Button>
      ) : null}
      {may('withdrawn') ? (
        <Button size="small" onClick={() => onEnd('withdrawn', plaque)} aria-label={`收回：${number}`}>
          收回
        </Button>
      ) : null}
    </div>
  );
}

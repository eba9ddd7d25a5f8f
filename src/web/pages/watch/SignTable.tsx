import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { levelTitles, studioStateTitles } from '../../../contract/studioWords.zh.ts';
import { signSentence, signTitles } from '../../../contract/watchWords.zh.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { Tick } from '../../office/Tick.tsx';
import type { Ticked } from '../../office/useTicked.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import type { Sign } from './watch.ts';

interface Props {
  readonly signs: readonly Sign[];
  readonly ticked: Ticked;
  readonly onRemind: (sign: Sign) => void;
}

/** One line for each sign, with what can be done beside it. */
export function SignTable({ signs, ticked, onRemind }: Props) {
  const words = useWords();
  const states = studioStateTitles(words);
  const acts = signs.some(({ allowed }) => allowed.includes('superviseStudio'));
  return (
    <DataTable
      caption="预警"
      rows={signs}
      rowKey={({ id }) => id}
      empty={
        <>
          <p className="of-strong">没有符合条件的预警</p>
          <p>工作室按要求记录了工作，这里就是空的。</p>
        </>
      }
      columns={[
        ...(acts
          ? [
              {
                key: 'tick',
                title: <span className="unseen">选择</span>,
                label: '选择',
                cell: (sign: Sign) => (
                  <Tick of={ticked} id={sign.id} label={`${sign.studioName} ${signTitles[sign.kind]}`} />
                ),
              },
            ]
          : []),
        {
          key: 'studio',
          title: '工作室',
          head: true,
          cell: ({ studio, studioName, unitName, bodyName, level }: Sign) => (
            <>
              <Link to="/studios/$studio/watch" params={{ studio } as never}>
                {studioName}
              </Link>
              <span className="soft of-sub">
                {unitName}，{bodyName}
                {level ? `，${levelTitles[level]}` : ''}
              </span>
            </>
          ),
        },
        {
          key: 'sign',
          title: '预警',
          cell: ({ kind, facts }: Sign) => (
            <>
              <span className="of-mark" data-tone="attention">
                {signTitles[kind]}
              </span>{' '}
              {signSentence(kind, facts, words)}
            </>
          ),
        },
        { key: 'since', title: '自何时', cell: ({ since }: Sign) => dayInWords(since) },
        { key: 'state', title: '状态', cell: ({ state }: Sign) => states[state] },
        ...(acts
          ? [
              {
                key: 'act',
                title: '办理',
                cell: (sign: Sign) => (
                  <Button onClick={() => onRemind(sign)}>
                    提醒<span className="unseen">：{sign.studioName}</span>
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

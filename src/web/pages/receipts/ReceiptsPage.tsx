import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Field } from '../../office/Field.tsx';
import { KeySheet } from '../../office/KeySheet.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useQueueKeys } from '../../office/queueKeys.ts';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';

type Answer = QueryOutput<'receiptList'>;
type BodyRow = Answer['bodies'][number];

/** 收件: every body with its pile in figures; the way to its desk (F16). */
export default function ReceiptsPage() {
  return (
    <OfficePage
      title="收件"
      aside={
        <div className="of-line">
          <Link to="/receipts/originals" className="button button-plain">
            原件去向
          </Link>
          <Link to="/receipts/copies" className="button button-plain">
            退回申报表
          </Link>
        </div>
      }
    >
      {({ campaign }) => <Bodies campaign={campaign.id} filing={campaign.practice.filing} />}
    </OfficePage>
  );
}

function Bodies({ campaign, filing }: { campaign: string; filing: boolean }) {
  const query = useContractQuery('receiptList', { campaign });
  return <Loaded query={query}>{(answer) => <BodyList answer={answer} filing={filing} />}</Loaded>;
}

const columnsFor = (today: string, filing: boolean): readonly Column<BodyRow>[] => [
  {
    key: 'body',
    title: '推荐单位',
    head: true,
    cell: ({ body, bodyName }) => (
      <Link to="/receipts/$body" params={{ body } as never}>
        {bodyName}
      </Link>
    ),
  },
  ...(filing
    ? [
        {
          key: 'filed',
          title: '电子报送',
          cell: ({ filedAt }: BodyRow) => (filedAt ? cityMoment(filedAt) : '未报送'),
        },
      ]
    : []),
  {
    key: 'complete',
    title: '已收齐',
    cell: ({ papers, complete }) =>
      papers === 0 ? (
        <span className="soft">还没有应收的</span>
      ) : (
        <span className="of-mark" data-tone={complete === papers ? 'good' : 'attention'}>
          {complete} / {papers} 项
        </span>
      ),
  },
  { key: 'copies', title: '收到份数', numeric: true, cell: ({ copies }) => copies },
  { key: 'originals', title: '在库原件', numeric: true, cell: ({ originalsHere }) => originalsHere },
  {
    key: 'last',
    title: '最近送达',
    cell: ({ lastDeliveredOn }) => (lastDeliveredOn ? dayInWords(lastDeliveredOn) : '还没有送达'),
  },
  {
    key: 'supplement',
    title: '最早补件日期',
    cell: ({ supplementBy }) =>
      supplementBy ? `${dayInWords(supplementBy)}${supplementBy < today ? '（已过期）' : ''}` : '',
  },
];

function BodyList({ answer: { today, bodies }, filing }: { answer: Answer; filing: boolean }) {
  const navigate = useNavigate();
  const [word, setWord] = useState('');
  const shown = bodies.filter(({ bodyName }) => bodyName.includes(word.trim()));
  const open = useCallback(
    (index: number) => {
      const body = shown[index]?.body;
      if (body) void navigate({ to: '/receipts/$body', params: { body } as never });
    },
    [shown, navigate],
  );
  const at = useQueueKeys(shown.length, open);
  const overdue = bodies.filter(({ supplementBy }) => supplementBy !== null && supplementBy < today);
  return (
    <div className="of-stack">
      {overdue.length > 0 ? (
        <p className="note note-warn">
          有 {overdue.length} 个单位的补件日期已过：{overdue.map(({ bodyName }) => bodyName).join('、')}。
        </p>
      ) : null}
      <div className="of-line of-ends">
        <div className="of-narrow">
          <Field label="找单位">
            {(control) => (
              <input
                {...control}
                type="search"
                className="of-input"
                value={word}
                onChange={({ target }) => setWord(target.value)}
              />
            )}
          </Field>
        </div>
        <div className="of-wideonly">
          <KeySheet />
        </div>
      </div>
      <DataTable
        caption="各单位收件情况"
        columns={columnsFor(today, filing)}
        rows={shown}
        rowKey={({ body }) => body}
        rowClass={(_row, index) => (index === at ? 'of-chosen' : undefined)}
        empty={<p>没有这个单位。请换一个词。</p>}
      />
    </div>
  );
}

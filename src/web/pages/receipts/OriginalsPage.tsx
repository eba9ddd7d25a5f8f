import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { chooseCampaign } from '../../session/useCampaign.ts';

type Answer = QueryOutput<'originalsOut'>;
type Original = Answer['originals'][number];

const crumbs = [{ label: '收件', to: '/receipts' }];
const filters = [
  { id: 'here', label: '在库' },
  { id: 'lent', label: '借出未还' },
  { id: 'back', label: '已退还' },
] as const;
const fits: { readonly [F in (typeof filters)[number]['id']]: (one: Original) => boolean } = {
  here: ({ here }) => here > 0,
  lent: ({ lent }) => lent > 0,
  back: ({ returns }) => returns.some(({ backBy }) => backBy === null),
};

/** 原件去向: what lies here, what is lent, what went back to whom (R67). */
export default function OriginalsPage() {
  return (
    <OfficePage title="原件去向" crumbs={crumbs}>
      {({ campaign }) => <Originals campaign={campaign.id} />}
    </OfficePage>
  );
}

function Originals({ campaign }: { campaign: string }) {
  const query = useContractQuery('originalsOut', { campaign });
  const { show = '' } = useSearch({ strict: false }) as { show?: string };
  const navigate = useNavigate();
  return (
    <div className="of-stack">
      <div className="of-narrow">
        <Chooser
          label="哪些原件"
          empty="全部"
          value={show}
          choices={filters}
          onChange={(next) => void navigate({ to: '/receipts/originals', search: { show: next } as never })}
        />
      </div>
      <Loaded query={query}>
        {({ originals, today }) => (
          <DataTable
            caption="原件去向"
            columns={columnsFor(today)}
            rows={originals.filter(fits[show as keyof typeof fits] ?? (() => true))}
            rowKey={({ campaign, body, application, material }) =>
              `${campaign}/${body}/${application ?? ''}/${material}`
            }
            empty={<p>没有这样的原件。收件时在“其中原件”里登记的会列在这里。</p>}
          />
        )}
      </Loaded>
    </div>
  );
}

const columnsFor = (today: string): readonly Column<Original>[] => [
  {
    key: 'of',
    title: '申报',
    head: true,
    cell: ({ fileNumber, studioName, hostUnit, bodyName }) =>
      fileNumber ? (
        <>
          {fileNumber} {studioName}
          <p className="soft of-flush">{hostUnit}</p>
        </>
      ) : (
        bodyName
      ),
  },
  { key: 'material', title: '材料', cell: ({ title }) => title },
  {
    key: 'body',
    title: '推荐单位',
    cell: ({ body, bodyName, campaign, campaignTitle, earlier }) => (
      <>
        {/* An original of an earlier year goes back at the desk of that year. */}
        <Link
          to="/receipts/$body"
          params={{ body } as never}
          onClick={() => earlier && chooseCampaign(campaign)}
        >
          {bodyName}
        </Link>
        {earlier && <p className="soft of-flush">往年结转：{campaignTitle}</p>}
      </>
    ),
  },
  { key: 'received', title: '收到', numeric: true, cell: ({ received }) => received },
  { key: 'here', title: '在库', numeric: true, cell: ({ here }) => here },
  { key: 'shelf', title: '架号', cell: ({ shelf }) => shelf ?? '' },
  {
    key: 'returns',
    title: '去向',
    cell: ({ returns }) => (
      <ul className="of-list of-tight">
        {returns.map(({ entry, slip, number, originals, handedTo, handedOn, backBy }) => (
          <li key={entry}>
            <a href={`/api/v1/papers/originals/${slip}.pdf`} target="_blank" rel="noreferrer">
              {number}
            </a>{' '}
            {dayInWords(handedOn)}
            {backBy ? '借' : '退'}给 {handedTo} {originals} 份
            {backBy ? `，${dayInWords(backBy)}前归还${backBy < today ? '（已过期）' : ''}` : ''}
          </li>
        ))}
      </ul>
    ),
  },
];

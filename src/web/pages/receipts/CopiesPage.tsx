import { useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { CopyDialog } from './CopyDialog.tsx';

type Answer = QueryOutput<'returnedCopies'>;
export type CopyForm = Answer['forms'][number];

const filters = [
  { id: 'open', label: '还没有退回' },
  { id: 'back', label: '已退回' },
  { id: 'unsigned', label: '已退回，签收件未上传' },
] as const;
const fits: { readonly [F in (typeof filters)[number]['id']]: (form: CopyForm) => boolean } = {
  open: ({ copy }) => copy === null,
  back: ({ copy }) => copy !== null,
  unsigned: ({ copy }) => copy !== null && copy.receipt === null,
};

/** 退回申报表: whose copy of the sealed form has gone back against receipt, and whose has not (R30). */
export default function CopiesPage() {
  return (
    <OfficePage title="退回申报表" crumbs={[{ label: '收件', to: '/receipts' }]}>
      {({ campaign }) => <Copies campaign={campaign.id} />}
    </OfficePage>
  );
}

function Copies({ campaign }: { campaign: string }) {
  const query = useContractQuery('returnedCopies', { campaign });
  return <Loaded query={query}>{(answer) => <Forms campaign={campaign} answer={answer} />}</Loaded>;
}

function Forms({ campaign, answer }: { campaign: string; answer: Answer }) {
  const { forms, today, allowed } = answer;
  const { show = 'open' } = useSearch({ strict: false }) as { show?: string };
  const navigate = useNavigate();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [giving, setGiving] = useState<readonly CopyForm[]>();
  const may = allowed.includes('returnCopy');
  const rows = forms.filter(fits[show as keyof typeof fits] ?? (() => true));
  const open = forms.filter(fits.open);
  const chosen = open.filter(({ application }) => ticked.has(application));
  const tick = (ids: readonly string[], on: boolean) => {
    const next = new Set(ticked);
    for (const id of ids) on ? next.add(id) : next.delete(id);
    setTicked(next);
  };
  return (
    <div className="of-stack">
      <p className="of-flush">
        申报表一式两份：审批盖章后一份留存，一份退回所在单位。应退 {forms.length} 份，已退{' '}
        {forms.length - open.length} 份，还有 {open.length} 份没有退回。
      </p>
      <div className="of-line">
        <div className="of-narrow">
          <Chooser
            label="哪些申报表"
            empty="全部"
            value={show === 'all' ? '' : show}
            choices={filters}
            onChange={(next) =>
              void navigate({ to: '/receipts/copies', search: { show: next || 'all' } as never })
            }
          />
        </div>
        {may && rows.some(fits.open) ? (
          <>
            <Button
              onClick={() =>
                tick(
                  rows.filter(fits.open).map(({ application }) => application),
                  chosen.length === 0,
                )
              }
            >
              {chosen.length === 0 ? '全部勾选' : '都不勾选'}
            </Button>
            <Button type="primary" disabled={chosen.length === 0} onClick={() => setGiving(chosen)}>
              退回选中的 {chosen.length} 份
            </Button>
          </>
        ) : null}
      </div>
      <DataTable
        caption="申报表退回情况"
        columns={columns(may, ticked, tick, (form) => setGiving([form]))}
        rows={rows}
        rowKey={({ application }) => application}
        empty={<p>没有这样的申报表。审批盖章以后，要退回的会列在这里。</p>}
      />
      {giving ? (
        <CopyDialog
          {...{ campaign, today, forms: giving }}
          onClose={() => setGiving(undefined)}
          onDone={() => setTicked(new Set())}
        />
      ) : null}
    </div>
  );
}

function columns(
  may: boolean,
  ticked: ReadonlySet<string>,
  tick: (ids: readonly string[], on: boolean) => void,
  onCorrect: (form: CopyForm) => void,
): Column<CopyForm>[] {
  return [
    {
      key: 'name',
      title: '申报',
      head: true,
      cell: ({ application, fileNumber, studioName, copy }) =>
        may && copy === null ? (
          <label className="of-check">
            <input
              type="checkbox"
              checked={ticked.has(application)}
              onChange={(event) => tick([application], event.target.checked)}
            />
            {fileNumber} {studioName}
          </label>
        ) : (
          <>
            {fileNumber} {studioName}
          </>
        ),
    },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
    { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
    {
      key: 'back',
      title: '退回',
      cell: (form) => <Back form={form} onCorrect={may ? onCorrect : undefined} />,
    },
  ];
}

function Back({ form, onCorrect }: { form: CopyForm; onCorrect: ((form: CopyForm) => void) | undefined }) {
  const { copy, studioName } = form;
  if (!copy) return <span className="soft">还没有退回</span>;
  const named = <span className="unseen">：{studioName}</span>;
  return (
    <div className="of-line">
      <span>
        {dayInWords(copy.givenOn)}交给{copy.toWhom}
        {copy.note ? `（${copy.note}）` : ''}
      </span>
      <a href={`/api/v1/papers/copySlip/${copy.copy}.pdf`} target="_blank" rel="noreferrer">
        签收单{named}
      </a>
      {copy.receipt ? (
        <a href={`/api/v1/uploads/${copy.receipt.upload}`} target="_blank" rel="noreferrer">
          签收件{named}
        </a>
      ) : null}
      {onCorrect ? (
        <Button onClick={() => onCorrect(form)}>
          {copy.receipt ? '更正' : '上传签收件'}
          {named}
        </Button>
      ) : null}
    </div>
  );
}

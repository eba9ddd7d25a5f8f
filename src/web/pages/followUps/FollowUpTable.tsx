import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';
import { CloseFollowUpDialog } from './CloseFollowUpDialog.tsx';

export type FollowUp = QueryOutput<'followUpList'>['followUps'][number];

interface Props {
  readonly followUps: readonly FollowUp[];
  readonly caption: string;
  /** On the page of the studio: whose it is stands above already. */
  readonly plain?: boolean;
}

/** What is to be done by when and by whom, with the acts beside it. */
export function FollowUpTable({ followUps, caption, plain = false }: Props) {
  const { organiser } = useWords();
  const [asking, setAsking] = useState<{ readonly act: 'close' | 'drop'; readonly one: FollowUp }>();
  const close = () => setAsking(undefined);
  const studio: Column<FollowUp> = {
    key: 'studio',
    title: '工作室',
    head: true,
    cell: ({ studio: id, studioName, unitName, bodyName }) => (
      <>
        <Link to="/studios/$studio/$part" params={{ studio: id, part: 'class' } as never}>
          {studioName}
        </Link>
        <span className="soft of-sub">
          {unitName}，{bodyName}
        </span>
      </>
    ),
  };
  return (
    <>
      <DataTable
        caption={caption}
        rows={followUps}
        rowKey={({ id }) => id}
        empty={<p className="of-flush">没有跟进事项。</p>}
        columns={[
          ...(plain ? [] : [studio]),
          { key: 'what', title: '事项', head: plain, cell: (one) => <What one={one} /> },
          { key: 'owner', title: '由谁办理', cell: ({ ownerName }) => ownerName ?? organiser },
          {
            key: 'due',
            title: '期限',
            cell: ({ dueOn, overdue }) => (
              <>
                {dayInWords(dueOn)}
                {overdue ? (
                  <>
                    {' '}
                    <span className="of-mark" data-tone="attention">
                      已逾期
                    </span>
                  </>
                ) : null}
              </>
            ),
          },
          {
            key: 'act',
            title: '办理',
            cell: (one) => <FollowUpCell one={one} onAct={(act) => setAsking({ act, one })} />,
          },
        ]}
      />
      {asking?.act === 'close' ? <CloseFollowUpDialog one={asking.one} onClose={close} /> : null}
      {asking?.act === 'drop' ? <DropDialog one={asking.one} onClose={close} /> : null}
    </>
  );
}

function What({ one: { what, grade } }: { readonly one: FollowUp }) {
  return (
    <>
      <span className="of-wrap">{what}</span>
      {grade ? <span className="soft of-sub">分类为{grade}</span> : null}
    </>
  );
}

interface CellProps {
  readonly one: FollowUp;
  readonly onAct: (act: 'close' | 'drop') => void;
}

function FollowUpCell({ one: { closed, allowed, what, studioName }, onAct }: CellProps) {
  if (closed)
    return (
      <>
        <span className="of-wrap">
          {dayInWords(closed.on)}办结：{closed.done}
        </span>
        <span className="soft of-sub">
          {closed.byName}
          {closed.files.map(({ upload, name }) => (
            <a key={upload} href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
              {' '}
              {name}
            </a>
          ))}
        </span>
      </>
    );
  if (!allowed.includes('keepFollowUps')) return null;
  const of = (
    <span className="unseen">
      ：{studioName}，{what}
    </span>
  );
  return (
    <span className="of-line">
      <Button onClick={() => onAct('close')}>办结{of}</Button>
      <Button onClick={() => onAct('drop')}>撤销{of}</Button>
    </span>
  );
}

function DropDialog({ one, onClose }: { readonly one: FollowUp; readonly onClose: () => void }) {
  const { run, busy, failure } = useCommand('dropFollowUp');
  return (
    <ReasonDialog
      title={`撤销跟进事项：${one.studioName}`}
      open
      act="撤销"
      danger
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={async (reason) => (await run({ followUp: one.id, version: one.version, reason })) !== undefined}
    >
      <p className="of-flush">{one.what}</p>
    </ReasonDialog>
  );
}

import { useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Candidate, UpwardTrack } from './upward.ts';

interface Props {
  readonly campaign: string;
  readonly track: UpwardTrack;
  readonly candidates: readonly Candidate[];
  readonly lead: string;
}

/** Studios of earlier years and those of the pipeline; one press begins the application with what is known. */
export function CandidateTable({ campaign, track, candidates, lead }: Props) {
  const navigate = useNavigate();
  const { run, busy, failure } = useCommand('createApplication');
  async function begin({ unit, body, unitName, leadName, studio }: Candidate): Promise<void> {
    const place = unit ? { unit } : { body, unitName };
    const made = await run({
      campaign,
      track: track.track,
      leadName,
      ...place,
      ...(studio ? { studio } : {}),
    });
    if (made) void navigate({ to: `/applications/${made.application}` });
  }
  const columns: Column<Candidate>[] = [
    {
      key: 'name',
      title: '工作室',
      head: true,
      cell: ({ studioName, leadName }) => studioName || `${leadName}（待创建）`,
    },
    { key: 'lead', title: lead, cell: ({ leadName }) => leadName },
    { key: 'unit', title: '所在单位', cell: ({ unitName }) => unitName },
    { key: 'body', title: '推荐单位', cell: ({ bodyName }) => bodyName },
    {
      key: 'why',
      title: '依据',
      cell: ({ title, namedOn, inPipeline }) =>
        [title ? `${title}（${namedOn}）` : '', inPipeline ? '今年的培育名单' : '']
          .filter(Boolean)
          .join('；'),
    },
    {
      key: 'act',
      title: '办理',
      cell: (row) => (
        <Button size="small" loading={busy} onClick={() => void begin(row)}>
          推荐<span className="unseen">：{row.leadName}</span>
        </Button>
      ),
    },
  ];
  return (
    <>
      <RefusalNote failure={failure} />
      <DataTable
        caption={`${track.title}：可以推荐的工作室`}
        columns={columns}
        rows={candidates}
        rowKey={({ body, unitName, leadName }) => `${body} ${unitName} ${leadName}`}
        empty="现在没有可以推荐的。往年的工作室记在台账里，今年准备创建的请先登记到“培育名单”。"
      />
    </>
  );
}

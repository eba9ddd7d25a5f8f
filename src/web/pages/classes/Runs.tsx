import { Link, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { TextField } from '../../office/TextField.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { type ClassAnswer, runStateWords } from './classes.ts';

interface Props {
  readonly rules: ClassAnswer['rules'];
  readonly zone: string;
  /** What is proposed first for a new one. */
  readonly year: number;
}

/** How classes come about: the rules, the runs so far, and a new one. */
export function Runs({ rules, zone, year }: Props) {
  const { data } = useContractQuery('classRuns', {});
  const [asking, setAsking] = useState(false);
  const runs = data?.runs ?? [];
  return (
    <section className="card of-stack" aria-labelledby="class-runs">
      <h2 id="class-runs" className="of-flush">
        拟定和确认
      </h2>
      {rules === null ? (
        <p className="of-flush">
          现行方案没有写分几档、各档什么条件，名单先按级别、状态和类型列出。需要分档的，在方案的“分类管理”里填写并发布。
          <Link to="/drafts">新建或修改方案</Link>
        </p>
      ) : (
        <>
          <p className="of-flush">
            现行方案分 {rules.length} 档：{rules.map(({ title }) => title).join('、')}
            。系统按条件逐个提出建议并写明理由，由人查看、调整，确认以后才生效。
          </p>
          <div className="of-line">
            <Button type="primary" onClick={() => setAsking(true)}>
              拟定分类
            </Button>
          </div>
        </>
      )}
      {runs.length > 0 ? (
        <DataTable
          caption="历次分类"
          rows={runs}
          rowKey={({ run }) => run}
          empty={null}
          columns={[
            {
              key: 'year',
              title: '年度',
              head: true,
              cell: ({ run, year, bodyName }) => (
                <Link to="/classes/$run" params={{ run } as never}>
                  {year}年{bodyName ? `，${bodyName}` : ''}
                  <span className="unseen">：查看建议</span>
                </Link>
              ),
            },
            { key: 'state', title: '状态', cell: ({ state }) => runStateWords[state] },
            { key: 'count', title: '工作室', numeric: true, cell: ({ studios }) => studios },
            { key: 'other', title: '人工调整', numeric: true, cell: ({ overridden }) => overridden },
            {
              key: 'by',
              title: '拟定',
              cell: ({ byName, at }) => `${byName}，${cityMoment(at, zone)}`,
            },
          ]}
        />
      ) : null}
      {asking ? <ProposeDialog of={year} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function ProposeDialog({ of, onClose }: { readonly of: number; readonly onClose: () => void }) {
  const navigate = useNavigate();
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const { run, busy, failure } = useCommand('classifyStudios');
  const [year, setYear] = useState(String(of));
  const [body, setBody] = useState('');
  const [asked, setAsked] = useState(false);
  const right = /^(19|20|21)\d\d$/.test(year.trim());
  async function act(): Promise<void> {
    setAsked(true);
    if (!right) return;
    const made = await run({ year: Number(year), ...(body ? { body } : {}) });
    if (made) void navigate({ to: '/classes/$run', params: { run: made.run } as never });
  }
  return (
    <ActDialog
      title="拟定分类"
      open
      act="拟定"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <p className="of-flush">
        按这一年的记录、师徒、最近一次摸底调查和现有预警，逐个提出建议。确认以前不生效。
      </p>
      <TextField
        label="年度"
        value={year}
        maxLength={4}
        decimal
        error={asked && !right ? '请填写四位年份，例如 2026。' : undefined}
        onChange={setYear}
      />
      <Chooser
        label="范围"
        empty="全部工作室"
        value={body}
        choices={organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? []}
        onChange={setBody}
      />
    </ActDialog>
  );
}

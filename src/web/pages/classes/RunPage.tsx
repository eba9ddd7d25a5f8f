import { useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { Pager } from '../../parts/Pager.tsx';
import { SearchBox } from '../../parts/SearchBox.tsx';
import { useAddressFilter } from '../../parts/useAddressFilter.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { type Filter, filled, type Proposal, type RunAnswer, runStateWords } from './classes.ts';
import { OverrideDialog } from './OverrideDialog.tsx';
import { ProposalTable } from './ProposalTable.tsx';

/** One 分类: proposals with reasons, single ones changed, all confirmed (R7). */
export default function RunPage() {
  const { run = '' } = useParams({ strict: false }) as { run?: string };
  return <OfficePage title="分类建议">{() => <Run run={run} />}</OfficePage>;
}

function Run({ run }: { readonly run: string }) {
  const to = `/classes/${run}`;
  const [filter, onChange] = useAddressFilter(to);
  const query = useContractQuery('classRun', { ...filled(filter), run } as never);
  return (
    <div className="of-stack">
      <Loaded query={query}>
        {(answer) => (
          <>
            <Standing answer={answer} />
            <Filters {...{ answer, filter, onChange }} />
            <Proposals answer={answer} />
            <Pager {...{ to, filter }} next={answer.next} onFirst={() => onChange({})} />
          </>
        )}
      </Loaded>
    </div>
  );
}

function Proposals({ answer }: { readonly answer: RunAnswer }) {
  const [changing, setChanging] = useState<Proposal>();
  const { run, grades, studios, allowed } = answer;
  const may = allowed.includes('classifyStudios') && run.state !== 'dropped';
  return (
    <>
      <ProposalTable {...{ grades, studios }} onChange={may ? setChanging : undefined} />
      {changing ? (
        <OverrideDialog
          run={run.run}
          proposal={changing}
          grades={grades}
          onClose={() => setChanging(undefined)}
        />
      ) : null}
    </>
  );
}

function Standing({ answer: { run, grades, allowed } }: { readonly answer: RunAnswer }) {
  const [asking, setAsking] = useState<'confirm' | 'drop'>();
  const open = run.state === 'open' && allowed.includes('classifyStudios');
  const close = () => setAsking(undefined);
  return (
    <section className="card of-stack" aria-labelledby="class-run">
      <h2 id="class-run" className="of-flush">
        {run.year}年{run.bodyName ? `，${run.bodyName}` : ''}：{runStateWords[run.state]}
      </h2>
      <p className="of-flush">
        共 {run.studios} 个工作室：
        {grades
          .map(({ title, count, proposed }) =>
            count === proposed ? `${title} ${count} 个` : `${title} ${count} 个（建议 ${proposed} 个）`,
          )
          .join('，')}
        。人工调整 {run.overridden} 个。
      </p>
      {run.endedBecause ? <p className="of-flush">放弃的原因：{run.endedBecause}</p> : null}
      {open ? (
        <div className="of-line">
          <Button type="primary" onClick={() => setAsking('confirm')}>
            确认分类
          </Button>
          <Button onClick={() => setAsking('drop')}>放弃这次分类</Button>
        </div>
      ) : null}
      {asking === 'confirm' ? <ConfirmDialog run={run} onClose={close} /> : null}
      {asking === 'drop' ? <DropDialog run={run} onClose={close} /> : null}
    </section>
  );
}

interface DialogProps {
  readonly run: RunAnswer['run'];
  readonly onClose: () => void;
}

function ConfirmDialog({ run: { run, year, studios }, onClose }: DialogProps) {
  const command = useCommand('confirmClassRun');
  async function act(): Promise<void> {
    const done = await command.run({ run });
    if (!done) return;
    announce(`${year}年分类已确认，${done.studios} 个工作室；新增跟进事项 ${done.followUps} 项。`);
    onClose();
  }
  return (
    <ActDialog
      title={`确认${year}年分类`}
      open
      act="确认分类"
      busy={command.busy}
      failure={command.failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <p className="of-flush">
        {studios}{' '}
        个工作室的档次写进档案，原来同一年度的档次留存备查；方案规定要跟进的，按档次生成跟进事项并告知推荐单位。
      </p>
    </ActDialog>
  );
}

function DropDialog({ run: { run, year }, onClose }: DialogProps) {
  const command = useCommand('dropClassRun');
  return (
    <ReasonDialog
      title={`放弃${year}年这次分类`}
      open
      act="放弃"
      danger
      busy={command.busy}
      failure={command.failure}
      onClose={onClose}
      onAct={async (reason) => (await command.run({ run, reason })) !== undefined}
    >
      <p className="of-flush">建议和调整留存备查，不写进档案。之后可以重新拟定。</p>
    </ReasonDialog>
  );
}

interface FilterProps {
  readonly answer: RunAnswer;
  readonly filter: Filter;
  readonly onChange: (part: Filter) => void;
}

function Filters({ answer: { grades }, filter, onChange }: FilterProps) {
  return (
    <search className="card">
      <div className="of-filters">
        <SearchBox
          value={filter.search ?? ''}
          placeholder="工作室或单位"
          onChange={(search) => onChange({ search })}
        />
        <Chooser
          label="档次"
          empty="全部档次"
          value={filter.grade ?? ''}
          choices={grades.map(({ id, title }) => ({ id, label: title }))}
          onChange={(grade) => onChange({ grade: grade || undefined })}
        />
        <Chooser
          label="人工调整"
          empty="不限"
          value={String(filter.overridden ?? '')}
          choices={[{ id: 'true', label: '只看调整过的' }]}
          onChange={(value) => onChange({ overridden: value || undefined })}
        />
      </div>
    </search>
  );
}

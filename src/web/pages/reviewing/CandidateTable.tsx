import Button from 'antd/es/button';
import { useState } from 'react';
import { conflictWords } from '../../../contract/reviewSentences.zh.ts';
import { voteWords } from '../../../contract/reviewWords.zh.ts';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { AddReviewer } from './AddReviewer.tsx';
import type { Reviewed, RoundAnswer } from './reviewing.ts';

type Sheet = Reviewed['assignments'][number];
interface Doing {
  readonly act: 'withdraw' | 'return';
  readonly sheet: Sheet;
  readonly of: string;
}

/** The applications of a round with who looks at each. */
export function CandidateTable({ answer }: { readonly answer: RoundAnswer }) {
  const may = answer.allowed.includes('keepReview');
  const [adding, setAdding] = useState<Reviewed>();
  const [doing, setDoing] = useState<Doing>();
  const columns: Column<Reviewed>[] = [
    ...(answer.round.kind === 'presentation'
      ? [
          {
            key: 'order',
            title: '出场',
            cell: ({ position, time }: Reviewed) =>
              position === null ? '未排' : `第 ${position}${time ? `，${time}` : ''}`,
          },
        ]
      : []),
    { key: 'studio', title: '名称', head: true, cell: ({ studioName }) => studioName },
    {
      key: 'of',
      title: '所在单位、推荐单位',
      cell: ({ unitName, bodyName }) => `${unitName}（${bodyName}）`,
    },
    {
      key: 'reviewers',
      title: '评审专家',
      cell: (row) => (
        <ul className="of-list">
          {row.assignments.map((sheet) => (
            <SheetLine
              key={sheet.assignment}
              {...{ sheet, answer, may }}
              of={row.studioName}
              onDo={setDoing}
            />
          ))}
          {row.assignments.length === 0 ? <li className="soft">待分配</li> : null}
        </ul>
      ),
    },
    {
      key: 'conflicts',
      title: '需要回避',
      cell: ({ conflicts }) =>
        conflicts.map(({ name, kind }) => `${name}（${conflictWords[kind]}）`).join('；') || '无',
    },
    ...(answer.round.kind === 'ballot'
      ? [
          {
            key: 'votes',
            title: '票数',
            cell: ({ votes }: Reviewed) => (votes ? voteWords(votes) : '全部投完后显示'),
          },
        ]
      : []),
    ...(may
      ? [
          {
            key: 'act',
            title: '办理',
            cell: (row: Reviewed) => (
              <Button onClick={() => setAdding(row)}>
                指定专家<span className="unseen">：{row.studioName}</span>
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <section className="of-stack" aria-labelledby="candidates">
      <h2 id="candidates" className="of-flush">
        申报（{answer.applications.length} 份）
      </h2>
      <DataTable
        caption="这一轮的申报"
        columns={columns}
        rows={answer.applications}
        rowKey={({ application }) => application}
        empty="这个类别还没有可以评审的申报。申报送到本级以后会列在这里。"
      />
      {adding ? <AddReviewer answer={answer} row={adding} onClose={() => setAdding(undefined)} /> : null}
      {doing ? <SheetAct doing={doing} onClose={() => setDoing(undefined)} /> : null}
    </section>
  );
}

function SheetLine({
  sheet,
  answer,
  may,
  of,
  onDo,
}: {
  readonly sheet: Sheet;
  readonly answer: RoundAnswer;
  readonly may: boolean;
  readonly of: string;
  readonly onDo: (doing: Doing) => void;
}) {
  const { name, handedInAt, points, overrideReason, returned } = sheet;
  const late = !handedInAt && answer.round.dueOn !== null && answer.round.dueOn < answer.today;
  const done = answer.round.kind === 'ballot' ? '已投票' : points === null ? '已提交' : `${points} 分`;
  const state = handedInAt ? done : returned ? '已退回' : late ? '逾期' : '未提交';
  return (
    <li>
      {name}：{state}
      {overrideReason ? <span className="soft">（有回避情形，理由：{overrideReason}）</span> : null}
      {may ? (
        <>
          {' '}
          <button type="button" className="button-link" onClick={() => onDo({ act: 'withdraw', sheet, of })}>
            撤回<span className="unseen">{`${name}对${of}的评审`}</span>
          </button>
          {handedInAt && answer.round.kind !== 'ballot' ? (
            <>
              {' '}
              <button
                type="button"
                className="button-link"
                onClick={() => onDo({ act: 'return', sheet, of })}
              >
                退回<span className="unseen">{`${name}对${of}的评分`}</span>
              </button>
            </>
          ) : null}
        </>
      ) : null}
    </li>
  );
}

function SheetAct({ doing, onClose }: { readonly doing: Doing; readonly onClose: () => void }) {
  const withdraw = useCommand('withdrawReviewer');
  const giveBack = useCommand('returnReview');
  const { act, sheet, of } = doing;
  const words = act === 'withdraw' ? '撤回分配' : '退回评分';
  const command = act === 'withdraw' ? withdraw : giveBack;
  return (
    <ReasonDialog
      title={`${words}：${sheet.name}，${of}`}
      open
      act={words}
      busy={command.busy}
      failure={command.failure}
      hint={act === 'withdraw' ? '已打的分会保留，但不再计入' : '专家看得到；提交过的内容会留底'}
      onClose={onClose}
      onAct={async (reason) => {
        const done = await command.run({ assignment: sheet.assignment, reason });
        if (done) announce(`${words}已办理。`);
        return done !== undefined;
      }}
    />
  );
}

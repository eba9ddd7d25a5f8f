import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { becauseSentences } from '../../../contract/classWords.zh.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { useWords } from '../../session/useWords.ts';
import type { Proposal, RunAnswer } from './classes.ts';

interface Props {
  readonly grades: RunAnswer['grades'];
  readonly studios: readonly Proposal[];
  readonly onChange: ((proposal: Proposal) => void) | undefined;
}

/** What is proposed for each studio, why, and what an officer made of it. */
export function ProposalTable({ grades, studios, onChange }: Props) {
  const words = useWords();
  const titleOf = (id: string) => grades.find((grade) => grade.id === id)?.title ?? id;
  return (
    <DataTable
      caption="分类建议"
      rows={studios}
      rowKey={({ studio }) => studio}
      empty={<p>没有符合条件的工作室。请放宽上面的条件。</p>}
      columns={[
        {
          key: 'studio',
          title: '工作室',
          head: true,
          cell: ({ studio, name, unitName, bodyName }) => (
            <>
              <Link to="/studios/$studio/$part" params={{ studio, part: 'class' } as never}>
                {name}
              </Link>
              <span className="soft of-sub">
                {unitName}，{bodyName}
              </span>
            </>
          ),
        },
        {
          key: 'grade',
          title: '档次',
          cell: ({ grade, proposed, overrides }) => (
            <>
              <span className="of-strong">{titleOf(grade)}</span>
              {overrides.length > 0 ? (
                <span className="soft of-sub">
                  建议{titleOf(proposed)}；{overrides.at(-1)?.byName}调整：{overrides.at(-1)?.reason}
                </span>
              ) : null}
            </>
          ),
        },
        {
          key: 'because',
          title: '理由',
          cell: ({ because, proposed }) => (
            <ul className="class-because">
              {becauseSentences(because, grades, proposed, words).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          ),
        },
        ...(onChange
          ? [
              {
                key: 'act',
                title: '办理',
                cell: (proposal: Proposal) => (
                  <Button onClick={() => onChange(proposal)}>
                    调整<span className="unseen">：{proposal.name}</span>
                  </Button>
                ),
              },
            ]
          : []),
      ]}
    />
  );
}

import { Link } from '@tanstack/react-router';
import { bodySteps } from '../../../core/filing/filingTracks.ts';
import { rollingIntake } from '../../../core/filing/rollingIntake.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { DeadlineBanner } from '../../parts/DeadlineBanner.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { taskLink } from '../home/taskLink.ts';

interface Props {
  readonly campaign: string;
  readonly body: string;
  readonly programme: Programme;
}

/** What stands before the filing, said before anybody asks (rule 12): the deadline, and the opinions still open. */
export function BeforeFiling({ campaign, body, programme }: Props) {
  const { data: standing } = useContractQuery('bodyQuota', { campaign, body });
  const { data } = useContractQuery('myTasks', { campaign });
  const own = bodySteps(programme);
  const open = (data?.tasks ?? []).filter(
    (task) => task.body === body && task.application !== null && own.includes(task.step ?? ''),
  );
  const waiting = open.filter(({ kind }) => kind !== 'supplySeal');
  return (
    <>
      {standing?.deadline ? (
        <DeadlineBanner
          {...standing.deadline}
          after={
            rollingIntake(programme)
              ? '有新推荐的随时可以报送，每次报送都生成新的汇总表。'
              : '以报送的时间为准；逾期须先由市里同意延期。'
          }
        />
      ) : null}
      {waiting.length > 0 ? (
        <div className="note note-warn">
          <p className="of-strong">
            还有 {waiting.length} 份等待本单位的意见，办结、退回或不予推荐以后才能报送：
          </p>
          <ul>
            {waiting.map((task) => (
              <li key={task.application}>
                <Link to={taskLink(task)}>{task.title}</Link>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
}

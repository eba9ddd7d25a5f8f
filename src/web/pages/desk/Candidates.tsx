import { Link } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { StateMark } from '../../office/StateMark.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';

interface Props {
  readonly campaign: string;
  readonly programme: Programme;
}

/** The applications of this level with where they stand; those with a promised seal missing come with it (rule 12). */
export function Candidates({ campaign, programme }: Props) {
  const all = useContractQuery('applicationList', { campaign, pageSize: 12 });
  const missing = useContractQuery('applicationList', { campaign, sealMissing: 'true', pageSize: 12 });
  return (
    <>
      {missing.data && missing.data.rows.length > 0 ? (
        <section className="note note-warn" aria-labelledby="missing">
          <p id="missing" className="of-strong">
            盖章件未到 {missing.data.count} 份，补交后才能{programme.words.designation}
          </p>
          <ul>
            {missing.data.rows.map((row) => (
              <li key={row.id}>
                <Link to="/applications/$application/review" params={{ application: row.id } as never}>
                  {row.studioName}
                </Link>
                ，{row.unitName}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="candidates">
        <h2 id="candidates">申报对象</h2>
        <Loaded query={all}>
          {({ rows, count }) =>
            rows.length === 0 ? (
              <div className="of-empty">
                <p>所属单位还没有申报。请通知工作室新建申报；没有电脑的单位可在下面代录。</p>
              </div>
            ) : (
              <>
                <ul className="tasks">
                  {rows.map((row) => (
                    <li key={row.id}>
                      <div className="task-name">
                        <Link
                          to="/applications/$application/review"
                          params={{ application: row.id } as never}
                        >
                          {row.studioName || row.leadName}
                        </Link>
                        <p className="soft">
                          {row.unitName} ·{' '}
                          {programme.tracks.find(({ id }) => id === row.track)?.shortTitle ?? ''}
                        </p>
                      </div>
                      <div className="task-end">
                        <StateMark state={row.state} steps={programme.steps} />
                      </div>
                    </li>
                  ))}
                </ul>
                {count > rows.length ? <Link to="/list">查看全部 {count} 份</Link> : null}
              </>
            )
          }
        </Loaded>
      </section>
    </>
  );
}

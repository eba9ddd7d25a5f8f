import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';

/** 任务分配通知书 of each body: its row, deadline, papers and contact (R5). */
export function QuotaLetters({ campaign }: { campaign: string }) {
  const query = useContractQuery('organisation', {});
  return (
    <section className="card" aria-labelledby="letters">
      <h2 id="letters">任务分配通知书</h2>
      <p>按现在的名额和期限生成，可打印盖章后发给各单位；各单位在自己的办理台也能打开。</p>
      <Loaded query={query}>
        {({ bodies }) => (
          <ul className="of-line of-bare">
            {bodies.map(({ id, name }) => (
              <li key={id}>
                <a
                  className="button button-plain"
                  href={`/api/v1/papers/quotaLetter/${campaign}/${id}.pdf`}
                  target="_blank"
                  rel="noreferrer"
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </section>
  );
}

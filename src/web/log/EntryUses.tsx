import { Link } from '@tanstack/react-router';
import { useContractQuery } from '../parts/useContractQuery.ts';
import { useMay } from '../session/useMe.ts';
import './log.css';

/** 用在哪里: the forms and places that an entry went into (F30). */
export function EntryUses({ entry }: { readonly entry: string }) {
  const { data } = useContractQuery('entryUses', { entry });
  const opens = useMay()('seeApplication');
  if (!data) return null;
  return (
    <section className="card" aria-labelledby="entry-uses">
      <h2 id="entry-uses">用在哪里</h2>
      {data.uses.length === 0 && (
        <p className="soft">
          还没有用在申报表里。申报时会自动填入；逐年的情况只填已经过完的年度，所以今年的记录从明年的申报表起填入。
        </p>
      )}
      {data.uses.map(({ application, fileNumber, year, formTitle, follows, earlier, places }) => (
        <div key={application}>
          <p>
            {year} 年《{formTitle}》<span className="soft">　编号 {fileNumber}</span>
            <br />
            <span className="soft">
              {follows
                ? '填写中，更正或撤回这一笔，表中的内容随着变。'
                : earlier
                  ? '已提交，用的是更正以前的内容；表不再变动。'
                  : '已提交，表不再变动。'}
            </span>
          </p>
          <ul className="log-places">
            {places.map(({ path, place, section }) => (
              <li key={path}>
                {opens ? <Link to={`/applications/${application}/sections/${section}`}>{place}</Link> : place}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

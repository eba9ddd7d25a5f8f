import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMe } from '../../session/useMe.ts';
import { useWaitingWork } from '../../work/watchWork.ts';
import { EntryList } from './EntryList.tsx';
import { WaitingNote } from './WaitingNote.tsx';
import './work.css';

type Year = QueryOutput<'workEntries'>;
interface Filter {
  readonly year?: string;
  readonly kind?: string;
  readonly tag?: string;
  readonly after?: string;
}

/** 年度记录 of a studio: what was done in a year against what each year asks, and 记一笔 (R77, R78, F30). */
export default function WorkPart({ studio }: { readonly studio: string }) {
  const filter = useSearch({ strict: false }) as Filter;
  const { year, kind, tag, after } = filter;
  const query = useContractQuery('workEntries', {
    studio,
    ...(year ? { year: Number(year) } : {}),
    ...(kind ? { kind } : {}),
    ...(tag ? { tag } : {}),
    ...(after ? { after } : {}),
  });
  const user = useMe().data?.user;
  const waiting = useWaitingWork(user).filter((one) => one.studio === studio);
  return (
    <Loaded query={query}>
      {(answer) => (
        <div className="of-stack">
          {user ? <WaitingNote user={user} waiting={waiting} /> : null}
          {answer.allowed.includes('recordWork') ? (
            <p className="of-flush">
              <Link
                to="/record"
                search={{ studio, name: answer.studio.name } as never}
                className="button work-record"
              >
                记一笔
              </Link>
            </p>
          ) : null}
          <Needs answer={answer} />
          <Choice answer={answer} filter={filter} />
          <EntryList answer={answer} />
          <Pages answer={answer} filter={filter} />
        </div>
      )}
    </Loaded>
  );
}

/** The numbers of the year against the least that each year asks (R77, R78). */
function Needs({ answer: { yearly, year } }: { readonly answer: Year }) {
  if (yearly.length === 0) return null;
  return (
    <ul className="work-needs" aria-label={`${year} 年的要求`}>
      {yearly.map(({ counts, title, n, atLeast, target }) => (
        <li key={counts} className={n >= atLeast ? 'state state-good' : 'state state-warn'}>
          {title} {n} 项{n >= atLeast ? '，已达到' : `，还差 ${atLeast - n} 项`}（每年至少 {atLeast} 项
          {target !== null && target > atLeast ? `，争取 ${target} 项` : ''}）
        </li>
      ))}
    </ul>
  );
}

function Choice({ answer, filter }: { readonly answer: Year; readonly filter: Filter }) {
  const navigate = useNavigate();
  const { years, year, counts, tags } = answer;
  const all = [...new Set([year, ...years.map((one) => one.year)])].sort((one, other) => other - one);
  const put = (part: Filter) =>
    void navigate({ to: '.', search: { ...filter, after: undefined, ...part } as never, resetScroll: false });
  return (
    <div className="work-choice">
      <label>
        年份
        <select value={year} onChange={(event) => put({ year: event.target.value, kind: '', tag: '' })}>
          {all.map((one) => (
            <option key={one} value={one}>
              {one} 年（{years.find((known) => known.year === one)?.n ?? 0} 笔）
            </option>
          ))}
        </select>
      </label>
      <label>
        类别
        <select value={filter.kind ?? ''} onChange={(event) => put({ kind: event.target.value })}>
          <option value="">全部</option>
          {counts.map(({ kind, title, n }) => (
            <option key={kind} value={kind}>
              {title}（{n}）
            </option>
          ))}
        </select>
      </label>
      {tags.length > 0 ? (
        <label>
          标签
          <select value={filter.tag ?? ''} onChange={(event) => put({ tag: event.target.value })}>
            <option value="">全部</option>
            {tags.map(({ tag, n }) => (
              <option key={tag} value={tag}>
                {tag}（{n}）
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  );
}

function Pages({ answer: { next }, filter }: { readonly answer: Year; readonly filter: Filter }) {
  if (!next && !filter.after) return null;
  return (
    <nav className="of-line" aria-label="翻页">
      {filter.after ? (
        <Link to="." search={{ ...filter, after: undefined } as never} className="button button-plain">
          回到第一页
        </Link>
      ) : null}
      {next ? (
        <Link to="." search={{ ...filter, after: next } as never} className="button button-plain">
          下一页
        </Link>
      ) : null}
    </nav>
  );
}

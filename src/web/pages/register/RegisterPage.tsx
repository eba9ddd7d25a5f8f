import { Link, Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import '../../office/office.css';
import { useLastAnswer } from '../../office/useLastAnswer.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMay } from '../../session/useMe.ts';
import { RegisterFilterBar } from './RegisterFilterBar.tsx';
import { RegisterTable } from './RegisterTable.tsx';
import { changeRegister, type RegisterFilter, readRegister, writeRegister } from './registerAddress.ts';

const RegisterDialog = lazy(() => import('./RegisterDialog.tsx'));
const size = 20;

function useFilter(): readonly [RegisterFilter, (change: Partial<RegisterFilter>) => void] {
  const search = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const filter = useMemo(() => readRegister(search), [search]);
  const change = useCallback(
    (part: Partial<RegisterFilter>) =>
      void navigate({
        to: '/register',
        search: writeRegister(changeRegister(filter, part)) as never,
        replace: 'search' in part,
        resetScroll: false,
      }),
    [filter, navigate],
  );
  return [filter, change];
}

/** How many: exact to 10,000, then "10,000+". */
const countWords = (count: number, more: boolean) => `${count.toLocaleString('en-US')}${more ? '+' : ''}`;

/** 工作室档案: every studio the person may see, found by name, lead, unit, trade, result or pinyin (R7, F9). */
export default function RegisterPage() {
  const [filter, change] = useFilter();
  const may = useMay();
  const query = useContractQuery('studioList', { ...filter, size } as never);
  const answer = useLastAnswer(query.data);
  const { after, ...kept } = filter;
  const exported = new URLSearchParams(writeRegister(kept)).toString();
  const [registering, setRegistering] = useState(false);
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 }).data;
  const bodies = organisation?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [];
  const filtered = Object.keys(writeRegister(kept)).length > 0;
  // A unit with one studio comes for that one.
  const only = !may('seeClasses') && !filtered && answer?.count === 1 ? answer.rows[0] : undefined;
  if (only) return <Navigate to="/studios/$studio" params={{ studio: only.id } as never} replace />;
  return (
    <Page title="工作室档案" wide>
      <div className="of-stack">
        <RegisterFilterBar filter={filter} onChange={change} />
        {query.error ? (
          <RefusalNote failure={query.error} onRetry={() => void query.refetch()} />
        ) : answer ? (
          <>
            <div className="of-line">
              <span role="status">共 {countWords(answer.count, answer.more)} 个</span>
              {may('keepRegister') ? (
                <button type="button" className="button button-plain" onClick={() => setRegistering(true)}>
                  登记工作室
                </button>
              ) : null}
              {may('exportList') ? (
                <a className="button button-plain" href={`/api/v1/exports/register.xlsx?${exported}`}>
                  导出为表格
                </a>
              ) : null}
            </div>
            <RegisterTable rows={answer.rows} empty={<Empty filtered={filtered} />} />
            <nav aria-label="翻页" className="of-line">
              {after ? (
                <Link to="/register" search={writeRegister(kept) as never} className="button button-plain">
                  第一页
                </Link>
              ) : null}
              {answer.next ? (
                <Link
                  to="/register"
                  search={writeRegister({ ...kept, after: answer.next }) as never}
                  className="button button-plain"
                >
                  下一页
                </Link>
              ) : null}
            </nav>
          </>
        ) : (
          <Waiting />
        )}
        {registering ? (
          <Suspense>
            <RegisterDialog bodies={may('seeBoard') ? bodies : []} onClose={() => setRegistering(false)} />
          </Suspense>
        ) : null}
      </div>
    </Page>
  );
}

function Empty({ filtered }: { filtered: boolean }) {
  if (!filtered) return <p>还没有在册的工作室。提交申报后，工作室即记入档案。</p>;
  return (
    <>
      <p>没有符合条件的工作室。可换一个词，或清除条件。</p>
      <Link to="/register" className="button button-plain">
        清除全部条件
      </Link>
    </>
  );
}

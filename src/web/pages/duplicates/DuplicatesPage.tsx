import { useNavigate, useSearch } from '@tanstack/react-router';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import '../../office/office.css';
import './duplicates.css';
import { MergeList } from './MergeList.tsx';
import { PairCard } from './PairCard.tsx';

const kinds = [
  { id: 'leadInUnit', label: '单位和姓名写法相近' },
  { id: 'name', label: '同一推荐单位里名称写法相近' },
] as const;

/** 可能重复 (F9, S24): files that are written alike, both places shown; they are merged, or said to be two. */
export default function DuplicatesPage() {
  const search = useSearch({ strict: false }) as { why?: string; body?: string; after?: string };
  const navigate = useNavigate();
  const why = kinds.find(({ id }) => id === search.why)?.id ?? 'leadInUnit';
  const go = (change: Record<string, string | undefined>) =>
    void navigate({
      to: '/register-duplicates',
      search: { ...search, after: undefined, ...change } as never,
    });
  const { body, after } = search;
  const filter = { why, ...(body ? { body } : {}), ...(after ? { after } : {}) };
  const query = useContractQuery('possibleDuplicates', filter);
  const { data } = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = (data?.bodies ?? []).map(({ id, name }) => ({ id, label: name }));
  return (
    <OfficeProvider>
      <Page title="可能重复的档案" crumbs={[{ to: '/register', label: '工作室档案' }]} wide>
        <div className="of-stack">
          <p className="of-flush">
            下面两份一组，写法相近（全角半角、空格、括号、“有限公司”和“有限责任公司”等不计）。是同一个工作室的请合并，不是的请说明，以后不再列出。
          </p>
          <div className="of-line du-filter">
            <Chooser
              label="相近在哪里"
              empty=""
              value={why}
              choices={[...kinds]}
              onChange={(value) => go({ why: value })}
            />
            <Chooser
              label="推荐单位"
              empty="全部"
              value={body ?? ''}
              choices={bodies}
              onChange={(value) => go({ body: value || undefined })}
            />
          </div>
          <Loaded query={query}>
            {({ pairs, next }) => (
              <>
                {pairs.length === 0 ? (
                  <p className="of-empty" role="status">
                    没有写法相近的档案。
                  </p>
                ) : (
                  <ul className="du-pairs" aria-label="相近的档案">
                    {pairs.map((pair) => (
                      <PairCard key={`${pair.one.studio}${pair.other.studio}`} {...pair} />
                    ))}
                  </ul>
                )}
                {after || next ? (
                  <nav aria-label="翻页" className="of-line">
                    {after ? (
                      <button type="button" className="button button-plain" onClick={() => go({})}>
                        第一页
                      </button>
                    ) : null}
                    {next ? (
                      <button
                        type="button"
                        className="button button-plain"
                        onClick={() => go({ after: next })}
                      >
                        下一页
                      </button>
                    ) : null}
                  </nav>
                ) : null}
              </>
            )}
          </Loaded>
          <MergeList />
        </div>
      </Page>
    </OfficeProvider>
  );
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type RowOutcome, rowOutcomes } from '../../../core/registerImport/rowOutcome.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { type Import, outcomeTitles } from './importText.ts';
import { RowTable } from './RowTable.tsx';

const KEPT = 'kept';

/** The rows of a list, of one kind or all, in the order of the file; the kind stands in the address. */
export function RowList({ found }: { readonly found: Import }) {
  const { show, q } = useSearch({ strict: false }) as { show?: string; q?: string };
  const navigate = useNavigate();
  const [after, setAfter] = useState<number>();
  const [typed, setTyped] = useState(q ?? '');
  const first = found.undecided > 0 ? 'possible' : (found.counts.fault ?? 0) > 0 ? 'fault' : '';
  const shown = show ?? (found.phase === 'checked' ? first : found.kept > 0 ? KEPT : '');
  const go = (change: { show?: string; q?: string }) => {
    setAfter(undefined);
    const search = { import: found.import, show: shown, ...(q ? { q } : {}), ...change };
    void navigate({ to: '/register-import', search: search as never, replace: true, resetScroll: false });
  };
  const outcome = rowOutcomes.find((one) => one === shown) as RowOutcome | undefined;
  const query = useContractQuery('registerRows', {
    import: found.import,
    ...(outcome ? { outcome } : {}),
    ...(shown === KEPT ? { kept: 'true' } : {}),
    ...(q ? { q } : {}),
    ...(after === undefined ? {} : { after }),
  } as never);
  const choices = [
    ...rowOutcomes.map((id) => ({
      id: id as string,
      label: `${outcomeTitles[id]}（${found.counts[id] ?? 0}）`,
    })),
    ...(found.kept > 0 ? [{ id: KEPT, label: `没有撤回的（${found.kept}）` }] : []),
  ];
  return (
    <section className="of-stack" aria-labelledby="rows">
      <h2 id="rows">逐行查看</h2>
      <form
        className="of-line ri-filter"
        onSubmit={(event) => {
          event.preventDefault();
          go({ q: typed.trim() });
        }}
      >
        <Chooser
          label="看哪些行"
          empty="全部"
          value={shown}
          choices={choices}
          onChange={(value) => go({ show: value })}
        />
        <Field label="查找">
          {(control) => (
            <input
              {...control}
              type="search"
              className="of-input"
              placeholder="工作室、单位或姓名"
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
          )}
        </Field>
        <button type="submit" className="button button-plain">
          查找
        </button>
      </form>
      <Loaded query={query}>
        {({ rows, next }) => (
          <>
            <RowTable rows={rows} found={found} />
            {after !== undefined || next !== null ? (
              <nav aria-label="翻页" className="of-line">
                {after === undefined ? null : (
                  <button type="button" className="button button-plain" onClick={() => setAfter(undefined)}>
                    第一页
                  </button>
                )}
                {next === null ? null : (
                  <button type="button" className="button button-plain" onClick={() => setAfter(next)}>
                    下一页
                  </button>
                )}
              </nav>
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

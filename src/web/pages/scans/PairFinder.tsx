import { useEffect, useId, useState } from 'react';
import { Field } from '../../office/Field.tsx';
import { useLastAnswer } from '../../office/useLastAnswer.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { pairInWords } from './pageTitle.ts';

interface Props {
  /** What is searched for at first. */
  readonly start: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (pair: string) => void;
}

/** Finds one pair within reach by number, mentor, apprentice or what is taught. */
export function PairFinder({ start, value, error, onChange }: Props) {
  const name = useId();
  const [typed, setTyped] = useState(start);
  const [search, setSearch] = useState(start);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useContractQuery('pairList', search ? { search } : {}, { staleTime: 30_000 });
  const answer = useLastAnswer(query.data);
  const shown = answer?.pairs.slice(0, 20) ?? [];
  return (
    <>
      <Field label="哪一对师徒" hint="编号、师傅或徒弟的姓名" error={error}>
        {(control) => (
          <input
            {...control}
            type="search"
            className="of-input"
            maxLength={60}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      {query.error ? <RefusalNote failure={query.error} onRetry={() => void query.refetch()} /> : null}
      {answer && shown.length === 0 ? (
        <p className="of-flush" role="status">
          没有找到。请换一个词；别的单位的师徒不在这里。
        </p>
      ) : null}
      {shown.length > 0 ? (
        <fieldset className="sc-bare">
          <legend className="unseen">找到的师徒</legend>
          <ul className="sc-found">
            {shown.map((pair) => (
              <li key={pair.id}>
                <label>
                  <input
                    type="radio"
                    name={name}
                    checked={value === pair.id}
                    onChange={() => onChange(pair.id)}
                  />
                  <span>
                    <span className="of-strong">{pairInWords(pair)}</span>
                    <br />
                    <span className="soft">
                      {pair.number} · {pair.studioName}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      {answer && answer.count > shown.length ? (
        <p className="of-flush soft">只列出前 {shown.length} 对，请多写几个字。</p>
      ) : null}
    </>
  );
}

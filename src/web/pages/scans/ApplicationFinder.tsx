import { useEffect, useId, useState } from 'react';
import { Field } from '../../office/Field.tsx';
import { useLastAnswer } from '../../office/useLastAnswer.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';

interface Props {
  readonly campaign: string;
  /** What is searched for at first. */
  readonly start: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (application: string) => void;
}

/** Finds one application within reach by file number, name, lead, unit or pinyin. */
export function ApplicationFinder({ campaign, start, value, error, onChange }: Props) {
  const { lead } = useWords();
  const name = useId();
  const [typed, setTyped] = useState(start);
  const [search, setSearch] = useState(start);
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed]);
  const query = useContractQuery(
    'applicationList',
    { campaign, ...(search ? { search } : {}), pageSize: 20 },
    { staleTime: 30_000 },
  );
  const answer = useLastAnswer(query.data);
  return (
    <>
      <Field label="哪份申报" hint={`文件号、工作室、${lead}、单位或拼音`} error={error}>
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
      {answer && answer.rows.length === 0 ? (
        <p className="of-flush" role="status">
          没有找到。请换一个词；别的单位的申报不在这里。
        </p>
      ) : null}
      {answer && answer.rows.length > 0 ? (
        <fieldset className="sc-bare">
          <legend className="unseen">找到的申报</legend>
          <ul className="sc-found">
            {answer.rows.map(({ id, studioName, leadName, fileNumber, unitName }) => (
              <li key={id}>
                <label>
                  <input type="radio" name={name} checked={value === id} onChange={() => onChange(id)} />
                  <span>
                    <span className="of-strong">{studioName || leadName}</span>
                    <br />
                    <span className="soft">
                      {fileNumber} · {unitName}
                    </span>
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      {answer && answer.count > answer.rows.length ? (
        <p className="of-flush soft">只列出前 {answer.rows.length} 份，请多写几个字。</p>
      ) : null}
    </>
  );
}

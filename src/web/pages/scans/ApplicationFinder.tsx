import { useLastAnswer } from '../../office/useLastAnswer.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { Finder, useTypedSearch } from './Finder.tsx';

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
  const { typed, setTyped, search } = useTypedSearch(start);
  const query = useContractQuery(
    'applicationList',
    { campaign, ...(search ? { search } : {}), pageSize: 20 },
    { staleTime: 30_000 },
  );
  const answer = useLastAnswer(query.data);
  return (
    <Finder
      label="哪份申报"
      hint={`文件号、工作室、${lead}、单位或拼音`}
      what="申报"
      unit="份"
      typed={typed}
      onType={setTyped}
      found={answer?.rows.map(({ id, studioName, leadName, fileNumber, unitName }) => ({
        id,
        title: studioName || leadName,
        beneath: `${fileNumber} · ${unitName}`,
      }))}
      count={answer?.count ?? 0}
      value={value}
      error={error}
      onChange={onChange}
      failure={query.error}
      onRetry={() => void query.refetch()}
    />
  );
}

import { useLastAnswer } from '../../office/useLastAnswer.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Finder, useTypedSearch } from './Finder.tsx';
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
  const { typed, setTyped, search } = useTypedSearch(start);
  const query = useContractQuery('pairList', search ? { search } : {}, { staleTime: 30_000 });
  const answer = useLastAnswer(query.data);
  return (
    <Finder
      label="哪一对师徒"
      hint="编号、师傅或徒弟的姓名"
      what="师徒"
      unit="对"
      typed={typed}
      onType={setTyped}
      found={answer?.pairs.slice(0, 20).map((pair) => ({
        id: pair.id,
        title: pairInWords(pair),
        beneath: `${pair.number} · ${pair.studioName}`,
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

import { studioLevelWords, studioStateWords } from '../../../contract/watchWords.zh.ts';
import { studioLevels, studioStates } from '../../../core/studio/studioState.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { SearchBox } from '../../parts/SearchBox.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';
import { type ClassAnswer, changeWords, type Filter } from './classes.ts';

interface Props {
  readonly answer: ClassAnswer;
  readonly filter: Filter;
  readonly onChange: (part: Filter) => void;
}

/** Filters of the list; what is chosen stands in the address. */
export function ClassFilter({ answer, filter, onChange }: Props) {
  const words = useWords();
  const may = useMay();
  const states = studioStateWords(words);
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = may('seeBoard')
    ? (organisation.data?.bodies.map(({ id, name }) => ({ id, label: name })) ?? [])
    : [];
  const one = (
    label: string,
    key: string,
    empty: string,
    choices: readonly { readonly id: string; readonly label: string }[],
  ) => (
    <Chooser
      key={key}
      {...{ label, empty, choices }}
      value={filter[key] ?? ''}
      onChange={(value) => onChange({ [key]: value || undefined })}
    />
  );
  const named = (words: readonly string[]) => words.map((word) => ({ id: word, label: word }));
  return (
    <search className="card">
      <div className="of-filters">
        <SearchBox
          value={filter.search ?? ''}
          placeholder={`工作室、${words.lead}或单位`}
          onChange={(search) => onChange({ search })}
        />
        {answer.years.length > 0
          ? [
              one('年度', 'year', `${answer.years[0]}年（最近）`, named(answer.years.slice(1).map(String))),
              one('档次', 'grade', '全部档次', [...named(answer.grades), { id: 'none', label: '没有分类' }]),
              one(
                '与上年比',
                'change',
                '不限',
                Object.entries(changeWords).map(([id, label]) => ({ id, label })),
              ),
            ]
          : null}
        {one('级别', 'level', '全部级别', [
          ...studioLevels.map((id) => ({ id, label: studioLevelWords[id] })),
          { id: 'unnamed', label: '还没有称号' },
        ])}
        {one(
          '状态',
          'state',
          '全部状态',
          studioStates.map((id) => ({ id, label: states[id] })),
        )}
        {bodies.length > 1 ? one('推荐单位', 'body', '全部单位', bodies) : null}
      </div>
    </search>
  );
}

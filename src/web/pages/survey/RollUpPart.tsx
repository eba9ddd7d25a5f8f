import type { Programme } from '../../../core/programme/programme.ts';
import { askedOf as fieldsOf } from '../../../core/survey/asked.ts';
import { figureUse } from '../../../core/survey/figureUse.ts';
import { haveStates } from '../../../core/survey/sheetState.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMay } from '../../session/useMe.ts';
import { useProgramme } from '../../session/useProgramme.ts';
import { useWords } from '../../session/useWords.ts';
import { Bars } from './Bars.tsx';
import type { PartProps } from './SurveyPage.tsx';
import { answeredOf, askedOf, haveTitles } from './surveyWords.ts';

/** 汇总: of the city by body, of a body by unit; the total is the sum of its lines. Charts with their data as tables (rule 14). */
export function RollUpPart({ survey, search, change }: PartProps) {
  const may = useMay();
  const { programme } = useProgramme(survey.revision);
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const body = search.body ? { body: search.body } : {};
  const query = useContractQuery('surveyRollUp', { survey: survey.id, ...body });
  const report = `/api/v1/papers/surveyReport/${survey.id}/${search.body ?? 'city'}`;
  return (
    <div className="of-stack">
      {may('openSurvey') ? (
        <Chooser
          label="看哪里的汇总"
          empty="全市，按推荐单位"
          value={search.body ?? ''}
          choices={organisation.data?.bodies.map(({ id, name }) => ({ id, label: `${name}，按单位` })) ?? []}
          onChange={(next) => change({ body: next || undefined })}
        />
      ) : null}
      {may('exportList') ? (
        <p className="of-line of-flush">
          <a className="button" href={`${report}.pdf`}>
            汇总报告 PDF
          </a>
          <a className="button button-plain" href={`${report}.docx`}>
            汇总报告 Word
          </a>
        </p>
      ) : null}
      {programme ? (
        <Loaded query={query}>
          {(answer) => <Told {...{ answer, programme }} byUnit={!!search.body} />}
        </Loaded>
      ) : (
        <Waiting />
      )}
    </div>
  );
}

type Answer = NonNullable<ReturnType<typeof useContractQuery<'surveyRollUp'>>['data']>;
interface ToldProps {
  readonly answer: Answer;
  readonly programme: Programme;
  readonly byUnit: boolean;
}

function Told({ answer, programme, byUnit }: ToldProps) {
  const words = useWords();
  const { lines, total, more } = answer;
  const asked = fieldsOf(programme);
  const summed = asked.figures.filter(({ field }) => figureUse[field.kind] === 'sum');
  const counted = asked.figures.filter(({ field }) => figureUse[field.kind] === 'count');
  const causes = programme.dictionaries[programme.survey?.causes ?? '']?.entries ?? [];
  const problems = causes.map(({ id, label }) => {
    const { open = 0, closed = 0 } = total.problems[id] ?? {};
    return { label, values: [closed, 0, open] };
  });
  const all = { id: 'total', name: '合计', rollUp: total };
  const unitOf = (field: object) => ('unit' in field && field.unit ? `（${String(field.unit)}）` : '');
  return (
    <>
      <section className="of-stack">
        <h2>数字</h2>
        <DataTable
          caption={byUnit ? '各单位的数字' : '各推荐单位的数字'}
          rows={[...lines, all]}
          rowKey={({ id }) => id}
          empty={null}
          columns={[
            { key: 'name', title: byUnit ? '单位' : '推荐单位', head: true, cell: ({ name }) => name },
            { key: 'asked', title: '应填', numeric: true, cell: ({ rollUp }) => askedOf(rollUp.sheets) },
            { key: 'done', title: '已提交', numeric: true, cell: ({ rollUp }) => answeredOf(rollUp.sheets) },
            ...summed.map(({ path, field }) => ({
              ...{ key: path, title: `${field.label}${unitOf(field)}`, numeric: true },
              cell: ({ rollUp }: (typeof lines)[number]) => rollUp.figures[path]?.sum ?? '—',
            })),
            ...counted.flatMap(({ path, field }) =>
              ('dictionary' in field ? (programme.dictionaries[field.dictionary]?.entries ?? []) : []).map(
                ({ id, label }) => ({
                  ...{ key: `${path} ${id}`, title: label, numeric: true },
                  cell: ({ rollUp }: (typeof lines)[number]) => rollUp.counts[path]?.[id] ?? 0,
                }),
              ),
            ),
          ]}
        />
        {more ? <p className="soft">只列出前 500 行，合计是全部的。</p> : null}
      </section>
      {asked.items.length > 0 ? (
        <section className="of-stack">
          <h2>{words.standard}情况</h2>
          <Bars
            title={`${words.standard}各项达到的情况`}
            keys={haveStates.map((state) => haveTitles[state])}
            rows={asked.items.map(({ path, label }) => ({
              ...{ label, values: haveStates.map((state) => total.counts[path]?.[state] ?? 0) },
            }))}
          />
        </section>
      ) : null}
      <section className="of-stack">
        <h2>问题</h2>
        <Bars title="按原因分的问题" keys={['已销号', '', '未解决']} rows={problems} />
      </section>
    </>
  );
}

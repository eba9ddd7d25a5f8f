import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { Pager } from '../../parts/Pager.tsx';
import { useAddressFilter } from '../../parts/useAddressFilter.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { ClassFilter } from './ClassFilter.tsx';
import { ClassMatrix } from './ClassMatrix.tsx';
import { ClassTable } from './ClassTable.tsx';
import { type ClassAnswer, type Filter, filled } from './classes.ts';
import { Runs } from './Runs.tsx';

/** 分类管理: studios by class, level, state and type, and how the classes come about (R7). */
export default function ClassesPage() {
  return (
    <OfficePage title="分类管理">
      {({ programme }) => <Classes zone={programme.timeZone} of={programme.year} />}
    </OfficePage>
  );
}

interface Of {
  readonly zone: string;
  readonly of: number;
}

function Classes({ zone, of }: Of) {
  const [filter, onChange] = useAddressFilter('/classes');
  const { by: _, ...asked } = filter;
  const query = useContractQuery('classList', filled(asked) as never);
  return (
    <div className="of-stack">
      <Loaded query={query}>{(answer) => <Found {...{ answer, filter, onChange, zone, of }} />}</Loaded>
    </div>
  );
}

interface Props extends Of {
  readonly answer: ClassAnswer;
  readonly filter: Filter;
  readonly onChange: (part: Filter) => void;
}

function Found({ answer, filter, onChange, zone, of }: Props) {
  const may = useMay();
  const { after: _, by: __, ...exported } = filter;
  return (
    <>
      {may('classifyStudios') ? <Runs rules={answer.rules} zone={zone} year={of} /> : null}
      <ClassMatrix year={answer.year} by={filter.by} onChange={onChange} />
      <ClassFilter {...{ answer, filter, onChange }} />
      {may('exportList') ? (
        <div className="of-line">
          <a
            className="button button-plain"
            href={`/api/v1/exports/classes.xlsx?${new URLSearchParams(filled(exported))}`}
          >
            导出为表格
          </a>
        </div>
      ) : null}
      <ClassTable studios={answer.studios} year={answer.year} />
      <Pager to="/classes" filter={filter} next={answer.next} onFirst={() => onChange({})} />
    </>
  );
}

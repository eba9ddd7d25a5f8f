import { columnChoices, entryChoices, fieldOfPath } from '../choices.ts';
import { filterValues } from '../describe/condition.ts';
import { useEditor, useForms } from '../editorContext.tsx';
import { CheckBoxes } from './CheckBoxes.tsx';
import { FramedGroup } from './Framed.tsx';
import type { InputProps } from './inputProps.ts';
import { Select } from './Select.tsx';

type Filter = Readonly<Record<string, string | string[]>>;

/** Only rows whose columns have these values: a column, then its values. */
export function RowFilterInput({ described, value, at, put, siblings }: InputProps<'rowFilter'>) {
  const { programme, readOnly } = useEditor();
  const forms = useForms();
  const rows = siblings[described.of];
  const filter = (value ?? {}) as Filter;
  const columns = columnChoices(forms, rows);
  const left = columns.filter(({ id }) => !Object.hasOwn(filter, id));
  const change = (next: Filter) => put(Object.keys(next).length === 0 ? undefined : next);
  return (
    <FramedGroup at={at} label={described.label} help={described.help}>
      {Object.entries(filter).map(([column, values]) => {
        const field = fieldOfPath(forms, `${String(rows)}.*.${column}`);
        const label = columns.find(({ id }) => id === column)?.label ?? column;
        const entries = entryChoices(programme, field);
        const { [column]: _gone, ...rest } = filter;
        return (
          <fieldset key={column} className="ed-filter">
            <legend>“{label}”是</legend>
            {entries ? (
              <CheckBoxes
                choices={entries}
                chosen={filterValues(values)}
                onChange={(chosen) => change({ ...filter, [column]: [...chosen] })}
              />
            ) : (
              <input
                className="of-input"
                aria-label={`“${label}”的值，多个用顿号分开`}
                readOnly={readOnly}
                value={filterValues(values).join('、')}
                onChange={(event) => change({ ...filter, [column]: event.target.value.split('、') })}
              />
            )}
            {!readOnly && (
              <button
                type="button"
                className="button-link button-link-grave"
                aria-label={`不看“${label}”`}
                onClick={() => change(rest)}
              >
                去掉
              </button>
            )}
          </fieldset>
        );
      })}
      {!readOnly && left.length > 0 && (
        <Select
          tied={{}}
          label={`加上要看的一栏：${described.label}`}
          value=""
          choices={left}
          empty="加上要看的一栏…"
          onChange={(id) => id !== '' && change({ ...filter, [id]: [] })}
        />
      )}
      {columns.length === 0 && <span className="soft">先选明细表</span>}
    </FramedGroup>
  );
}

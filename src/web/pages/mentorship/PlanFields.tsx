import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import type { PlanRow } from './AgreementDialog.tsx';

interface Props {
  readonly columns: readonly string[];
  readonly plan: readonly PlanRow[];
  readonly error: string | undefined;
  readonly onChange: (plan: readonly PlanRow[]) => void;
}

/** 学习计划 item by item, in the columns of the programme (domain 2.10). */
export function PlanFields({ columns, plan, error, onChange }: Props) {
  const put = (at: number, part: Partial<PlanRow>) =>
    onChange(plan.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <fieldset className="mt-items">
      <legend className="of-label">学习计划</legend>
      {error ? <p className="of-error of-flush">{error}</p> : null}
      {plan.map((row, at) => (
        <div key={at} className="mt-item">
          {columns.map((label, column) => (
            <TextField
              key={label}
              label={`第 ${at + 1} 项：${label}`}
              rows={2}
              maxLength={500}
              value={row.words[column] ?? ''}
              error={
                error && column === 0 && row.words.every((word) => word.trim() === '')
                  ? '请写明学什么。'
                  : undefined
              }
              onChange={(text) =>
                put(at, {
                  words: columns.map((_, index) => (index === column ? text : (row.words[index] ?? ''))),
                })
              }
            />
          ))}
          <DayField
            label={`第 ${at + 1} 项：完成期限`}
            value={row.dueOn}
            error={error && row.dueOn === '' ? '请选择完成期限。' : undefined}
            onChange={(dueOn) => put(at, { dueOn })}
          />
          {plan.length > 1 ? (
            <button
              type="button"
              className="button button-plain of-start"
              onClick={() => onChange(plan.filter((_, index) => index !== at))}
            >
              删去第 {at + 1} 项
            </button>
          ) : null}
        </div>
      ))}
      {plan.length < 40 ? (
        <button
          type="button"
          className="button button-plain of-start"
          onClick={() => onChange([...plan, { words: columns.map(() => ''), dueOn: '' }])}
        >
          再加一项
        </button>
      ) : null}
    </fieldset>
  );
}

import { textOf } from '../../core/answers/textOf.ts';
import { behaviourOf } from '../../core/fields/index.ts';
import { isRowPath } from '../../core/workLog/logLink.ts';
import { entriesBehind } from '../../core/workLog/pathsBehind.ts';
import { useAnswers, useWork } from '../form/work.ts';
import { EntriesBehind } from './EntryLines.tsx';
import { useLog } from './logContext.ts';

/** Every printed figure with the entries behind it, beside the paper (F30). */
export function LogBasis() {
  const log = useLog();
  const { form } = useWork();
  const sheet = useAnswers((current) => current);
  if (!log || log.values.length === 0) return null;
  const figures = form.sections.flatMap(({ fields }) =>
    fields.flatMap((field) =>
      behaviourOf(field)
        .parts(field, field.id, sheet)
        .filter(({ scope }) => scope === undefined || !isRowPath(form, scope.prefix))
        .map(({ path, field: leaf, scope }) => ({
          path,
          label: [field.label, scope?.label, leaf.label === field.label ? '' : leaf.label]
            .filter(Boolean)
            .join(' '),
          text: textOf(sheet, path),
          ids: entriesBehind(sheet, log.values, path),
        })),
    ),
  );
  const shown = figures.filter(({ ids, text }) => ids.length > 0 && text !== '');
  if (shown.length === 0) return null;
  return (
    <details className="card">
      <summary>表上的数来自哪里（{shown.length} 处来自年度记录）</summary>
      <dl className="log-basis">
        {shown.map(({ path, label, text, ids }) => (
          <div key={path}>
            <dt>
              {label}：{text}
            </dt>
            <dd className="log-mark">
              <EntriesBehind log={log} ids={ids} label={label} />
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

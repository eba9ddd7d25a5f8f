import { fieldAt } from '../../../core/answers/fieldAt.ts';
import { filledSheet } from '../../../core/answers/fillComputed.ts';
import type { Sheet } from '../../../core/answers/sheet.ts';
import { textOf } from '../../../core/answers/textOf.ts';
import type { Leaf } from '../../../core/fields/behaviour.ts';
import { behaviourOf } from '../../../core/fields/index.ts';
import { isShown } from '../../../core/fields/simple.ts';
import type { Field } from '../../../core/programme/field.ts';
import { differenceAt } from '../../log/LogDifferences.tsx';
import type { LogFilling } from '../../log/logContext.ts';
import '../../log/log.css';
import { DataTable } from '../../office/DataTable.tsx';
import type { Reviewed } from './application.ts';

/**
 * The data of the form, section by section, as text. Tables of rows and years are tables. Folded, for the paper beside it
 * says the same; a section in which something is to be looked at stands open.
 */
export function AnswersView({
  reviewed: { sheet, application },
  log,
}: {
  reviewed: Reviewed;
  log: LogFilling | undefined;
}) {
  const filled = filledSheet(sheet);
  const { findings, returned } = application;
  const looked = [...findings, ...(returned?.fields ?? [])].map(({ path }) => path);
  const places = looked.map((path) => fieldAt(sheet.form, path)?.section.id);
  const count = (section: string) => places.filter((id) => id === section).length;
  return (
    <section className="of-answers" aria-labelledby="answers">
      <h2 id="answers">填报数据</h2>
      {sheet.form.sections.map((section) => (
        <details key={section.id} className="card" open={count(section.id) > 0}>
          <summary className="of-strong">
            {section.title}
            {count(section.id) > 0 ? `（${count(section.id)} 处请核对）` : ''}
          </summary>
          {section.fields
            .filter((field) => isShown(field, filled))
            .map((field) => (
              <FieldText key={field.id} field={field} sheet={filled} log={log} />
            ))}
        </details>
      ))}
    </section>
  );
}

interface Shown {
  readonly field: Field;
  readonly sheet: Sheet;
  readonly log: LogFilling | undefined;
}

/** Beside a figure that is not as the log has it: both, and why (F30). */
function Beside({ log, path }: { log: LogFilling | undefined; path: string }) {
  const words = differenceAt(log, path);
  return words === undefined ? null : <div className="log-differs">{words}</div>;
}

function FieldText({ field, sheet, log }: Shown) {
  const leaves = behaviourOf(field).parts(field, field.id, sheet);
  const scoped = leaves.filter(({ scope }) => scope !== undefined);
  if (scoped.length > 0) return <RowsText field={field} leaves={scoped} sheet={sheet} log={log} />;
  const several = leaves.length > 1;
  return (
    <>
      {several ? <h3>{field.label}</h3> : null}
      <dl className={several ? 'facts of-facts-many' : 'facts'}>
        {(leaves.length > 0 ? leaves : [{ path: field.id, field }]).map((leaf) => (
          <div key={leaf.path} className="of-fact">
            <dt>{leaf.field.label}</dt>
            <dd className="of-wrap">
              {textOf(sheet, leaf.path) || <span className="soft">（空）</span>}
              <Beside log={log} path={leaf.path} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function RowsText({ field, leaves, sheet, log }: Shown & { leaves: readonly Leaf[] }) {
  const rows = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const prefix = leaf.scope?.prefix ?? '';
    rows.set(prefix, [...(rows.get(prefix) ?? []), leaf]);
  }
  const [first = []] = rows.values();
  return (
    <>
      <h3>{field.label}</h3>
      <DataTable
        caption={field.label}
        columns={[
          {
            key: 'row',
            title: <span className="unseen">行</span>,
            label: '',
            head: true,
            cell: ([leaf]) => leaf?.scope?.label ?? '',
          },
          ...first.map((column, at) => ({
            key: column.field.id,
            title: column.field.label,
            cell: (row: Leaf[]) => (
              <>
                {textOf(sheet, row[at]?.path ?? '')}
                <Beside log={log} path={row[at]?.path ?? ''} />
              </>
            ),
          })),
        ]}
        rows={[...rows.values()]}
        rowKey={([leaf]) => leaf?.scope?.prefix ?? ''}
        empty={null}
      />
    </>
  );
}

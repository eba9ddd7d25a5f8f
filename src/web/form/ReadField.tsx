import { isProposal } from '../../core/answers/fillComputed.ts';
import type { Leaf } from '../../core/fields/behaviour.ts';
import { behaviourOf } from '../../core/fields/index.ts';
import type { Field } from '../../core/programme/field.ts';
import { isRowPath } from '../../core/workLog/logLink.ts';
import { LogMark, LogMissingRows } from '../log/LogMark.tsx';
import { EvidenceBox } from './EvidenceBox.tsx';
import { FieldMessages } from './FieldMessages.tsx';
import { controlId } from './fieldAddress.ts';
import { hintText } from './hintText.ts';
import { frameOf } from './inputs/frames.ts';
import { ReadText } from './ReadText.tsx';
import { useMessages } from './useMessages.ts';
import { useAnswers, useWork } from './work.ts';

/** A field that this person reads: not theirs to fill, not returned, or worked out by itself. */
export function ReadField({ field }: { readonly field: Field }) {
  const { store, sheetOf } = useWork();
  useAnswers(({ answers }) => answers);
  const messages = useMessages(field.id);
  const id = controlId(field.id);
  const automatic = field.computed !== undefined && !isProposal(field.computed);
  const leaves = behaviourOf(field).parts(field, field.id, sheetOf(store.read()));
  const alone = leaves.length === 1 && leaves[0]?.path === field.id ? leaves[0] : undefined;
  return (
    <div className="field-box read">
      <p className="field-label">
        {field.label}
        {field.star && <span className="star">*</span>}
        {automatic && <span className="optional">（自动得出）</span>}
      </p>
      {automatic && (field.help || field.source) && (
        <p className="help">
          {hintText(field.help)}
          {field.source && `（${field.source}）`}
        </p>
      )}
      <FieldMessages id={`${id}-messages`} path={field.id} messages={messages} />
      {frameOf(field, sheetOf(store.read())) === 'files' ? (
        <EvidenceBox path={field.id} label={field.label} needs={[]} editable={false} />
      ) : alone ? (
        <>
          <ReadText field={alone.field} path={field.id} id={id} computed={automatic} />
          <LogMark path={field.id} label={field.label} />
        </>
      ) : (
        <>
          <ReadLines id={id} leaves={leaves} />
          <LogMissingRows list={field.id} />
        </>
      )}
    </div>
  );
}

/** A row says where it comes from; years and cells say so for each figure. */
function RowMark({ prefix, label }: { readonly prefix: string | undefined; readonly label: string }) {
  const { form } = useWork();
  return prefix !== undefined && isRowPath(form, prefix) ? <LogMark path={prefix} label={label} /> : null;
}

/** Rows, years and cells as labelled values, one block for each row or year. */
function ReadLines({ id, leaves }: { readonly id: string; readonly leaves: readonly Leaf[] }) {
  const blocks = new Map<string, Leaf[]>();
  for (const leaf of leaves) {
    const label = leaf.scope?.label ?? '';
    blocks.set(label, [...(blocks.get(label) ?? []), leaf]);
  }
  if (leaves.length === 0) return <p className="soft">未填</p>;
  return (
    <div id={id} className="read-lines" tabIndex={-1}>
      {[...blocks].map(([label, block]) => (
        <div key={label} className="read-line">
          {label !== '' && <p className="read-line-head">{label}</p>}
          <dl>
            {block.map((leaf) => (
              <div key={leaf.path}>
                <dt>{leaf.field.label}</dt>
                <dd>
                  <ReadText
                    field={leaf.field}
                    path={leaf.path}
                    id={controlId(leaf.path)}
                    computed={leaf.field.computed !== undefined}
                  />
                  <LogMark path={leaf.path} label={leaf.field.label} />
                </dd>
              </div>
            ))}
          </dl>
          <RowMark prefix={block[0]?.scope?.prefix} label={label} />
        </div>
      ))}
    </div>
  );
}

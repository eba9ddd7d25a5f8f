import { type ComponentType, memo } from 'react';
import { needsOf } from '../../core/answers/checkEvidence.ts';
import { isProposal } from '../../core/answers/fillComputed.ts';
import { behaviourOf } from '../../core/fields/index.ts';
import type { Field, FieldKind } from '../../core/programme/field.ts';
import { LogProofs } from '../log/LogProofs.tsx';
import { EvidenceBox } from './EvidenceBox.tsx';
import { FieldMessages } from './FieldMessages.tsx';
import { controlId } from './fieldAddress.ts';
import { hintText } from './hintText.ts';
import { frameOf } from './inputs/frames.ts';
import type { InputProps } from './inputs/inputProps.ts';
import { inputs } from './inputs/inputs.ts';
import { returnReason, useMayEdit } from './mayEdit.ts';
import { needInWords } from './needInWords.ts';
import { ReadField } from './ReadField.tsx';
import { ReturnedNote } from './ReturnedNote.tsx';
import { useMessages } from './useMessages.ts';
import { useRequired, useShown } from './useShown.ts';
import { useAnswers, useWork } from './work.ts';

interface Props {
  readonly field: Field;
  readonly section: string;
}

/** One field of the form: label, help with its source, control or text, messages, proofs. Drawn again only by its own answers. */
export const FieldView = memo(function FieldView({ field, section }: Props) {
  const { detail } = useWork();
  const shown = useShown(field);
  const editable = useMayEdit(field.id);
  if (!shown) return null;
  const typed = field.computed === undefined || isProposal(field.computed);
  const reason = detail.returned ? returnReason(detail, field.id) : undefined;
  return (
    <div className="field" id={`field-${field.id}`} data-returned={reason !== undefined || undefined}>
      {reason !== undefined && <ReturnedNote path={field.id} />}
      {editable && typed ? <EditField field={field} /> : <ReadField field={field} />}
      <Proofs field={field} editable={detail.editableSections.includes(section) && (editable || !typed)} />
    </div>
  );
});

function EditField({ field }: { readonly field: Field }) {
  const id = controlId(field.id);
  const messages = useMessages(field.id);
  const required = useRequired(field);
  const group = useAnswers((sheet) => frameOf(field, sheet)) !== 'label';
  const Input = inputs[field.kind] as unknown as ComponentType<InputProps<FieldKind>>;
  const helpId = `${id}-help`;
  const messagesId = `${id}-messages`;
  const describedBy = [field.help || field.source ? helpId : '', messages.any ? messagesId : '']
    .filter(Boolean)
    .join(' ');
  const Box = group ? 'fieldset' : 'div';
  const Label = group ? 'legend' : 'label';
  const box = group ? { id, 'aria-describedby': describedBy || undefined } : {};
  return (
    <Box {...box} {...messages.focusProps} className="field-box">
      <Label {...(group ? {} : { htmlFor: id })} className="field-label">
        {field.label}
        {field.star && (
          <span className="star" title="须提供证明材料">
            *
          </span>
        )}
        {!required && !('minRows' in field && field.minRows) && <span className="optional">（选填）</span>}
      </Label>
      <Help field={field} id={helpId} />
      <FieldMessages id={messagesId} path={field.id} messages={messages} />
      <Input
        field={field as never}
        path={field.id}
        id={group ? `${id}-first` : id}
        required={required}
        invalid={messages.invalid}
        describedBy={describedBy || undefined}
      />
    </Box>
  );
}

function Help({ field, id }: { readonly field: Field; readonly id: string }) {
  if (!field.help && !field.source) return null;
  return (
    <p className="help" id={id}>
      {hintText(field.help)}
      {field.personal && ' 个人信息，只供办理申报使用，不公开。'}
      {field.source && `（${field.source}）`}
    </p>
  );
}

/** The proofs of a starred field, asked for once it has a value (R66, R67). */
function Proofs({ field, editable }: { readonly field: Field; readonly editable: boolean }) {
  const needs = needsOf(field);
  const messages = useMessages(field.id);
  const frame = useAnswers((sheet) => frameOf(field, sheet));
  const filled = useAnswers((sheet) => !behaviourOf(field).empty(field, field.id, sheet));
  const offered = needs.every(({ optional }) => optional === true);
  if (needs.length === 0 || frame === 'files' || (offered && !filled)) return null;
  const wanted = messages.findings.some(({ code }) => code === 'evidenceMissing');
  return (
    <div className="proofs">
      <p>
        <strong>证明材料</strong>：{offered ? '可以附' : '须提供'}
        {needs.map(needInWords).join('、')}
        {!filled && <span className="soft">（填写上面的内容后上传）</span>}
        {wanted && <span className="message-bad">　还没有上传</span>}
      </p>
      <EvidenceBox path={field.id} label={field.label} needs={needs} editable={editable} />
      {editable && <LogProofs path={field.id} needs={needs} />}
    </div>
  );
}

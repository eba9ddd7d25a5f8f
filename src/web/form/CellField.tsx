import type { ComponentType } from 'react';
import { isProposal } from '../../core/answers/fillComputed.ts';
import type { Scope } from '../../core/fields/behaviour.ts';
import type { FieldKind, SimpleField } from '../../core/programme/field.ts';
import { LogMark } from '../log/LogMark.tsx';
import { isShort } from './columnWidth.ts';
import { FieldMessages } from './FieldMessages.tsx';
import { controlId } from './fieldAddress.ts';
import { frameOf } from './inputs/frames.ts';
import type { InputProps } from './inputs/inputProps.ts';
import { simpleInputs } from './inputs/simpleInputs.ts';
import { useMayEdit } from './mayEdit.ts';
import { ReadText } from './ReadText.tsx';
import { useMessages } from './useMessages.ts';
import { useRequired } from './useShown.ts';
import { useAnswers } from './work.ts';

interface Props {
  readonly field: SimpleField;
  readonly path: string;
  readonly scope?: Scope;
}

/** One simple value inside a list, table or grid: small label, control, messages. */
export function CellField({ field, path, scope }: Props) {
  const messages = useMessages(path);
  const editable = useMayEdit(path);
  const required = useRequired(field, scope);
  const id = controlId(path);
  const messagesId = `${id}-messages`;
  const typed = editable && (field.computed === undefined || isProposal(field.computed));
  const Input = simpleInputs[field.kind] as unknown as ComponentType<
    InputProps<FieldKind> & { tight: boolean }
  >;
  const group = useAnswers((sheet) => frameOf(field, sheet, true)) === 'group';
  return (
    <div
      className="cell"
      data-short={isShort(field) || !typed || undefined}
      data-wide={'count' in field || undefined}
      {...messages.focusProps}
    >
      {group || !typed ? (
        <span className="cell-label">{field.label}</span>
      ) : (
        <label className="cell-label" htmlFor={id}>
          {field.label}
        </label>
      )}
      {typed ? (
        <Input
          field={field as never}
          path={path}
          id={id}
          required={required}
          invalid={messages.invalid}
          describedBy={messages.any ? messagesId : undefined}
          tight
        />
      ) : (
        <ReadText field={field} path={path} id={id} computed={field.computed !== undefined} />
      )}
      <FieldMessages id={messagesId} path={path} messages={messages} />
      <LogMark path={path} label={field.label} />
    </div>
  );
}

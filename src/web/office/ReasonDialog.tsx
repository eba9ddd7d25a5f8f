import { type ReactNode, useState } from 'react';
import type { CallFailed } from '../../contract/client.ts';
import { ActDialog } from './ActDialog.tsx';
import { Field } from './Field.tsx';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly act: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly failure: CallFailed | undefined;
  readonly hint?: string;
  readonly onClose: () => void;
  readonly onAct: (reason: string) => void;
  /** What will happen, in plain words, and further fields. */
  readonly children?: ReactNode;
}

/** An act that needs its reason. The button is never grey; an empty reason is said at the field. */
export function ReasonDialog(props: Props) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const error = asked && reason.trim() === '' ? '请写明原因。' : undefined;
  const act = () => {
    setAsked(true);
    if (reason.trim() !== '') props.onAct(reason.trim());
  };
  return (
    <ActDialog
      title={props.title}
      open={props.open}
      act={props.act}
      danger={props.danger ?? false}
      busy={props.busy}
      failure={props.failure}
      onClose={props.onClose}
      onAct={act}
    >
      {props.children}
      <Field label="原因" hint={props.hint} error={error}>
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={4}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}

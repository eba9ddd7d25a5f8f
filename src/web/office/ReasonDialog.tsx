import { type ReactNode, useState } from 'react';
import type { CallFailed } from '../../contract/client.ts';
import { ActDialog } from './ActDialog.tsx';
import { Field } from './Field.tsx';
import { useKept } from './useKept.ts';

interface Props {
  readonly title: string;
  readonly open: boolean;
  readonly act: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly failure: CallFailed | undefined;
  readonly hint?: string;
  readonly onClose: () => void;
  /** Pressed, whether a reason is there or not: further fields say what is missing in them. */
  readonly onAsked?: () => void;
  /** Answers whether it is done; then the dialog closes and forgets the reason. */
  readonly onAct: (reason: string) => Promise<boolean>;
  /** What will happen, in plain words, and further fields. */
  readonly children?: ReactNode;
}

/** An act that needs its reason. The button is never grey; an empty reason is said at the field. */
export function ReasonDialog(props: Props) {
  const [reason, setReason, forget] = useKept(`reason ${props.title}`, '');
  const [asked, setAsked] = useState(false);
  const error = asked && reason.trim() === '' ? '请写明原因。' : undefined;
  async function act(): Promise<void> {
    setAsked(true);
    props.onAsked?.();
    if (reason.trim() === '' || !(await props.onAct(reason.trim()))) return;
    forget();
    props.onClose();
  }
  return (
    <ActDialog
      title={props.title}
      open={props.open}
      act={props.act}
      danger={props.danger ?? false}
      busy={props.busy}
      failure={props.failure}
      onClose={() => {
        forget();
        props.onClose();
      }}
      onAct={() => void act()}
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

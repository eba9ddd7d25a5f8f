import Button from 'antd/es/button';
import Modal from 'antd/es/modal';
import { type FormEvent, type ReactNode, useId } from 'react';
import type { CallFailed } from '../../contract/client.ts';
import { RefusalNote } from '../parts/RefusalNote.tsx';

interface Props {
  readonly title: string;
  readonly open: boolean;
  /** The word of the act on the button: 退回修改, 报送. */
  readonly act: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly failure: CallFailed | undefined;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly onAct: () => void;
  readonly children: ReactNode;
}

/** A dialog for one act: says what will happen, keeps what was typed when the act is refused. */
export function ActDialog(props: Props) {
  const form = useId();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (props.busy) return;
    const { currentTarget } = event;
    props.onAct();
    // What is wrong may stand far above the button: the first bad field is brought into sight (rule 17).
    requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <Modal
      open={props.open}
      title={props.title}
      onCancel={props.onClose}
      // A tap beside the dialog loses nothing on a phone.
      mask={{ closable: false }}
      width={props.wide ? 860 : 620}
      footer={[
        <Button key="no" onClick={props.onClose}>
          取消
        </Button>,
        <Button
          key="yes"
          type="primary"
          danger={props.danger ?? false}
          htmlType="submit"
          form={form}
          // antd's own sign of work leaves by a transition, and one that never ends stays beside the word for ever.
          className={props.busy ? 'of-busy' : ''}
          aria-busy={props.busy}
        >
          {props.act}
        </Button>,
      ]}
    >
      <form id={form} onSubmit={submit} className="of-stack" noValidate>
        {props.failure ? <RefusalNote failure={props.failure} focus /> : null}
        {props.children}
      </form>
    </Modal>
  );
}

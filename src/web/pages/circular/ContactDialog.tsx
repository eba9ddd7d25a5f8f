import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';

interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}
interface Props {
  readonly campaign: string;
  readonly contact: Contact;
  readonly onClose: () => void;
}
const labels = { name: '姓名', phone: '电话', email: '电子邮箱' } as const;

/** 设置联系人, without publishing anew (S29). */
export function ContactDialog({ campaign, contact, onClose }: Props) {
  const { run, busy, failure } = useCommand('setContact');
  const [typed, setTyped] = useState<Contact>(contact);
  async function act(): Promise<void> {
    if (await run({ campaign, ...typed })) {
      announce('联系人已设置。');
      onClose();
    }
  }
  return (
    <ActDialog
      title="设置联系人"
      open
      act="保存"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <p>各单位和申报的人都会看到；不想公开的可以留空。</p>
      {(['name', 'phone', 'email'] as const).map((key) => (
        <Field key={key} label={labels[key]}>
          {(control) => (
            <input
              {...control}
              className="of-input"
              autoComplete="off"
              value={typed[key]}
              onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
            />
          )}
        </Field>
      ))}
    </ActDialog>
  );
}

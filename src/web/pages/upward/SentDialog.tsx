import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { UpwardPacket } from './upward.ts';

interface Props {
  readonly packet: UpwardPacket;
  readonly today: string;
  /** The day of the level above. */
  readonly due: string | null;
  readonly onClose: () => void;
}

/** 登记已报出: on which day, and a word where it was late. */
export function SentDialog({ packet, today, due, onClose }: Props) {
  const { run, busy, failure } = useCommand('markUpwardSent');
  const [typed, setTyped, forget] = useKept(`sent ${packet.packet}`, { sentOn: today, note: '' });
  const [asked, setAsked] = useState(false);
  const late = due !== null && typed.sentOn > due;
  const wrong = {
    sentOn: typed.sentOn === '' ? '请选择报出日期。' : undefined,
    note: late && typed.note.trim() === '' ? '已过上级的期限，请写明原因或上级同意的情况。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean) || !(await run({ packet: packet.packet, ...typed }))) return;
    announce(`第 ${packet.number} 次的材料已登记报出。`);
    forget();
    onClose();
  }
  return (
    <ActDialog
      title={`登记已报出：第 ${packet.number} 次的材料包`}
      open
      act="登记"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <p className="of-flush">内有：{packet.names.join('、')}。登记以后等待上级结果。</p>
      <Field label="报出日期" error={asked ? wrong.sentOn : undefined}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="of-input"
            max={today}
            value={typed.sentOn}
            onChange={(event) => setTyped({ ...typed, sentOn: event.target.value })}
          />
        )}
      </Field>
      <Field
        label="备注"
        hint={late ? `上级的期限是${dayInWords(due)}，已经过了` : '可以不填，例如报送方式、接收人'}
        error={asked ? wrong.note : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={3}
            value={typed.note}
            onChange={(event) => setTyped({ ...typed, note: event.target.value })}
          />
        )}
      </Field>
    </ActDialog>
  );
}

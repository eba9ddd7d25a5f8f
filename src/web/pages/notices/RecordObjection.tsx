import { useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { FilePick } from '../../office/FilePick.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Notice } from './notices.ts';

interface Props {
  readonly notice: Notice;
  readonly today: string;
  readonly onClose: () => void;
}
type Channel = 'paper' | 'phone';
const channels: readonly (readonly [Channel, string])[] = [
  ['paper', '书面'],
  ['phone', '电话'],
];

/** 登记异议 from paper or telephone, with the day and hour that it came. */
export function RecordObjection({ notice, today, onClose }: Props) {
  const { run, busy, failure } = useCommand('recordObjection');
  const start = {
    ...{ channel: 'paper' as Channel, name: '', contact: '', application: '', text: '' },
    ...{ receivedOn: today, receivedTime: '' },
  };
  const [typed, setTyped, forget] = useKept(`objection ${notice.notice}`, start);
  const [scan, setScan] = useState<UploadAnswer>();
  const [asked, setAsked] = useState(false);
  const set = (part: Partial<typeof start>) => setTyped({ ...typed, ...part });
  const blank = (text: string, words: string) => (text.trim() === '' ? words : undefined);
  const faults = {
    name: blank(typed.name, '请填写提出人的姓名。'),
    contact: blank(typed.contact, '请填写联系方式。'),
    text: blank(typed.text, '请写明事实和依据。'),
    receivedOn: blank(typed.receivedOn, '请选择收到的日期。'),
    receivedTime: blank(typed.receivedTime, '请填写收到的时间。'),
  };
  const say = (fault: string | undefined) => (asked ? fault : undefined);
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(faults).some((fault) => fault !== undefined)) return;
    const { application, ...rest } = typed;
    const done = await run({
      ...{ notice: notice.notice, ...rest, uploads: scan ? [scan.upload] : [] },
      ...(application === '' ? {} : { application }),
    });
    if (!done) return;
    announce(`已登记第 ${done.number} 号异议${done.late ? '，逾期' : ''}。`);
    forget();
    onClose();
  }
  const input = (key: 'name' | 'contact' | 'receivedOn' | 'receivedTime', label: string, type = 'text') => (
    <Field label={label} error={say(faults[key])}>
      {(control) => (
        <input
          {...control}
          type={type}
          className="of-input"
          value={typed[key]}
          onChange={({ target }) => set({ [key]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title="登记异议"
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <fieldset className="of-fieldset">
        <legend>怎样收到的</legend>
        {channels.map(([id, label]) => (
          <label key={id} className="of-check">
            <input
              type="radio"
              name="channel"
              checked={typed.channel === id}
              onChange={() => set({ channel: id })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <div className="of-filters">
        {input('receivedOn', '收到的日期', 'date')}
        {input('receivedTime', '收到的时间', 'time')}
        {input('name', '提出人姓名')}
        {input('contact', '联系方式')}
      </div>
      <Field label="对哪一个">
        {(control) => (
          <select
            {...control}
            className="of-select"
            value={typed.application}
            onChange={({ target }) => set({ application: target.value })}
          >
            <option value="">整个名单</option>
            {notice.items.map((item) => (
              <option key={item.application} value={item.application}>
                {item.studioName}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="事实和依据" error={say(faults.text)}>
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={4}
            value={typed.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      </Field>
      <FilePick label="来信扫描件（可不附）" value={scan} onPick={setScan} />
    </ActDialog>
  );
}

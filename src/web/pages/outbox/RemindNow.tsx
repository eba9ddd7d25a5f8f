import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { reminderTexts, reminderWords } from '../../../contract/reminderWords.zh.ts';
import type { ReminderAbout } from '../../../core/reminder/reminder.ts';
import { Field } from '../../office/Field.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';

interface Props {
  readonly campaign: string;
  readonly about: ReminderAbout;
  /** Those of the group who can be reached. */
  readonly bodies: QueryOutput<'reminderPreview'>['bodies'];
}

/** 立即提醒: the chosen bodies of the group, in one's own words, at once. */
export function RemindNow({ campaign, about, bodies }: Props) {
  const words = useWords();
  const { run, busy, failure } = useCommand('sendReminder');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [text, setText] = useState(`贵单位${reminderWords[about]}。${reminderTexts(words).tail}`);
  const [done, setDone] = useState('');
  const chosen = bodies.filter(({ body }) => !left.has(body));
  const toggle = (body: string) => {
    const next = new Set(left);
    if (!next.delete(body)) next.add(body);
    setLeft(next);
  };
  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setDone('');
    const sent = await run({ campaign, about, bodies: chosen.map(({ body }) => body), text });
    if (sent)
      setDone(
        `已提醒 ${sent.people} 人${sent.hooks > 0 ? `、${sent.hooks} 个群` : ''}，打开情况见消息台账。`,
      );
  }
  return (
    <form
      className="card of-stack"
      onSubmit={(event) => void send(event)}
      noValidate
      aria-labelledby="remind-now"
    >
      <h2 id="remind-now">立即提醒</h2>
      <RefusalNote failure={failure} focus />
      <p role="status" className="of-flush">
        {done}
      </p>
      <fieldset className="of-fieldset">
        <legend>
          提醒哪些单位（已选 {chosen.length} 个，共 {bodies.length} 个）
        </legend>
        {bodies.map(({ body, name }) => (
          <label key={body} className="of-check">
            <input type="checkbox" checked={!left.has(body)} onChange={() => toggle(body)} />
            <span>{name}</span>
          </label>
        ))}
      </fieldset>
      <Field label="提醒的话">
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={3}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="primary" htmlType="submit" loading={busy}>
          发出提醒
        </Button>
      </div>
    </form>
  );
}

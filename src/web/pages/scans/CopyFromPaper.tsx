import Button from 'antd/es/button';
import { Field } from '../../office/Field.tsx';
import type { useCopied } from './useCopied.ts';

interface Props {
  readonly copied: ReturnType<typeof useCopied>;
  readonly usual: string | undefined;
  readonly asked: boolean;
}

/** Fields for what stands on the paper in ink and not yet in the system. */
export function CopyFromPaper({ copied: { lacks, text, hand, date }, usual, asked }: Props) {
  if (!lacks.text && !lacks.hand && !lacks.date) return null;
  const error = (value: string, what: string) =>
    asked && value.trim() === '' ? `请照纸面填写${what}。` : undefined;
  return (
    <fieldset className="of-fieldset">
      <legend>照纸面抄录</legend>
      {lacks.text ? (
        <>
          <Field label="意见" error={error(text[0], '意见')}>
            {(control) => (
              <textarea
                {...control}
                className="of-area"
                rows={2}
                value={text[0]}
                onChange={(event) => text[1](event.target.value)}
              />
            )}
          </Field>
          {usual && text[0] !== usual ? (
            <div>
              <Button onClick={() => text[1](usual)}>纸面写的是“{usual}”</Button>
            </div>
          ) : null}
        </>
      ) : null}
      <div className="of-filters">
        {lacks.hand ? (
          <Field label="负责人（签名人）" error={error(hand[0], '签名人')}>
            {(control) => (
              <input
                {...control}
                className="of-input"
                autoComplete="off"
                maxLength={60}
                value={hand[0]}
                onChange={(event) => hand[1](event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {lacks.date ? (
          <Field label="落款日期" hint="不能晚于今天" error={error(date[0], '落款日期')}>
            {(control) => (
              <input
                {...control}
                type="date"
                className="of-input"
                value={date[0]}
                onChange={(event) => date[1](event.target.value)}
              />
            )}
          </Field>
        ) : null}
      </div>
    </fieldset>
  );
}

import Button from 'antd/es/button';
import { useEffect, useRef, useState } from 'react';
import { useActKeys } from '../../office/actKeys.ts';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { boxWords } from './boxWords.ts';
import { CopyFromPaper } from './CopyFromPaper.tsx';
import type { ScanBox } from './scanPages.ts';
import { useCopied } from './useCopied.ts';
import { useSeenBox } from './useSeenBox.ts';

interface Props {
  readonly scanPage: string;
  readonly box: ScanBox;
  /** The one box of a pair's agreement, not of an application's step. */
  readonly agreement?: boolean;
  /** The box in hand: framed on the picture, and the one that 1 and 2 act on. */
  readonly now: boolean;
  /** The usual words of consent at this step, to put in with one press. */
  readonly usual: string | undefined;
  readonly onLook: () => void;
  /** After 有章 or 缺章 was recorded. */
  readonly onDone: (words: string) => void;
}

/** One box of an opinion: what the system holds, what is still to be copied from the paper, and 有章 or 缺章. */
export function BoxCheck(props: Props) {
  const { box, agreement = false, now, onLook } = props;
  const { words, tone, note } = boxWords[box.standing];
  const asks = box.allowed && (box.standing === 'open' || box.standing === 'missing');
  return (
    <section className="card sc-box of-stack" data-now={now} aria-label={box.title}>
      <div className="of-line of-between">
        <h3>{box.title}</h3>
        <span className="of-line">
          <span className="of-mark" data-tone={tone}>
            {words}
          </span>
          {now ? null : (
            <Button onClick={onLook}>
              看这一栏<span className="unseen">：{box.title}</span>
            </Button>
          )}
        </span>
      </div>
      {note ? <p className="soft of-flush">{note}</p> : null}
      <Held box={box} />
      {asks ? (
        <Check {...props} />
      ) : box.standing === 'open' ? (
        <p className="soft of-flush">{agreement ? '由管理这对师徒的人确认。' : '这一栏由别的单位确认。'}</p>
      ) : null}
    </section>
  );
}

/** What is written in the system so far, to be held against the paper. */
function Held({ box: { text, signatory, paperDate } }: { box: ScanBox }) {
  if (!text && !signatory && !paperDate) return null;
  return (
    <dl className="facts of-flush">
      {text ? (
        <>
          <dt>意见</dt>
          <dd className="of-wrap">{text}</dd>
        </>
      ) : null}
      {signatory ? (
        <>
          <dt>负责人</dt>
          <dd>{signatory}</dd>
        </>
      ) : null}
      {paperDate ? (
        <>
          <dt>落款日期</dt>
          <dd>{dayInWords(paperDate)}</dd>
        </>
      ) : null}
    </dl>
  );
}

function Check({ scanPage, box, agreement = false, now, usual, onDone }: Props) {
  const copied = useCopied(scanPage, box);
  const { tell, busy, failure } = useSeenBox(scanPage, box, agreement);
  const [asked, setAsked] = useState(false);
  const [noting, setNoting] = useState(false);
  async function sealed(): Promise<void> {
    setNoting(false);
    setAsked(true);
    if (!copied.whole || !(await tell({ sealed: true, ...copied.input }))) return;
    copied.forget();
    onDone(`${box.title}：有章`);
  }
  async function missing(note: string): Promise<void> {
    if (!(await tell({ sealed: false, ...(note ? { note } : {}) }))) return;
    setNoting(false);
    announce(agreement ? '已记为缺章，等待补签、补盖后重新扫描。' : '已列入缺章清单。');
    onDone(`${box.title}：缺章`);
  }
  useActKeys(now ? { '1': () => void sealed(), '2': () => setNoting(true) } : {});
  return (
    <>
      <CopyFromPaper copied={copied} usual={usual} asked={asked} />
      <RefusalNote failure={failure} focus />
      <div className="of-line">
        <Button type={now ? 'primary' : 'default'} loading={busy} onClick={() => void sealed()}>
          有章{now ? <Key name="1" /> : null}
        </Button>
        {noting || box.standing === 'missing' ? null : (
          <Button danger onClick={() => setNoting(true)}>
            缺章{now ? <Key name="2" /> : null}
          </Button>
        )}
      </div>
      {noting ? <Missing busy={busy} onAct={(note) => void missing(note)} /> : null}
    </>
  );
}

function Key({ name }: { name: string }) {
  return (
    <span className="of-wideonly" aria-hidden="true">
      （{name}）
    </span>
  );
}

/** What is missing, in a few words; may stay empty. */
function Missing({ busy, onAct }: { busy: boolean; onAct: (note: string) => void }) {
  const [note, setNote] = useState('');
  const place = useRef<HTMLInputElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <form
      className="of-pick"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onAct(note.trim());
      }}
    >
      <Field label="缺什么（选填）" hint="例如：没有公章；章不清楚；负责人没有签名">
        {(control) => (
          <input
            {...control}
            ref={place}
            className="of-input"
            maxLength={500}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      <Button danger htmlType="submit" loading={busy}>
        记为缺章
      </Button>
    </form>
  );
}

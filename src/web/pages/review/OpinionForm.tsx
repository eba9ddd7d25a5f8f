import Button from 'antd/es/button';
import { type FormEvent, useState } from 'react';
import { agreesOnline } from '../../../core/programme/practice.ts';
import type { Step } from '../../../core/programme/programme.ts';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { opinionAt, type Reviewed } from './application.ts';

interface Props {
  readonly reviewed: Reviewed;
  readonly step: Step;
}

/**
 * The draft of a level's opinion; may be saved again until it is sealed. Asks what the step needs (S20); where it
 * needs no text, one may be written all the same: the box on the paper has room for it. A level that agrees online does so
 * with one press here.
 */
export function OpinionForm({ reviewed: { application }, step }: Props) {
  const draft = opinionAt(application, step.id);
  const needs = (need: Step['needs'][number]) => step.needs.includes(need);
  const key = `opinion ${application.id} ${step.id} ${draft?.recordedAt ?? ''}`;
  const [text, setText, forgetText] = useKept(
    `${key} text`,
    draft?.text ?? (needs('text') ? step.positive : ''),
  );
  const [signatory, setSignatory, forgetSignatory] = useKept(`${key} signatory`, draft?.signatory ?? '');
  const [paperDate, setPaperDate] = useState(draft?.paperDate ?? '');
  // What this form has seen; a draft that somebody else saved since is shown before it is written over.
  const [basedOn, setBasedOn] = useState(draft?.recordedAt ?? null);
  const { run, busy, failure } = useCommand('giveOpinion');
  const accept = useCommand('acceptOnline');
  const online = agreesOnline(step) && application.allowed.includes('acceptOnline');
  const { data: calendar, refetch } = useContractQuery(
    'campaignCalendar',
    { campaign: application.campaign },
    { enabled: online },
  );
  const date = paperDate || (online ? (calendar?.today ?? '') : '');
  const theirs = failure?.code === 'opinionChanged' ? failure.params.recordedAt : undefined;
  async function save(day = date): Promise<boolean> {
    const saved = await run({
      application: application.id,
      step: step.id,
      text: text.trim(),
      contentVersion: application.contentVersion ?? '',
      basedOn: typeof theirs === 'string' ? theirs : basedOn,
      ...(needs('signatory') && signatory.trim() ? { signatory: signatory.trim() } : {}),
      ...(needs('date') && day ? { paperDate: day } : {}),
    });
    if (!saved) return false;
    setBasedOn(saved.recordedAt);
    forgetText();
    forgetSignatory();
    announce('意见已保存。');
    return true;
  }
  /** What is written is saved and takes effect with the same press. */
  async function confirm(): Promise<void> {
    // Whoever presses before the page knows what day it is waits for it; the press is not lost.
    const day = date || (await refetch()).data?.today;
    if (!(await save(day))) return;
    if (await accept.run({ application: application.id, step: step.id }))
      announce('意见已确认，已转到下一环节。');
  }
  function press(event: FormEvent): void {
    event.preventDefault();
    void (online ? confirm() : save());
  }
  return (
    <form onSubmit={press} className="of-stack" noValidate>
      <h3 className="of-flush">{step.title}</h3>
      <RefusalNote failure={failure ?? accept.failure} focus />
      <Field
        label={needs('text') ? '意见' : '意见（选填）'}
        hint={`同意的常用写法：${step.positive}${needs('text') || !needs('seal') ? '' : '；不填时纸面上只有公章和日期'}`}
      >
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={needs('text') ? 4 : 2}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div className="of-filters">
        {needs('signatory') ? (
          <Field label={online ? '负责人' : '负责人（签名人）'}>
            {(control) => (
              <input
                {...control}
                className="of-input"
                autoComplete="off"
                value={signatory}
                onChange={(event) => setSignatory(event.target.value)}
              />
            )}
          </Field>
        ) : null}
        {needs('date') ? (
          <Field
            label="落款日期"
            hint={online ? '不能晚于今天' : '盖章后按纸面填写，可以先空着；不能晚于今天'}
          >
            {(control) => (
              <input
                {...control}
                type="date"
                className="of-input"
                value={date}
                onChange={(event) => setPaperDate(event.target.value)}
              />
            )}
          </Field>
        ) : null}
      </div>
      <div className="of-line">
        {online ? (
          <>
            <Button type="primary" htmlType="submit" loading={busy || accept.busy}>
              确认意见，转下一环节
            </Button>
            <Button loading={busy} onClick={() => void save()}>
              先保存
            </Button>
            <span className="soft">{draft ? '已保存，确认前可以再改' : '在线确认即生效，不用打印'}</span>
          </>
        ) : (
          <>
            <Button type={draft ? 'default' : 'primary'} htmlType="submit" loading={busy}>
              保存意见
            </Button>
            {draft ? <span className="soft">已保存，盖章前可以再改</span> : null}
          </>
        )}
      </div>
    </form>
  );
}

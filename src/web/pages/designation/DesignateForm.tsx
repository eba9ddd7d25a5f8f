import Button from 'antd/es/button';
import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { commonMeetings } from './commonMeetings.ts';
import { namingProblem } from './designations.ts';
import type { Choice } from './useChoice.ts';

interface Props {
  readonly campaign: string;
  readonly choice: Choice;
  readonly word: string;
}

/**
 * The decision: document number and date, then the names; a last look before it counts. It stays on the screen without
 * candidates, so that the success of naming the last one can be read.
 */
export function DesignateForm({ campaign, choice, word, open: waiting }: Props & { readonly open: boolean }) {
  const [open, setOpen] = useState(false);
  const [hint, setHint] = useState('');
  const [named, setNamed] = useState<number>();
  const chosen = [...choice.chosen].flatMap((id) => choice.candidates.get(id) ?? []);
  const wrong = chosen.filter((candidate) => namingProblem(candidate, choice.naming(candidate)));
  function ask(): void {
    const problem =
      chosen.length === 0
        ? `请先勾选要${word}的工作室。`
        : wrong.length > 0
          ? `还有 ${wrong.length} 个名称要改或要写原因。`
          : choice.namers.size > 1
            ? `所选由不同的工会${word}，一份决定只能列一家的。请分开办理。`
            : '';
    setHint(problem);
    setNamed(undefined);
    if (problem === '') setOpen(true);
    else if (wrong.length > 0)
      document.querySelector<HTMLElement>('.of-candidates [aria-invalid="true"]')?.focus();
  }
  if (!waiting && named === undefined) return null;
  return (
    <section className="card of-noprint of-stack of-foot" aria-label={word}>
      <div className="of-line">
        {waiting ? (
          <Button type="primary" onClick={ask}>
            {word}选中的 {chosen.length} 个
          </Button>
        ) : null}
        <span className="of-error" role="status">
          {hint}
        </span>
        {named === undefined ? null : (
          <span className="of-strong">
            已{word} {named} 个，列在下面的已{word}名单里。
          </span>
        )}
      </div>
      {open ? (
        <Decision
          campaign={campaign}
          choice={choice}
          word={word}
          onNamed={setNamed}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}

interface DecisionProps extends Props {
  readonly onNamed: (count: number) => void;
  readonly onClose: () => void;
}

function Decision({ campaign, choice, word, onNamed, onClose }: DecisionProps) {
  const { run, busy, failure } = useCommand('designate');
  const [documentNumber, setDocumentNumber] = useState('');
  const [decidedOn, setDecidedOn] = useState('');
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const chosen = [...choice.chosen].flatMap((id) => choice.candidates.get(id) ?? []);
  const meetings = commonMeetings(chosen);
  const [meeting, setMeeting] = useState(meetings[0]?.id ?? '');
  async function act(): Promise<void> {
    setAsked(true);
    if (decidedOn === '') return;
    const items = chosen.map((candidate) => {
      const { name, reason } = choice.naming(candidate);
      const nameReason = name.trim() === candidate.expectedName ? {} : { nameReason: reason.trim() };
      return { application: candidate.application, name: name.trim(), ...nameReason };
    });
    const number = documentNumber.trim() ? { documentNumber: documentNumber.trim() } : {};
    const more = {
      ...(meeting ? { resolution: meeting } : {}),
      ...(note.trim() ? { note: note.trim() } : {}),
    };
    const done = await run({ campaign, decidedOn, items, ...number, ...more });
    if (done) {
      announce(`已${word} ${done.named} 个。`);
      onNamed(done.named);
      onClose();
    }
  }
  return (
    <ActDialog
      title={`${word} ${chosen.length} 个工作室`}
      open
      wide
      act={word}
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <p>请对照决定文件再核对一遍。{word}以后不能撤销，只能另行更正。</p>
      <ol className="of-names">
        {chosen.map((candidate) => (
          <li key={candidate.application}>
            {choice.naming(candidate).name}（{candidate.unitName}）
          </li>
        ))}
      </ol>
      <div className="of-filters">
        <Field label="决定日期" error={asked && decidedOn === '' ? '请选择决定日期。' : undefined}>
          {(control) => (
            <input
              {...control}
              type="date"
              className="of-input"
              value={decidedOn}
              onChange={(event) => setDecidedOn(event.target.value)}
            />
          )}
        </Field>
        <Field label="文号（没有可不填）">
          {(control) => (
            <input
              {...control}
              className="of-input"
              maxLength={60}
              value={documentNumber}
              onChange={(event) => setDocumentNumber(event.target.value)}
            />
          )}
        </Field>
      </div>
      {meetings.length > 0 ? (
        <Chooser
          label="依据的会议决定"
          empty="不注明"
          value={meeting}
          choices={meetings}
          onChange={setMeeting}
        />
      ) : null}
      <Field label="决定正文里另加的话（没有可不填）">
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={2}
            maxLength={2000}
            value={note}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}

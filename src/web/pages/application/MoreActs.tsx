import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useRef, useState } from 'react';
import type { CallFailed } from '../../../contract/client.ts';
import { ownTracks } from '../../../core/programme/upward.ts';
import { useWork } from '../../form/work.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';

/** 撤回, 改报, 更换领衔人: each says what follows and asks for a reason. */
export function MoreActs() {
  const { detail, programme } = useWork();
  const may = (action: string) => detail.allowed.includes(action);
  const others = ownTracks(programme);
  if (!['withdrawApplication', 'changeTrack', 'replaceLead'].some(may)) return null;
  return (
    <section aria-labelledby="more">
      <h2 id="more">其他办理</h2>
      {may('replaceLead') && <ReplaceLead />}
      {may('changeTrack') && others.some(({ id }) => id === detail.track) && others.length > 1 && (
        <ChangeTrack />
      )}
      {may('withdrawApplication') && <Withdraw />}
    </section>
  );
}

interface ActProps {
  readonly title: string;
  readonly explanation: string;
  readonly button: string;
  readonly grave?: boolean;
  readonly busy: boolean;
  readonly failure: CallFailed | undefined;
  readonly children?: ReactNode;
  act(typed: (name: string) => string): void;
}

function Act({ title, explanation, button, grave = false, busy, failure, children, act }: ActProps) {
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState(false);
  const id = `reason-${button}`;
  function press(event: FormEvent): void {
    event.preventDefault();
    const data = new FormData(form.current ?? undefined);
    const typed = (name: string) => String(data.get(name) ?? '').trim();
    const blank = typed('reason') === '';
    setMissing(blank);
    if (!blank) act(typed);
  }
  return (
    <details className="card">
      <summary>{title}</summary>
      <p>{explanation}</p>
      <RefusalNote failure={failure} focus />
      <form ref={form} onSubmit={press} noValidate>
        {children}
        <div className="field">
          <label htmlFor={id}>原因</label>
          {missing && (
            <p className="message-bad" role="alert" id={`${id}-missing`}>
              请写明原因。
            </p>
          )}
          <textarea id={id} name="reason" rows={2} aria-describedby={missing ? `${id}-missing` : undefined} />
        </div>
        <button type="submit" className={grave ? 'button button-grave' : 'button'} aria-busy={busy}>
          {button}
        </button>
      </form>
    </details>
  );
}

function Withdraw() {
  const { detail } = useWork();
  const { run, busy, failure } = useCommand('withdrawApplication');
  return (
    <Act
      title="撤回申报"
      explanation="撤回后不再办理，占用的名额退还推荐单位。已填内容仍可查看。"
      button="撤回这份申报"
      grave
      busy={busy}
      failure={failure}
      act={(typed) => void run({ application: detail.id, reason: typed('reason') })}
    />
  );
}

function ChangeTrack() {
  const { detail, programme } = useWork();
  const navigate = useNavigate();
  const { run, busy, failure } = useCommand('changeTrack');
  const others = ownTracks(programme).filter(({ id }) => id !== detail.track);
  return (
    <Act
      title="改报其他类别"
      explanation="按另一类别新建一份申报，相同的内容自动带过去；这一份转为已撤回，仍可查看。"
      button="改报"
      busy={busy}
      failure={failure}
      act={(typed) =>
        void run({ application: detail.id, track: typed('track'), reason: typed('reason') }).then((made) => {
          if (made) void navigate({ to: `/applications/${made.application}` });
        })
      }
    >
      <div className="field">
        <label htmlFor="other-track">改报为</label>
        <select id="other-track" name="track">
          {others.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
    </Act>
  );
}

function ReplaceLead() {
  const { lead } = useWords();
  const { detail, programme } = useWork();
  const { run, busy, failure } = useCommand('replaceLead');
  return (
    <Act
      title={`更换${lead}`}
      explanation={`工作室名称随之改为“新${lead}+${programme.nameRule.suffix}”，已经盖章的各级须重新出具意见。表中原${lead}的电话、荣誉等各项，请随后改成新${lead}的。`}
      button={`更换${lead}`}
      busy={busy}
      failure={failure}
      act={(typed) =>
        void run({ application: detail.id, leadName: typed('leadName'), reason: typed('reason') })
      }
    >
      <div className="field">
        <label htmlFor="new-lead">
          新{lead}姓名（原{lead}：{detail.leadName}）
        </label>
        <input id="new-lead" name="leadName" autoComplete="off" />
      </div>
    </Act>
  );
}

import Button from 'antd/es/button';
import { useRef, useState } from 'react';
import type { UploadAnswer } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { decidedByBody, decidingStep } from '../../../core/resolution/decidingStep.ts';
import { FilePick } from '../../office/FilePick.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Agenda } from './Agenda.tsx';
import { MeetingFields } from './MeetingFields.tsx';
import { type AgendaCandidate, asked, meetingProblems, noMeeting } from './resolutions.ts';

interface Props {
  readonly campaign: string;
  readonly programme: Programme;
  /** The body that meets about its own; undefined: the city. */
  readonly body: string | undefined;
  readonly onClose: () => void;
  readonly onRecorded: (resolution: string) => void;
}

/** A new resolution: the meeting, then what it decided about. What was typed stays until it is recorded (rule 7). */
export function NewResolution(props: Props) {
  const { campaign, body } = props;
  const query = useContractQuery('resolutionCandidates', body ? { campaign, body } : { campaign });
  return (
    <Loaded query={query}>
      {({ candidates, allowed }) =>
        allowed.length === 0 ? (
          <p>这一年度工作现在不能登记会议决定。</p>
        ) : (
          <Form {...props} candidates={candidates} />
        )
      }
    </Loaded>
  );
}

function Form({
  campaign,
  programme,
  body,
  candidates,
  onClose,
  onRecorded,
}: Props & { candidates: readonly AgendaCandidate[] }) {
  const { run, busy, failure } = useCommand('recordResolution');
  const steps = programme.tracks
    .filter((track) => decidedByBody(track) === (body !== undefined))
    .flatMap((track) => decidingStep(programme, track) ?? []);
  const start = { ...noMeeting, text: steps[0]?.positive ?? '' };
  const [typed, setTyped, forget] = useKept(`resolution ${campaign} ${body ?? ''}`, start);
  const [minutes, setMinutes] = useState<UploadAnswer>();
  const [pressed, setPressed] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const chosen = candidates.filter(({ application }) => typed.lines[application]);
  const wantsText = steps.some(({ needs }) => needs.includes('text'));
  const problems = meetingProblems(typed, chosen, wantsText);
  const shown: Partial<typeof problems> = pressed ? problems : {};
  async function act(): Promise<void> {
    setPressed(true);
    if (Object.values(problems).some(Boolean)) {
      requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
      return;
    }
    const of = { campaign, ...(body ? { body } : {}), ...(minutes ? { minutes: minutes.upload } : {}) };
    const done = await run(asked(typed, chosen, of));
    if (!done) return;
    announce(`会议决定已登记，共 ${done.items.length} 份申报。`);
    forget();
    onRecorded(done.resolution);
  }
  return (
    <section className="card of-stack" aria-labelledby="new-resolution">
      <h2 id="new-resolution" className="of-flush">
        登记会议决定
      </h2>
      <form
        ref={form}
        className="of-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void act();
        }}
      >
        {failure ? <RefusalNote failure={failure} /> : null}
        <MeetingFields
          {...{ typed, problems: shown }}
          usual={steps[0]?.positive}
          wantsText={wantsText}
          wantsHand={steps.some(({ needs }) => needs.includes('signatory'))}
          onType={setTyped}
        />
        <FilePick label="会议纪要或签批件（没有可不传）" value={minutes} onPick={setMinutes} />
        <Agenda {...{ programme, candidates, typed }} problem={shown.lines} onType={setTyped} />
        <div className="of-line">
          <Button type="primary" htmlType="submit" className={busy ? 'of-busy' : ''} aria-busy={busy}>
            登记 {chosen.length} 份的决定
          </Button>
          <Button onClick={onClose}>先不登记</Button>
          <span className="soft">已填的内容保留在本机。</span>
        </div>
      </form>
    </section>
  );
}

import type { Step } from '../../../core/programme/programme.ts';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Reviewed } from './application.ts';

interface Props {
  readonly reviewed: Reviewed;
  readonly step: Step;
  readonly onClose: () => void;
}

/** 不予推荐 / 不予命名: an end with a reason; not the way to ask for a correction. */
export function DeclineDialog({ reviewed: { application }, step, onClose }: Props) {
  const { run, busy, failure } = useCommand('declineApplication');
  async function act(reason: string): Promise<boolean> {
    const done = await run({ application: application.id, step: step.id, reason });
    if (done) announce(`已办理：${step.negative}`);
    return done !== undefined;
  }
  return (
    <ReasonDialog
      title={`${step.negative}：${application.studioName}`}
      open
      act={step.negative}
      danger
      busy={busy}
      failure={failure}
      hint="申报人会看到这段话，请写清依据"
      onClose={onClose}
      onAct={act}
    >
      <p className="note note-bad">这份申报到此结束，占用的名额退回。只是内容要改的，请用“退回修改”。</p>
    </ReasonDialog>
  );
}

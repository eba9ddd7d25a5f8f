import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type DraftStep, draftSteps, keysOfStep } from '../../../core/draft/draftSteps.ts';
import { client } from '../../browserClient.ts';
import type { AnswerStore } from '../../form/journal/answerStore.ts';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { stepWords } from './draftWords.ts';
import type { DraftDetail } from './stepProps.ts';

interface Props {
  readonly draft: DraftDetail;
  readonly step: DraftStep;
  readonly store: AnswerStore;
}

/** The next step that nobody has confirmed, in the order of the list; when all are, the check before publishing. */
export function nextOpen(steps: DraftDetail['steps'], step: DraftStep): string {
  const at = draftSteps.indexOf(step);
  const order = [...draftSteps.slice(at + 1), ...draftSteps.slice(0, at)];
  return order.find((one) => !steps.find((other) => other.step === one)?.confirmed) ?? 'publish';
}

/** 确认本步: a person has looked at the step as it stands now. A later change takes it back. */
export function ConfirmStep({ draft, step, store }: Props) {
  const { run, busy, failure } = useCommand('confirmDraftStep');
  const navigate = useNavigate();
  const queries = useQueryClient();
  const standing = draft.steps.find((one) => one.step === step);
  async function confirm(): Promise<void> {
    if (!(await store.settle())) {
      announce('还有修改没有保存，保存后再确认。');
      return;
    }
    const { versions } = store.read().saved;
    const seen = Object.fromEntries(
      keysOfStep[step].flatMap((key) => (versions[key] === undefined ? [] : [[key, versions[key]]])),
    );
    if (!(await run({ draft: draft.id, step, versions: seen }))) return;
    announce(`已确认${stepWords[step].title}`);
    // Asked again first: where it goes on is decided by what is confirmed now.
    const input = { draft: draft.id };
    const now = await queries.fetchQuery({
      queryKey: ['draftDetail', input],
      queryFn: () => client.query('draftDetail', input),
      staleTime: 0,
    });
    void navigate({ to: `/drafts/${draft.id}/${nextOpen(now.steps, step)}` });
  }
  return (
    <section aria-label="确认本步" className="dr-confirm">
      <RefusalNote failure={failure} focus />
      {standing?.confirmed ? (
        <p>
          {standing.confirmedBy}已在{standing.confirmedAt && cityMoment(standing.confirmedAt)}
          核对。再修改时须重新确认。
        </p>
      ) : (
        <p>看过并改好以后，请确认。之后再修改这一步，会回到未核对。</p>
      )}
      <button type="button" className="button" aria-disabled={busy} onClick={() => void confirm()}>
        {standing?.confirmed ? '重新确认，去下一步' : '确认本步'}
      </button>
    </section>
  );
}

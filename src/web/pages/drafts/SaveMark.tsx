import type { SavingState, Snapshot } from '../../form/journal/answerStore.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import type { OpenedDraft } from './OpenDraft.tsx';
import type { StepProps } from './stepProps.ts';

const words: { readonly [S in SavingState]: readonly [words: string, look: string] } = {
  saved: ['已保存', 'good'],
  waiting: ['保存中', 'todo'],
  saving: ['保存中', 'todo'],
  offline: ['离线，已存本机', 'warn'],
  conflict: ['冲突', 'bad'],
  rejected: ['有内容未能保存', 'bad'],
  blocked: ['未能保存，已存本机', 'bad'],
};

/** The three states that a step is told of. */
export const stateForSteps: { readonly [S in SavingState]: StepProps['state'] } = {
  saved: 'saved',
  waiting: 'saving',
  saving: 'saving',
  offline: 'saving',
  conflict: 'conflict',
  rejected: 'conflict',
  blocked: 'conflict',
};

function reason({ state, message, journal }: Snapshot): string | undefined {
  if (state === 'rejected') return Object.values(journal).find((entry) => entry.message)?.message;
  return state === 'offline' || state === 'blocked' ? message : undefined;
}

type Props = Pick<OpenedDraft, 'store' | 'snapshot' | 'programme'>;

/** The state of saving, always in sight; there is no button to save (ux 6). */
export function SaveMark({ store, snapshot, programme }: Props) {
  const [text, look] = words[snapshot.state];
  const why = reason(snapshot);
  return (
    <>
      <span role="status" className={`state state-${look}`}>
        {snapshot.lasting || look !== 'warn' ? text : '未能保存。请不要关闭本页'}
      </span>
      {snapshot.state === 'saved' && (
        <span className="soft">
          {snapshot.savedAt
            ? `${cityMoment(snapshot.savedAt, programme.timeZone).slice(-5)} 自动保存`
            : '修改会自动保存'}
        </span>
      )}
      {why && <span>{why}</span>}
      {why && (
        <button type="button" className="button-link" onClick={() => store.flush()}>
          现在再试
        </button>
      )}
    </>
  );
}

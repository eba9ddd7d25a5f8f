import type { StateKind } from '../../core/application/state.ts';
import { useWords } from '../session/useWords.ts';
import { type StepWords, stateTone, stateWords } from './stateWords.ts';

interface Props {
  readonly state: { readonly kind: StateKind; readonly step?: string | undefined };
  readonly steps?: readonly StepWords[] | undefined;
}

/** Where an application stands: words with a sign, never colour alone (rule 16). */
export function StateMark({ state, steps }: Props) {
  const words = useWords();
  return (
    <span className="of-mark" data-tone={stateTone(state.kind)}>
      {stateWords(state, words, steps)}
    </span>
  );
}

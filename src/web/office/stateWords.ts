import { stateTitles } from '../../contract/stateTitles.zh.ts';
import type { StateKind } from '../../core/application/state.ts';
import type { Words } from '../../core/programme/words.ts';

/** The part of a step that words are made of; comes from the programme. */
export interface StepWords {
  readonly id: string;
  readonly title: string;
  readonly negative: string;
}
interface StateLike {
  readonly kind: StateKind;
  readonly step?: string | undefined;
}

/** How much a state asks for: decides the mark beside the words, never replaces them. */
export type StateTone = 'waiting' | 'attention' | 'good' | 'ended';

const words: { [K in StateKind]: (step: StepWords | undefined, said: Words) => string } = {
  draft: () => '填写中',
  returned: (step) => (step ? `需修改（由“${step.title}”退回）` : '需修改'),
  atStep: (step) => (step ? `待办：${step.title}` : '待办'),
  awaitingFiling: () => '已推荐，待报送',
  filed: () => '已报送，待受理',
  approved: (_, { designation }) => `已审批，待${designation}`,
  designated: (_, { designation }) => `已${designation}`,
  declined: (step) => step?.negative ?? '未通过',
  withdrawn: () => '已撤回',
};
const tones: { [K in StateKind]: StateTone } = {
  draft: 'waiting',
  returned: 'attention',
  atStep: 'waiting',
  awaitingFiling: 'waiting',
  filed: 'waiting',
  approved: 'good',
  designated: 'good',
  declined: 'ended',
  withdrawn: 'ended',
};

/** A state in the words of the screens; step titles and the word for 命名 come from the programme. */
export function stateWords(state: StateLike, said: Words, steps: readonly StepWords[] = []): string {
  return words[state.kind](
    steps.find((step) => step.id === state.step),
    said,
  );
}

/** The same for those who wait: what is another's task is under way for them. */
export function applicantStateWords(state: StateLike, said: Words, steps: readonly StepWords[] = []): string {
  if (state.kind !== 'atStep') return stateWords(state, said, steps);
  const step = steps.find(({ id }) => id === state.step);
  return step ? `正在办理：${step.title}` : '正在办理';
}

/** The kind of a state without its step, for filters and headings. */
export function stateKindWords(kind: StateKind, said: Words): string {
  return stateTitles(said)[kind];
}

export function stateTone(kind: StateKind): StateTone {
  return tones[kind];
}

import type { QueryOutput } from '../../../contract/client.ts';
import type { RoundKind } from '../../../core/review/rounds.ts';

export type RoundAnswer = QueryOutput<'reviewRound'>;
export type Reviewed = RoundAnswer['applications'][number];
export type Results = QueryOutput<'reviewResults'>;
export type DecisionLine = Results['lines'][number];

export const kindWords: { readonly [K in RoundKind]: string } = {
  desk: '书面评审',
  presentation: '现场答辩',
  ballot: '无记名投票',
};

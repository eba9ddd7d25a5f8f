import type { Scoring } from '../programme/standard.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

/** Ways of looking (F24): at the desk, on a presentation day, by ballot. */
export const roundKinds = ['desk', 'presentation', 'ballot'] as const;
export type RoundKind = (typeof roundKinds)[number];
export const votes = ['yes', 'no', 'abstain'] as const;
export type Vote = (typeof votes)[number];

/** With fewer a count would tell who voted what. */
export const leastVoters = 3;

export interface RoundAsked {
  readonly kind: RoundKind;
  readonly stage: string | null;
  readonly blind: boolean;
  readonly perApplication: number;
  readonly heldOn: string | null;
  readonly dueOn: string | null;
}

const wrong = (path: string, message: string) => refuse('inputInvalid', { problems: [{ path, message }] });

/** Opens a round on one track: its stage is one of the scoring's, a presentation has a day, a ballot enough voters. */
export function openRound(
  { scoring, today }: { readonly scoring: Scoring | undefined; readonly today: string },
  asked: RoundAsked,
): Decision<RoundAsked> {
  const stages = asked.kind === 'ballot' ? [] : (scoring?.stages ?? []);
  if (stages.length > 0 && !stages.some(({ id }) => id === asked.stage))
    return wrong('stage', '这项标准分阶段评分，请选择这一轮评的是哪个阶段');
  if (stages.length === 0 && asked.stage !== null) return wrong('stage', '这一轮没有评分阶段，请不要选');
  if (asked.kind === 'presentation' && asked.heldOn === null) return wrong('heldOn', '请填写答辩的日期');
  // On the day everybody sees who stands there, so nothing is hidden beforehand.
  if (asked.kind === 'presentation' && asked.blind) return wrong('blind', '现场答辩当面进行，不能匿名');
  if (asked.kind === 'ballot' && asked.perApplication < leastVoters)
    return wrong('perApplication', `无记名投票至少要有 ${leastVoters} 人，否则从票数就能看出各人怎么投`);
  if (asked.dueOn !== null && asked.dueOn < today) return wrong('dueOn', '截止日期不能早于今天');
  return allow(asked);
}

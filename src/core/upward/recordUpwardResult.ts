import type { StateKind } from '../application/state.ts';
import type { Track } from '../programme/programme.ts';
import { isUpward } from '../programme/upward.ts';
import { allow, type Decision, refuse } from '../refusals.ts';

export interface ResultFacts {
  readonly track: Track;
  readonly state: StateKind;
  readonly studioName: string;
  readonly sentOn: string | null;
  /** A result stands already. */
  readonly recorded: boolean;
  readonly today: string;
}
export interface ResultAsked {
  readonly named: boolean;
  readonly title?: string | undefined;
  readonly namingBody?: string | undefined;
  readonly documentNumber?: string | undefined;
  readonly decidedOn: string;
  readonly reason: string;
}
export interface ResultToKeep {
  readonly named: boolean;
  readonly title: string | null;
  readonly namingBody: string | null;
  readonly documentNumber: string | null;
  readonly decidedOn: string;
  readonly reason: string;
}

/** 上级评定结果 of what was sent: a title with who gave it, or none. A second one takes the place of the first, with a reason. */
export function recordUpwardResult(facts: ResultFacts, asked: ResultAsked): Decision<ResultToKeep> {
  if (!isUpward(facts.track)) return refuse('notUpward', { name: facts.studioName });
  const stands = facts.recorded || facts.state === 'approved';
  if (facts.sentOn === null || !stands) return refuse('notSentUpward', { name: facts.studioName });
  if (asked.decidedOn > facts.today) return refuse('resultInFuture', { date: asked.decidedOn });
  if (asked.decidedOn < facts.sentOn)
    return refuse('resultBeforeSent', { date: asked.decidedOn, sentOn: facts.sentOn });
  if (facts.recorded && asked.reason === '') return refuse('reasonMissing', {});
  if (asked.named && !asked.namingBody)
    return refuse('inputInvalid', { problems: [{ path: 'namingBody', message: '请填写评定单位' }] });
  const { named, decidedOn, reason } = asked;
  return allow({
    ...{ named, decidedOn, reason, documentNumber: asked.documentNumber || null },
    title: named ? asked.title || facts.track.studioTitle : null,
    namingBody: named ? (asked.namingBody ?? null) : asked.namingBody || null,
  });
}

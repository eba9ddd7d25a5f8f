import { allow, type Decision, refuse } from '../refusals.ts';
import type { ObjectionOutcome } from './objection.ts';

export interface ClosingFacts {
  readonly endsOn: string;
  readonly ended: boolean;
  readonly closed: boolean;
  /** Words of the programme: 公示无异议. */
  readonly result: string;
  readonly objections: readonly {
    readonly number: number;
    readonly outcome: ObjectionOutcome | null;
    readonly late: boolean;
    readonly studioName: string | null;
  }[];
}

/** A 公示 that still runs or waits: neither broken off nor with its result. */
export function stillOpen({ ended, closed }: Pick<ClosingFacts, 'ended' | 'closed'>): Decision<undefined> {
  if (ended) return refuse('noticeEnded', {});
  return closed ? refuse('noticeClosed', {}) : allow(undefined);
}

/** Studios against which an objection was upheld, each once, in the order of the objections. */
export function upheldNames(objections: ClosingFacts['objections']): readonly string[] {
  const names = objections.flatMap(({ outcome, studioName }) =>
    outcome === 'upheld' && studioName !== null ? [studioName] : [],
  );
  return [...new Set(names)];
}

/** 公示结果: after the last day, when all that came in time is answered. Who was objected to with reason is named. */
export function closePublicNotice(facts: ClosingFacts, today: string): Decision<{ readonly result: string }> {
  const open = stillOpen(facts);
  if (!open.ok) return open;
  if (today <= facts.endsOn) return refuse('noticeRunning', { endsOn: facts.endsOn });
  const waiting = facts.objections.filter(({ outcome, late }) => outcome === null && !late);
  if (waiting.length > 0) return refuse('objectionsOpen', { numbers: waiting.map(({ number }) => number) });
  const upheld = upheldNames(facts.objections).map((name) => `“${name}”`);
  const result = upheld.length === 0 ? facts.result : `除${upheld.join('、')}外，${facts.result}`;
  return allow({ result });
}

import type { ObjectionOutcome } from './objection.ts';

/** Where one application stands with one 公示. */
export type NoticeStand = 'running' | 'objected' | 'clear';

/** Where a 公示 itself stands. */
export type NoticePhase = 'waiting' | 'running' | 'over' | 'closed' | 'ended';

export function noticePhase(
  notice: {
    readonly opensOn: string;
    readonly endsOn: string;
    readonly ended: boolean;
    readonly closed: boolean;
  },
  today: string,
): NoticePhase {
  if (notice.ended) return 'ended';
  if (notice.closed) return 'closed';
  if (today < notice.opensOn) return 'waiting';
  return today <= notice.endsOn ? 'running' : 'over';
}

export interface NoticeFacts {
  /** 公示结果 was written. */
  readonly closed: boolean;
  /** Objections that name the application, or name nobody and so concern all. */
  readonly objections: readonly { readonly outcome: ObjectionOutcome | null; readonly late: boolean }[];
}

/**
 * `objected` while something that came in time is not answered, and for good once one was upheld; `clear` only with the
 * written result, because paper of the last day may still lie in the post-box.
 */
export function noticeStand({ closed, objections }: NoticeFacts): NoticeStand {
  const holds = ({ outcome, late }: NoticeFacts['objections'][number]) =>
    outcome === 'upheld' || (outcome === null && !late);
  if (objections.some(holds)) return 'objected';
  return closed ? 'clear' : 'running';
}

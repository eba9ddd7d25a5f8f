import type { Deadline } from '../../programme/programme.ts';
import { type DraftPart, freeId } from './draftStep.ts';

/** The phases of the notice instead of those of the base (R16-R19). */
export const draftPhases: DraftPart = ({ phases }, programme) => {
  const fit = phases.map(({ value }) => value).filter(({ from, to }) => from <= to);
  if (fit.length === 0) return undefined;
  const made = fit.map(({ title, from, to, tasks }, at) => ({
    id: `phase-${at + 1}`,
    title,
    from,
    to,
    tasks,
  }));
  return {
    programme: { ...programme, phases: made },
    took: [{ key: 'phases', what: `工作进度 ${made.length} 个阶段` }],
  };
};

/** Deadlines, windows and rolling intake (R28, R31, F52). */
export const draftDeadlines: DraftPart = ({ deadlines }, programme) => {
  if (deadlines.length === 0) return undefined;
  const taken = new Set<string>();
  const made = deadlines.map(({ value }): Deadline => {
    const same = programme.deadlines.filter(({ binds }) => binds === value.binds);
    const wanted = same[0]?.id ?? value.binds;
    const id = taken.has(wanted)
      ? freeId('deadline', new Set([...taken, ...programme.deadlines.map((one) => one.id)]))
      : wanted;
    taken.add(id);
    const { title, opens, due, receiver, binds } = value;
    return {
      id,
      title,
      binds,
      ...(opens !== undefined && (due === undefined || opens <= due) ? { opens } : {}),
      ...(due === undefined ? {} : { due }),
      ...(receiver === undefined ? {} : { receiver }),
    };
  });
  return {
    programme: { ...programme, deadlines: made },
    took: [{ key: 'deadlines', what: `期限 ${made.length} 个` }],
  };
};

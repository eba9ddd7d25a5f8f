import { useMemo, useState } from 'react';
import type { Track } from '../../../core/programme/programme.ts';
import { type Candidate, type Designations, type Naming, nameable, namerOf } from './designations.ts';

export interface Choice {
  readonly chosen: ReadonlySet<string>;
  readonly candidates: ReadonlyMap<string, Candidate>;
  /** Namers of those chosen; more than one cannot stand in one decision. */
  readonly namers: ReadonlySet<string>;
  naming(candidate: Candidate): Naming;
  choose(applications: readonly string[], on: boolean): void;
  write(application: string, naming: Naming): void;
}

/** Who is ticked for naming and the names as typed; what has become impossible meanwhile drops out by itself. */
export function useChoice(list: Designations, tracks: readonly Track[]): Choice {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [typed, setTyped] = useState<ReadonlyMap<string, Naming>>(new Map());
  const candidates = useMemo(
    () =>
      new Map(
        list.tracks.flatMap((track) =>
          nameable(track.candidates).map((candidate) => [candidate.application, candidate] as const),
        ),
      ),
    [list],
  );
  const chosen = useMemo(() => new Set([...ticked].filter((id) => candidates.has(id))), [ticked, candidates]);
  const namers = useMemo(() => {
    const found = new Set<string>();
    for (const { track, candidates: those } of list.tracks) {
      const by = tracks.find(({ id }) => id === track)?.designatedBy;
      for (const one of those) if (chosen.has(one.application)) found.add(namerOf(one, by));
    }
    return found;
  }, [list, tracks, chosen]);
  return {
    chosen,
    candidates,
    namers,
    naming: (candidate) => typed.get(candidate.application) ?? { name: candidate.name, reason: '' },
    choose(applications, on) {
      const next = new Set(ticked);
      for (const id of applications) on ? next.add(id) : next.delete(id);
      setTicked(next);
    },
    write: (application, naming) => setTyped(new Map(typed).set(application, naming)),
  };
}

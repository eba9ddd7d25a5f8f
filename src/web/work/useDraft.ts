import { useCallback, useEffect, useRef, useState } from 'react';
import type { AnswerStore } from '../form/journal/answerStore.ts';
import { entryStore } from './EntryWork.tsx';
import { type KeptFile, type WorkDraft, workShelf } from './workShelf.ts';

export interface Beside {
  readonly on: string;
  readonly about: string | null;
  readonly files: readonly KeptFile[];
}
export interface Draft {
  readonly store: AnswerStore;
  readonly beside: Beside;
  readonly put: (part: Partial<Beside>) => void;
  /** Nothing more is kept: it was saved, or thrown away. */
  readonly end: () => void;
  /** It was refused: what is typed from now on is kept again. */
  readonly resume: () => void;
  /** It was begun earlier and is taken up again. */
  readonly found: boolean;
}

const quiet = 250;

/** What is being written of one kind: taken up where it was left, kept on this device with every change. */
export function useDraft(
  user: string,
  studio: string,
  kind: string,
  { today, about: wanted }: { readonly today: string; readonly about: string | null },
): Draft | undefined {
  const [kept, setKept] = useState<{ readonly draft: WorkDraft | undefined; readonly store: AnswerStore }>();
  const [beside, setBeside] = useState<Beside>({ on: today, about: wanted, files: [] });
  const latest = useRef(beside);
  latest.current = beside;
  const ended = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new day does not begin the entry anew
  useEffect(() => {
    let gone = false;
    ended.current = false;
    void workShelf(user)
      .draft(studio, kind)
      .catch(() => undefined)
      .then((draft) => {
        if (gone) return;
        setBeside({
          on: draft?.on ?? today,
          about: wanted ?? draft?.about ?? null,
          files: draft?.files ?? [],
        });
        setKept({ draft, store: entryStore(draft?.answers ?? {}) });
      });
    return () => {
      gone = true;
    };
  }, [user, studio, kind]);
  const store = kept?.store;
  const keep = useCallback(() => {
    if (!store || ended.current) return;
    const { answers } = store.read();
    const { on, about, files } = latest.current;
    const empty = Object.keys(answers).length === 0 && files.length === 0;
    const shelf = workShelf(user);
    const act = empty
      ? shelf.dropDraft(studio, kind)
      : shelf.keepDraft({ studio, kind, on, answers, about, files });
    void act.catch(() => undefined);
  }, [store, user, studio, kind]);
  useEffect(() => {
    if (!store) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(keep, quiet);
    };
    const stop = store.subscribe(soon);
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      stop();
      clearTimeout(timer);
      keep();
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [store, keep]);
  const put = useCallback(
    (part: Partial<Beside>) => {
      latest.current = { ...latest.current, ...part };
      setBeside(latest.current);
      keep();
    },
    [keep],
  );
  const end = useCallback(() => {
    ended.current = true;
  }, []);
  const resume = useCallback(() => {
    ended.current = false;
    keep();
  }, [keep]);
  return kept && { store: kept.store, beside, put, end, resume, found: kept.draft !== undefined };
}

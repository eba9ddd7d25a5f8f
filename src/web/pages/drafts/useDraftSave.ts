import { useCallback, useRef, useState } from 'react';
import { canonicalJson, type JsonValue } from '../../../core/canonicalJson.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { AnswerStore } from '../../form/journal/answerStore.ts';
import type { StepProps } from './stepProps.ts';

interface Done {
  readonly key: keyof Programme;
  readonly before: unknown;
  /** What it was changed to. Somebody else may have changed it since: then it is not undone, it would undo theirs. */
  after: string;
  at: number;
}
/** Changes of one part that follow each other this quickly are one change to be undone. */
const together = 1_500;
const most = 30;

const text = (value: unknown) => canonicalJson(value as JsonValue);

/** `save` for the steps, and `undo` of what was changed on this screen, last first; undefined when there is nothing. */
export function useDraftSave(store: AnswerStore, programme: Programme) {
  const now = useRef(programme);
  now.current = programme;
  const done = useRef<Done[]>([]);
  const [count, setCount] = useState(0);

  const save = useCallback<StepProps['save']>(
    (key, value) => {
      const last = done.current.at(-1);
      const at = Date.now();
      const after = text(value);
      const goesOn = last?.key === key && last.after === text(now.current[key]) && at - last.at < together;
      if (last && goesOn) Object.assign(last, { at, after });
      else done.current = [...done.current, { key, before: now.current[key], after, at }].slice(-most);
      setCount(done.current.length);
      now.current = { ...now.current, [key]: value };
      store.type([{ path: key, value: after }]);
    },
    [store],
  );
  const undo = useCallback(() => {
    const last = done.current.pop();
    setCount(done.current.length);
    if (!last || last.after !== text(now.current[last.key])) return;
    now.current = { ...now.current, [last.key]: last.before };
    store.type([{ path: last.key, value: text(last.before) }]);
  }, [store]);
  return { save, undo: count > 0 ? undo : undefined };
}

import { useEffect, useRef, useState } from 'react';
import { CallFailed, type QueryOutput } from '../../../contract/client.ts';
import { client } from '../../browserClient.ts';
import { newKey } from '../../newKey.ts';
import { beginWith, type Copy, dropCopy, isSame, keepCopy, readCopy, type Typed } from './sheetCopy.ts';

export type SheetAnswer = QueryOutput<'reviewSheet'>;
export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict';
const pause = 700;
const retry = 5_000;

/** Saves a sheet by itself while it is filled in (rules 6, 7); what another window saved meanwhile is shown beside, never lost. */
export function useSheet(answer: SheetAnswer) {
  const { assignment } = answer;
  const [begun] = useState(() => beginWith(answer, answer.handedInAt ? undefined : readCopy(assignment)));
  const [typed, setTyped] = useState<Typed>(begun.typed);
  const [theirs, setTheirs] = useState<Copy | undefined>(begun.theirs);
  const [state, setState] = useState<SaveState>(begun.theirs ? 'conflict' : 'saved');
  const [message, setMessage] = useState('');
  const saved = useRef<Copy>({ marks: answer.marks, note: answer.note, version: answer.version });
  const latest = useRef(typed);
  const running = useRef<Promise<boolean> | undefined>(undefined);
  latest.current = typed;

  async function push(): Promise<boolean> {
    while (!isSame(latest.current, saved.current)) {
      const { marks, note } = latest.current;
      setState('saving');
      try {
        const { version } = saved.current;
        const input = { assignment, version, marks, note };
        const kept = await client.command('saveReviewSheet', input, { key: newKey() });
        saved.current = { marks, note, version: kept.version };
      } catch (error) {
        return failed(error);
      }
    }
    dropCopy(assignment);
    setState('saved');
    return true;
  }
  function failed(error: unknown): boolean {
    if (error instanceof CallFailed && error.code === 'reviewSheetChanged') {
      setTheirs(error.params as unknown as Copy);
      setState('conflict');
      return false;
    }
    setMessage(error instanceof CallFailed ? error.message : '');
    setState('offline');
    return false;
  }
  /** Everything typed is with the server: true; else why not stands in `state`. */
  function save(): Promise<boolean> {
    running.current ??= push().finally(() => {
      running.current = undefined;
    });
    return running.current;
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed starts the clock; the rest is read when it rings
  useEffect(() => {
    if (theirs || isSame(typed, saved.current)) return;
    keepCopy(assignment, { ...typed, version: saved.current.version });
    const clock = setTimeout(() => void save(), state === 'offline' ? retry : pause);
    return () => clearTimeout(clock);
  }, [typed, theirs, state === 'offline']);

  /** The person chose between both. */
  function choose(mine: boolean): void {
    if (!theirs) return;
    saved.current = theirs;
    if (!mine) {
      setTyped({ marks: theirs.marks, note: theirs.note });
      dropCopy(assignment);
      setState('saved');
    } else setTyped({ ...typed });
    setTheirs(undefined);
  }
  return { typed, setTyped, state, message, theirs, choose, save, version: () => saved.current.version };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { CallFailed } from '../../../contract/client.ts';
import type { PathConflict } from '../../../core/refusals.ts';
import { client } from '../../browserClient.ts';
import { newKey } from '../../newKey.ts';
import { useMe } from '../../session/useMe.ts';

interface Stored {
  readonly value: string;
  readonly version: number;
}
interface Typed {
  readonly value: string;
  readonly basedOn: number;
}
export type SaveState = 'saved' | 'saving' | 'offline' | 'conflict' | 'refused';
export interface Clash {
  readonly yours: string;
  readonly theirs: string;
  readonly version: number;
}

function read(address: string): Record<string, Typed> {
  try {
    return (JSON.parse(localStorage.getItem(address) ?? 'null') ?? {}) as Record<string, Typed>;
  } catch {
    return {};
  }
}

const without = <V>(record: Readonly<Record<string, V>>, path: string): Record<string, V> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== path));

/**
 * What is typed into a sheet: kept on the device at once, sent field by field a moment later, and sent again when the network is back
 * or the page is opened anew (rules 6, 7). Where somebody else saved the same field, both values stand until a person chooses.
 */
export function useSheetDraft(sheet: string, answers: Readonly<Record<string, Stored>>) {
  const { data: me } = useMe();
  const address = `gongfang.survey ${me?.user ?? ''} ${sheet}`;
  const [typed, setTyped] = useState(() => read(address));
  const [stored, setStored] = useState<Readonly<Record<string, Stored>>>({});
  const [clashes, setClashes] = useState<Readonly<Record<string, Clash>>>({});
  const [state, setState] = useState<SaveState>('saved');
  const [failure, setFailure] = useState<CallFailed>();
  const now = useRef({ typed, sending: false });
  const known = useCallback(
    (path: string): Stored => {
      const [own, theirs] = [stored[path], answers[path]];
      if (own && (!theirs || own.version >= theirs.version)) return own;
      return theirs ?? { value: '', version: 0 };
    },
    [stored, answers],
  );
  const keep = useCallback(
    (next: Record<string, Typed>) => {
      now.current.typed = next;
      setTyped(next);
      try {
        if (Object.keys(next).length === 0) localStorage.removeItem(address);
        else localStorage.setItem(address, JSON.stringify(next));
      } catch {
        // A full or forbidden store only means that this is not kept on the device.
      }
    },
    [address],
  );
  const sendOne = useCallback(
    async (path: string, { value, basedOn }: Typed): Promise<boolean> => {
      try {
        const changes = [{ path, value, basedOn }];
        const { versions } = await client.command('saveSurveyAnswers', { sheet, changes }, { key: newKey() });
        const version = versions[path] ?? basedOn;
        setStored((all) => ({ ...all, [path]: { value, version } }));
        const later = now.current.typed[path];
        const rest = without(now.current.typed, path);
        keep(later && later.value !== value ? { ...rest, [path]: { ...later, basedOn: version } } : rest);
        return true;
      } catch (problem) {
        const failed =
          problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem));
        const [conflict] = (failed.params.conflicts ?? []) as readonly PathConflict[];
        if (failed.code === 'versionConflict' && conflict) {
          const theirs = typeof conflict.theirs === 'string' ? conflict.theirs : '';
          setClashes((all) => ({ ...all, [path]: { yours: value, theirs, version: conflict.version } }));
          keep(without(now.current.typed, path));
          return true;
        }
        setFailure(failed.uncertain ? undefined : failed);
        setState(failed.uncertain ? 'offline' : 'refused');
        return false;
      }
    },
    [sheet, keep],
  );
  const flush = useCallback(async () => {
    if (now.current.sending) return;
    now.current.sending = true;
    try {
      let next = Object.entries(now.current.typed)[0];
      while (next) {
        setState('saving');
        if (!(await sendOne(...next))) return;
        next = Object.entries(now.current.typed)[0];
      }
      setFailure(undefined);
      setState('saved');
    } finally {
      now.current.sending = false;
    }
  }, [sendOne]);
  useEffect(() => {
    if (Object.keys(typed).length === 0) return;
    const timer = setTimeout(() => void flush(), state === 'offline' ? 5_000 : 700);
    return () => clearTimeout(timer);
  }, [typed, flush, state]);
  useEffect(() => {
    const back = () => void flush();
    window.addEventListener('online', back);
    return () => window.removeEventListener('online', back);
  }, [flush]);
  const value = (path: string) => typed[path]?.value ?? clashes[path]?.yours ?? known(path).value;
  const change = (path: string, next: string) => {
    const clash = clashes[path];
    if (clash) setClashes((all) => ({ ...all, [path]: { ...clash, yours: next } }));
    else
      keep({
        ...now.current.typed,
        [path]: { value: next, basedOn: typed[path]?.basedOn ?? known(path).version },
      });
  };
  const settle = (path: string, side: 'yours' | 'theirs') => {
    const clash = clashes[path];
    if (!clash) return;
    setClashes((all) => without(all, path));
    setStored((all) => ({ ...all, [path]: { value: clash.theirs, version: clash.version } }));
    if (side === 'yours')
      keep({ ...now.current.typed, [path]: { value: clash.yours, basedOn: clash.version } });
  };
  const shown: SaveState = Object.keys(clashes).length > 0 ? 'conflict' : state;
  return { value, change, settle, clashes, flush, failure, state: shown, pending: Object.keys(typed).length };
}
export type SheetDraft = ReturnType<typeof useSheetDraft>;

import { useCallback, useRef, useState } from 'react';
import { draftPart } from '../../../contract/draftWords.zh.ts';
import { canonicalJson, type JsonValue } from '../../../core/canonicalJson.ts';
import type { DraftKey } from '../../../core/draft/draftSteps.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { AnswerStore } from '../../form/journal/answerStore.ts';
import { type Edits, noEdits, record, redone, undone } from './edits.ts';
import { partIssues } from './partFaults.ts';
import type { StepProps } from './stepProps.ts';

const text = (value: unknown) => (value === undefined ? null : canonicalJson(value as JsonValue));

/** What does not fit the schema yet is kept on this device and not sent. */
function held(key: DraftKey, value: unknown): string | undefined {
  if (partIssues(key, value).length === 0) return undefined;
  return `“${draftPart(key)}”里有还没填好的内容，已存本机，填好后自动保存`;
}

/** The parts that an act changed; undefined when there was nothing to undo or to do again. */
type Turned = readonly DraftKey[] | undefined;

/**
 * `save` and `saveParts` for the steps and the editor; `undo` and `redo` of what was changed on this screen, last first,
 * undefined when there is nothing.
 */
export function useDraftSave(store: AnswerStore, programme: Programme) {
  const now = useRef(programme);
  now.current = programme;
  const edits = useRef<Edits>(noEdits);
  const [counts, setCounts] = useState({ done: 0, undone: 0 });

  const keep = useCallback((next: Edits) => {
    edits.current = next;
    setCounts({ done: next.done.length, undone: next.undone.length });
  }, []);
  const put = useCallback(
    (parts: readonly (readonly [DraftKey, unknown])[]) => {
      now.current = { ...now.current, ...Object.fromEntries(parts) };
      store.type(parts.map(([key, value]) => ({ path: key, value: text(value), held: held(key, value) })));
    },
    [store],
  );

  const saveParts = useCallback(
    (changes: Partial<Programme>) => {
      const parts = Object.entries(changes) as [DraftKey, unknown][];
      const changed = parts.map(([key, value]) => ({
        key,
        before: text(now.current[key]),
        after: text(value),
      }));
      keep(record(edits.current, { parts: changed, at: Date.now() }));
      put(parts);
    },
    [keep, put],
  );
  const save = useCallback<StepProps['save']>((key, value) => saveParts({ [key]: value }), [saveParts]);
  const turn = useCallback(
    (which: typeof undone, side: 'before' | 'after'): Turned => {
      const { edits: left, edit } = which(edits.current, (key) => text(now.current[key]));
      keep(left);
      if (!edit) return undefined;
      const value = (of: string | null) => (of === null ? undefined : JSON.parse(of));
      put(edit.parts.map((part) => [part.key, value(part[side])] as const));
      return edit.parts.map(({ key }) => key);
    },
    [keep, put],
  );
  const undo = useCallback(() => turn(undone, 'before'), [turn]);
  const redo = useCallback(() => turn(redone, 'after'), [turn]);
  return {
    save,
    saveParts,
    undo: counts.done > 0 ? undo : undefined,
    redo: counts.undone > 0 ? redo : undefined,
  };
}

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { QueryOutput } from '../../contract/client.ts';
import { checkAnswers } from '../../core/answers/checkAnswers.ts';
import { filledSheet } from '../../core/answers/fillComputed.ts';
import type { Finding } from '../../core/answers/finding.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { askedPaths } from '../../core/application/askedPaths.ts';
import type { Form } from '../../core/programme/form.ts';
import type { Programme, Track } from '../../core/programme/programme.ts';
import type { AnswerStore, Snapshot } from './journal/answerStore.ts';

export type Detail = QueryOutput<'applicationDetail'>;

/** One application that is open in this tab: what the server says of it, its programme, and what is being typed. */
export interface Work {
  readonly detail: Detail;
  readonly programme: Programme;
  readonly form: Form;
  readonly track: Track;
  readonly store: AnswerStore;
  /** The section's person said "done": from now on what is missing is named too. */
  readonly showMissing: boolean;
  sheetOf(snapshot: Snapshot): Sheet;
  findingsOf(snapshot: Snapshot): Found;
  /** After a return: whether a path is asked for again. */
  isAsked(snapshot: Snapshot, path: string): boolean;
}

export interface Found {
  readonly all: readonly Finding[];
  readonly byPath: ReadonlyMap<string, readonly Finding[]>;
}

export const WorkContext = createContext<Work | undefined>(undefined);

export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('useWork outside OpenApplication');
  return work;
}

/** Something read from the newest answers; the component is drawn again only when it differs. */
export function useAnswers<T>(read: (sheet: Sheet, snapshot: Snapshot) => T): T {
  const work = useWork();
  return useSyncExternalStore(work.store.subscribe, () => {
    const snapshot = work.store.read();
    return read(work.sheetOf(snapshot), snapshot);
  });
}

export function useSnapshot(): Snapshot {
  const { store } = useWork();
  return useSyncExternalStore(store.subscribe, store.read);
}

export function useFindings(): readonly Finding[] {
  const work = useWork();
  return useSyncExternalStore(work.store.subscribe, () => work.findingsOf(work.store.read()).all);
}

const none: readonly Finding[] = [];
/** What is wrong at one path; drawn again only when that may have changed. */
export function useFindingsAt(path: string): readonly Finding[] {
  const work = useWork();
  return useSyncExternalStore(
    work.store.subscribe,
    () => work.findingsOf(work.store.read()).byPath.get(path) ?? none,
  );
}

/** Sheet and findings of a snapshot, worked out once for each state of the answers. */
export function deriver(detail: Detail, programme: Programme, form: Form, today: string | undefined) {
  let answers: Snapshot['answers'] | undefined;
  let sheet: Sheet | undefined;
  let findings: Found | undefined;
  let asked: ((path: string) => boolean) | undefined;
  const returned = detail.returned?.fields.map(({ path }) => path);
  const { references, evidence } = detail;
  function sheetOf(snapshot: Snapshot): Sheet {
    if (sheet === undefined || answers !== snapshot.answers) {
      answers = snapshot.answers;
      sheet = filledSheet({ programme, form, answers, references });
      findings = undefined;
      asked = undefined;
    }
    return sheet;
  }
  function findingsOf(snapshot: Snapshot): Found {
    const now = sheetOf(snapshot);
    findings ??= found(checkAnswers(now, { evidence, today }));
    return findings;
  }
  function isAsked(snapshot: Snapshot, path: string): boolean {
    asked ??= askedPaths(sheetOf(snapshot), returned);
    return asked(path);
  }
  return { sheetOf, findingsOf, isAsked };
}

function found(all: readonly Finding[]): Found {
  const byPath = new Map<string, Finding[]>();
  for (const one of all) byPath.set(one.path, [...(byPath.get(one.path) ?? []), one]);
  return { all, byPath };
}

import { CallFailed } from '../../../contract/client.ts';
import type { Answers, AnswerValue } from '../../../core/answers/answers.ts';
import {
  acceptBatch,
  type Change,
  type Entry,
  type Join,
  type Journal,
  meetConflicts,
  newestOf,
  nextBatch,
  rejectValue,
  reopenJournal,
  resolveConflict,
  type Saved,
  savedBatch,
  shownAnswers,
  typeValue,
} from './journal.ts';
import { readFailure } from './readFailure.ts';
import type { Shelf } from './shelf.ts';

/** saved: all is on the server; offline: kept on this device; blocked: the server takes nothing more (message says why). */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'rejected' | 'blocked';
export interface Snapshot {
  readonly answers: Answers;
  readonly journal: Journal;
  readonly saved: Saved;
  readonly state: SavingState;
  readonly message: string | undefined;
  readonly savedAt: string | undefined;
  /** Whether this device keeps what is typed when the tab is closed. */
  readonly lasting: boolean;
}
export interface SavedAnswer {
  readonly versions: Readonly<Record<string, number>>;
  /** What the server keeps otherwise than sent: joined rows, a name made by the rule. */
  readonly corrected?: Readonly<
    Record<string, { readonly value: AnswerValue | null; readonly version: number }>
  >;
  readonly version: number;
  readonly savedAt: string;
}
/** The world around the store; tests pass their own. */
export interface Surroundings {
  save(changes: readonly Change[], key: string, leaving: boolean): Promise<SavedAnswer>;
  readonly shelf: Shelf;
  newKey(): string;
  /** How two changes of one value become one; without it only lists of rows are joined. */
  readonly join?: Join;
  /** Tells other tabs of this browser what was saved. */
  tell?(sent: readonly Change[], versions: Readonly<Record<string, number>>): void;
  /** Nobody is signed in any more. */
  signedOut?(): void;
  after(milliseconds: number, act: () => void): () => void;
}

const quiet = 600;
const retries = [2_000, 4_000, 8_000, 15_000, 30_000];

/** Holds one application's answers while they are edited: types at once, keeps at once, saves soon, loses nothing. */
export class AnswerStore {
  private saved: Saved;
  private journal: Journal;
  private state: SavingState = 'saved';
  private message: string | undefined;
  private at: string | undefined;
  private snapshot: Snapshot | undefined;
  private flight: { sent: Change[]; key: string } | undefined;
  private sending = false;
  private tries = 0;
  private stopTimer: (() => void) | undefined;
  private stopRetry: (() => void) | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly around: Surroundings;

  constructor(saved: Saved, kept: readonly Entry[], around: Surroundings) {
    this.saved = saved;
    this.around = around;
    this.journal = reopenJournal(kept, saved);
    const arrived = kept.map(({ path }) => path).filter((path) => !this.journal[path]);
    if (arrived.length > 0) void around.shelf.write([], arrived).catch(() => undefined);
    if (nextBatch(this.journal).length > 0) this.schedule(0);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly read = (): Snapshot => {
    this.snapshot ??= {
      answers: shownAnswers(this.saved, this.journal),
      journal: this.journal,
      saved: this.saved,
      state: this.shownState(),
      message: this.message,
      savedAt: this.at,
      lasting: this.around.shelf.lasting,
    };
    return this.snapshot;
  };

  /** The person typed values; kept on the device at once and saved after a short quiet, but for what is `held`. */
  type(changes: readonly { path: string; value: AnswerValue | null; held?: string | undefined }[]): void {
    let next = this.journal;
    for (const { path, value, held } of changes) next = typeValue(next, this.saved, path, value, held);
    this.put(next);
    this.schedule(quiet);
  }

  /** Save now (a field was left, the tab is hidden, the network is back). */
  flush(leaving = false): void {
    if (this.state === 'blocked') this.state = 'waiting';
    this.tries = 0;
    void this.send(leaving);
  }

  /** Resolves when nothing waits any more, or when it cannot go on without the person or the network. */
  async settle(): Promise<boolean> {
    this.flush();
    while (this.sending) await new Promise((done) => this.around.after(50, () => done(undefined)));
    return Object.keys(this.journal).length === 0;
  }

  choose(path: string, choice: 'mine' | 'theirs'): void {
    const theirs = this.journal[path]?.theirs;
    if (theirs) {
      const sent = [{ path, value: theirs.value, basedOn: 0 }];
      this.saved = savedBatch(this.saved, sent, { [path]: theirs.version });
    }
    this.put(resolveConflict(this.journal, path, choice));
    this.schedule(0);
  }

  /** The server's facts, asked for again; an answer that was under way while we saved does not undo our save. */
  learn(facts: Saved): void {
    this.saved = newestOf(this.saved, facts);
    this.changed();
  }
  /** Another tab of this browser has saved. */
  learnBatch(sent: readonly Change[], versions: Readonly<Record<string, number>>): void {
    const newer = sent.filter(({ path }) => (versions[path] ?? 0) > (this.saved.versions[path] ?? 0));
    if (newer.length === 0) return;
    this.saved = savedBatch(this.saved, newer, versions);
    this.changed();
  }

  private shownState(): SavingState {
    const entries = Object.values(this.journal);
    if (entries.some(({ state }) => state === 'conflict')) return 'conflict';
    if (this.state === 'blocked' || this.state === 'offline')
      return entries.length > 0 ? this.state : 'saved';
    if (this.sending) return 'saving';
    if (entries.some(({ state }) => state === 'waiting')) return 'waiting';
    return entries.some(({ state }) => state === 'rejected') ? 'rejected' : 'saved';
  }

  private changed(): void {
    this.snapshot = undefined;
    for (const listener of this.listeners) listener();
  }

  /** Takes a new journal; the shelf follows at once. */
  private put(next: Journal): void {
    const before = this.journal;
    if (next === before) return;
    this.journal = next;
    const put = Object.values(next).filter((entry) => before[entry.path] !== entry);
    const gone = Object.keys(before).filter((path) => !next[path]);
    void this.around.shelf.write(put, gone).catch(() => undefined);
    this.changed();
  }

  private schedule(milliseconds: number): void {
    this.stopTimer?.();
    this.stopTimer = this.around.after(milliseconds, () => void this.send(false));
  }

  private async send(leaving: boolean): Promise<void> {
    this.stopTimer?.();
    this.stopRetry?.();
    if (this.sending || this.state === 'blocked') return;
    // A batch whose fate is unknown is sent again as it was, under its own key.
    this.flight ??= { sent: nextBatch(this.journal), key: this.around.newKey() };
    const { sent, key } = this.flight;
    if (sent.length === 0) {
      this.flight = undefined;
      return;
    }
    this.sending = true;
    this.changed();
    try {
      this.landed(sent, await this.around.save(sent, key, leaving));
    } catch (error) {
      this.failed(sent, error instanceof CallFailed ? error : new CallFailed(500, 'broken', String(error)));
    }
    this.changed();
    if (this.state === 'waiting' && nextBatch(this.journal).length > 0) this.schedule(0);
  }

  private landed(sent: Change[], { versions, corrected = {}, savedAt }: SavedAnswer): void {
    this.sending = false;
    this.flight = undefined;
    this.tries = 0;
    this.state = 'waiting';
    this.message = undefined;
    this.at = savedAt;
    const other = Object.entries(corrected);
    const kept = sent.filter(({ path }) => !Object.hasOwn(corrected, path));
    const facts = [...kept, ...other.map(([path, { value }]) => ({ path, value, basedOn: 0 }))];
    const told = { ...versions, ...Object.fromEntries(other.map(([path, { version }]) => [path, version])) };
    this.saved = savedBatch(this.saved, facts, told);
    this.put(acceptBatch(this.journal, sent, told));
    this.around.tell?.(facts, told);
  }

  private failed(sent: Change[], failure: CallFailed): void {
    this.sending = false;
    if (failure.uncertain) {
      this.state = 'offline';
      this.message = failure.message;
      const wait = retries[Math.min(this.tries, retries.length - 1)] ?? 30_000;
      this.tries += 1;
      this.stopRetry = this.around.after(wait, () => void this.send(false));
      return;
    }
    this.flight = undefined;
    const meaning = readFailure(failure, sent);
    this.state = meaning.kind === 'blocked' ? 'blocked' : 'waiting';
    this.message = failure.message;
    if (meaning.kind === 'conflicts') {
      this.put(meetConflicts(this.journal, meaning.conflicts, this.around.join));
    }
    if (meaning.kind === 'rejected') {
      this.put(
        meaning.paths.reduce((journal, path) => rejectValue(journal, path, failure.message), this.journal),
      );
    }
    if (failure.status === 401) this.around.signedOut?.();
  }
}

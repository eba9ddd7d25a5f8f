import type { Answers } from '../../core/answers/answers.ts';
import { deviceDatabase } from '../session/deviceDatabase.ts';
import { type OutboxStores, outboxShelf } from './outboxShelf.ts';

/** A photo or paper on this device. `upload`: the server has its bytes already. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: ArrayBuffer;
  readonly upload?: string;
}
/** What is being written down: survives a closed tab. */
export interface WorkDraft {
  readonly studio: string;
  readonly kind: string;
  readonly on: string;
  readonly answers: Answers;
  readonly about: string | null;
  readonly files: readonly KeptFile[];
}
/** An entry that was saved here and is not known to be at the server. */
export interface WaitingWork extends WorkDraft {
  readonly user: string;
  /** The id that the entry will have: sent twice, it is recorded once. */
  readonly id: string;
  readonly title: string;
  readonly kindTitle: string;
  readonly studioName: string;
  /** Why the server did not take it; it waits for the person. */
  readonly refused?: string;
}

const stores: OutboxStores<WorkDraft, WaitingWork> = {
  open: deviceDatabase('gongfang-work', (db) => {
    db.createObjectStore('drafts', { keyPath: ['user', 'studio', 'kind'] });
    db.createObjectStore('waiting', { keyPath: ['user', 'id'] });
  }),
  drafts: 'drafts',
  waiting: 'waiting',
  keyOf: ({ studio, kind }) => [studio, kind],
  draftOf: ({ studio, kind, on, answers, about, files }) => ({ studio, kind, on, answers, about, files }),
};

/** What one person has of the year's log on this device. */
export const workShelf = (user: string) => outboxShelf(stores, user);

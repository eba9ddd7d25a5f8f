import type { DBSchema } from 'idb';
import type { QueryOutput } from '../../contract/client.ts';
import { isSafe, mayForget, type Parcel } from '../../core/inspection/parcel.ts';
import type { SheetDocument } from '../../core/inspection/sheetDocument.ts';
import type { SheetDraft } from '../../core/inspection/sheetDraft.ts';
import { deviceDatabase } from '../session/deviceDatabase.ts';

export type InspectionCase = QueryOutput<'inspectionCase'>;
export type VisitLine = InspectionCase['visit'];

/** A visit with all its papers, as it lies on this phone. */
export interface KeptCase {
  readonly user: string;
  readonly visit: string;
  readonly papers: InspectionCase;
  /** By the server's clock. */
  readonly fetchedAt: string | null;
}
export interface KeptFile {
  readonly user: string;
  readonly id: string;
  readonly visit: string;
  readonly bytes: ArrayBuffer;
}
/** A sheet on this phone: being written, or finished and in the outbox. */
export interface KeptSheet {
  readonly user: string;
  readonly id: string;
  readonly visit: string;
  readonly studioName: string;
  readonly draft: SheetDraft;
  readonly finished?: { readonly document: SheetDocument; readonly parcel: Parcel } | undefined;
}
export interface KeptPhoto {
  readonly user: string;
  readonly id: string;
  readonly sheet: string;
  readonly bytes: ArrayBuffer;
  readonly mediaType: string;
}
interface KeptDesk {
  readonly user: string;
  readonly campaign: string;
  readonly visits: readonly VisitLine[];
}

interface Shelves extends DBSchema {
  desks: { key: string; value: KeptDesk };
  cases: { key: [string, string]; value: KeptCase };
  files: { key: [string, string]; value: KeptFile; indexes: { visit: [string, string] } };
  sheets: { key: [string, string]; value: KeptSheet; indexes: { visit: [string, string] } };
  photos: { key: [string, string]; value: KeptPhoto; indexes: { sheet: [string, string] } };
}
const strict = { durability: 'strict' } as const;

const database = deviceDatabase<Shelves>('gongfang-inspections', (db) => {
  db.createObjectStore('desks', { keyPath: 'user' });
  db.createObjectStore('cases', { keyPath: ['user', 'visit'] });
  db.createObjectStore('files', { keyPath: ['user', 'id'] }).createIndex('visit', ['user', 'visit']);
  db.createObjectStore('sheets', { keyPath: ['user', 'id'] }).createIndex('visit', ['user', 'visit']);
  db.createObjectStore('photos', { keyPath: ['user', 'id'] }).createIndex('sheet', ['user', 'sheet']);
});
const ofUser = (user: string) => IDBKeyRange.bound([user], [user, []]);

/** What one person has on this phone. Every key begins with the person: another account never sees it. */
export function phoneShelf(user: string) {
  return {
    user,
    async desk() {
      return (await database()).get('desks', user);
    },
    async keepDesk(campaign: string, visits: readonly VisitLine[]) {
      await (await database()).put('desks', { user, campaign, visits });
    },
    async cases() {
      return (await database()).getAll('cases', ofUser(user));
    },
    async case(visit: string) {
      return (await database()).get('cases', [user, visit]);
    },
    async keepCase(kept: Omit<KeptCase, 'user'>) {
      await (await database()).put('cases', { ...kept, user });
    },
    async fileIds(): Promise<ReadonlySet<string>> {
      return new Set((await (await database()).getAllKeys('files', ofUser(user))).map(([, id]) => id));
    },
    async file(id: string) {
      return (await database()).get('files', [user, id]);
    },
    async keepFile(file: Omit<KeptFile, 'user'>) {
      await (await database()).put('files', { ...file, user });
    },
    /** Takes the papers of a visit away; sheets stay. */
    async dropCase(visit: string) {
      const work = (await database()).transaction(['cases', 'files'], 'readwrite');
      const ids = await work.objectStore('files').index('visit').getAllKeys([user, visit]);
      await Promise.all([
        work.objectStore('cases').delete([user, visit]),
        ...ids.map((id) => work.objectStore('files').delete(id)),
      ]);
      await work.done;
    },
    async sheets() {
      return (await database()).getAll('sheets', ofUser(user));
    },
    async sheetsOf(visit: string) {
      return (await database()).getAllFromIndex('sheets', 'visit', [user, visit]);
    },
    async sheet(id: string) {
      return (await database()).get('sheets', [user, id]);
    },
    async photo(id: string) {
      return (await database()).get('photos', [user, id]);
    },
    /** Keeps a sheet and pictures in one step; what is finished already stays as it is. */
    async keepSheet(sheet: Omit<KeptSheet, 'user'>, photos: readonly Omit<KeptPhoto, 'user'>[] = []) {
      const work = (await database()).transaction(['sheets', 'photos'], 'readwrite', strict);
      const known = await work.objectStore('sheets').get([user, sheet.id]);
      if (!known?.finished) {
        await Promise.all([
          work.objectStore('sheets').put({ ...sheet, user }),
          ...photos.map((photo) => work.objectStore('photos').put({ ...photo, user })),
        ]);
      }
      await work.done;
      return known?.finished === undefined;
    },
    /** Changes the parcel of a finished sheet from what it is now, so that two tabs do not undo each other. */
    async changeParcel(id: string, change: (parcel: Parcel) => Parcel): Promise<Parcel | undefined> {
      const work = (await database()).transaction('sheets', 'readwrite', strict);
      const known = await work.store.get([user, id]);
      if (!known?.finished) return undefined;
      const parcel = change(known.finished.parcel);
      if (parcel !== known.finished.parcel)
        await work.store.put({ ...known, finished: { ...known.finished, parcel } });
      await work.done;
      return parcel;
    },
    /** Takes a sheet off the phone. A finished one goes only when the server has it. */
    async dropSheet(id: string): Promise<boolean> {
      const work = (await database()).transaction(['sheets', 'photos'], 'readwrite');
      const known = await work.objectStore('sheets').get([user, id]);
      const may = !known?.finished || isSafe(known.finished.parcel);
      if (may) {
        const ids = await work.objectStore('photos').index('sheet').getAllKeys([user, id]);
        await Promise.all([
          work.objectStore('sheets').delete([user, id]),
          ...ids.map((photo) => work.objectStore('photos').delete(photo)),
        ]);
      }
      await work.done;
      return may;
    },
  };
}
export type PhoneShelf = ReturnType<typeof phoneShelf>;

/** Whether the server lacks something of a sheet: it is being written, or still on its way. */
export function isUnsent({ finished }: KeptSheet): boolean {
  return finished === undefined || !isSafe(finished.parcel);
}

/** Sheets that are on this phone only; none where nothing can be kept. */
export async function unsentSheets(user: string): Promise<readonly KeptSheet[]> {
  const all = await phoneShelf(user)
    .sheets()
    .catch(() => []);
  return all.filter(isUnsent);
}

/** Takes away what was confirmed more than 30 days ago by the server's clock. */
export async function forgetOld(shelf: PhoneShelf, serverNow: string | null): Promise<void> {
  for (const { id, finished } of await shelf.sheets())
    if (finished && mayForget(finished.parcel, serverNow)) await shelf.dropSheet(id);
}

/** After signing out the papers are of no use without a network and leave the phone; sheets that are not sent stay. */
export async function leavePhone(user: string): Promise<void> {
  const shelf = phoneShelf(user);
  const unsent = new Set((await shelf.sheets()).filter(isUnsent).map(({ visit }) => visit));
  for (const { visit } of await shelf.cases()) if (!unsent.has(visit)) await shelf.dropCase(visit);
}

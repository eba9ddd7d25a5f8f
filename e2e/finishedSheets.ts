import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { canonicalJson, type JsonValue } from '../src/core/canonicalJson.ts';
import type { SheetDocument } from '../src/core/inspection/sheetDocument.ts';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** A picture like no other. */
async function aPicture(): Promise<Buffer> {
  const side = 210;
  const raw = randomBytes(side * side * 3);
  return sharp(raw, { raw: { width: side, height: side, channels: 3 } })
    .jpeg({ quality: 30 })
    .toBuffer();
}

export interface Finished {
  readonly sheet: string;
  readonly hash: string;
  readonly document: SheetDocument;
  readonly pictures: Readonly<Record<string, string>>;
}

/** A finished sheet with its pictures, as a phone holds it in its outbox. */
export async function aFinishedSheet(
  of: Pick<SheetDocument, 'visit' | 'revision' | 'visitedOn'>,
  replaces: string | undefined,
  extra: number,
): Promise<Finished> {
  const pictures: Record<string, string> = {};
  const photos: SheetDocument['photos'] = [];
  for (let at = 0; at < 2 + extra; at += 1) {
    const bytes = await aPicture();
    const id = randomUUID();
    pictures[id] = bytes.toString('base64');
    photos.push({ id, item: at < 2 ? 'signature' : 'general', sha256: sha256(bytes) });
  }
  const document: SheetDocument = {
    ...{ format: 1, ...of, marks: {}, result: 'passed', findings: '现场符合标准。', advice: '', photos },
    signatures: [
      { side: 'inspector', name: '验收员', photo: photos[0]!.id },
      { side: 'host', name: '被验收方', photo: photos[1]!.id },
    ],
    finishedAt: '2019-12-10T11:00:00+08:00',
    ...(replaces ? { replaces } : {}),
  };
  const hash = sha256(canonicalJson(document as JsonValue));
  return { sheet: randomUUID(), hash, document, pictures };
}

/** Lays it on the shelf of the phone, as pressing 完成 does; the page must be of this installation. */
export async function layInOutbox(page: Page, user: string, finished: Finished): Promise<void> {
  await page.evaluate(
    async ({ person, sheet, hash, document, pictures }) => {
      const db = await new Promise<IDBDatabase>((done, failed) => {
        const asked = indexedDB.open('gongfang-inspections');
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => failed(asked.error);
      });
      const work = db.transaction(['sheets', 'photos'], 'readwrite');
      for (const [id, text] of Object.entries(pictures)) {
        const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)).buffer;
        work.objectStore('photos').put({ user: person, id, sheet, bytes, mediaType: 'image/jpeg' });
      }
      const photos = document.photos.map(({ id }) => id);
      const state = { kind: 'waiting' };
      const parcel = { sheet, hash, photos, uploads: {}, round: 0, faults: 0, state };
      const { visit } = document;
      const draft = { visit, signers: [], photos: [], marks: {}, findings: '', advice: '' };
      const kept = {
        user: person,
        id: sheet,
        visit,
        studioName: '试',
        draft,
        finished: { document, parcel },
      };
      work.objectStore('sheets').put(kept);
      await new Promise((done) => {
        work.oncomplete = done;
      });
      db.close();
    },
    { person: user, ...finished },
  );
}

/** What the phone believes about a sheet. */
export function stateOnPhone(page: Page, user: string, sheet: string): Promise<string> {
  return page.evaluate(
    async ({ person, id }) => {
      const db = await new Promise<IDBDatabase>((done) => {
        const asked = indexedDB.open('gongfang-inspections');
        asked.onsuccess = () => done(asked.result);
      });
      const asked = db.transaction('sheets').objectStore('sheets').get([person, id]);
      const kept = await new Promise<{ finished?: { parcel: { state: { kind: string } } } }>((done) => {
        asked.onsuccess = () => done(asked.result);
      });
      db.close();
      return kept?.finished?.parcel.state.kind ?? 'gone';
    },
    { person: user, id: sheet },
  );
}

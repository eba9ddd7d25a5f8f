import { finishSheet, sheetText } from '../../core/inspection/finishSheet.ts';
import { newParcel } from '../../core/inspection/parcel.ts';
import type { SheetDraft, SheetPhoto } from '../../core/inspection/sheetDraft.ts';
import { deviceMoment, digest, newUuid } from './digest.ts';
import { type Picture, pictureOfStrokes } from './picture.ts';
import type { KeptPhoto, KeptSheet, PhoneShelf } from './shelf.ts';
import { tellOfPhone } from './watchPhone.ts';

/** kept: all of it lies on the phone; failed: the phone did not take it, the tab must stay open. */
export type Keeping = 'kept' | 'keeping' | 'failed';
export interface SheetNow {
  readonly sheet: KeptSheet;
  readonly keeping: Keeping;
}

/** A sheet that is being written: every change goes to the phone's shelf at once, one after the other. */
export class OpenSheet {
  private now: SheetNow;
  private line: Promise<unknown> = Promise.resolve();
  private waiting = 0;
  private readonly shelf: PhoneShelf;
  private readonly listeners = new Set<() => void>();

  constructor(shelf: PhoneShelf, sheet: KeptSheet) {
    this.shelf = shelf;
    this.now = { sheet, keeping: 'kept' };
  }
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): SheetNow => this.now;

  private become(next: Partial<SheetNow>): void {
    this.now = { ...this.now, ...next };
    for (const listener of this.listeners) listener();
  }

  change(change: (draft: SheetDraft) => SheetDraft): void {
    this.become({ sheet: { ...this.now.sheet, draft: change(this.now.sheet.draft) } });
    void this.keep([]);
  }

  /** Keeps a photo with the draft that names it. */
  async addPhoto(item: string, picture: Picture, change = (draft: SheetDraft, _photo: SheetPhoto) => draft) {
    const photo: SheetPhoto = { id: newUuid(), item, sha256: picture.sha256, takenAt: picture.takenAt };
    const { draft, id: sheet } = this.now.sheet;
    const next = change({ ...draft, photos: [...draft.photos, photo] }, photo);
    this.become({ sheet: { ...this.now.sheet, draft: next } });
    await this.keep([{ id: photo.id, sheet, bytes: picture.bytes, mediaType: picture.mediaType }]);
    tellOfPhone();
  }

  private async keep(photos: readonly Omit<KeptPhoto, 'user'>[]): Promise<void> {
    const { sheet } = this.now;
    this.waiting += 1;
    this.become({ keeping: 'keeping' });
    this.line = this.line
      .catch(() => undefined)
      .then(() => this.shelf.keepSheet(sheet, photos))
      .finally(() => {
        this.waiting -= 1;
      });
    try {
      await this.line;
      if (this.waiting === 0) this.become({ keeping: 'kept' });
    } catch {
      this.become({ keeping: 'failed' });
    }
  }

  /** 完成: drawn signatures become pictures; document, hash and pictures are kept in one step and never change again. */
  async finish(): Promise<void> {
    await this.line.catch(() => undefined);
    const { sheet } = this.now;
    const drawn: Record<string, SheetPhoto> = {};
    const photos: Omit<KeptPhoto, 'user'>[] = [];
    for (const { id, strokes, pen, paper } of sheet.draft.signers) {
      if (paper || strokes.length === 0) continue;
      const { bytes, mediaType, sha256, takenAt } = await pictureOfStrokes(strokes, pen);
      drawn[id] = { id: newUuid(), item: 'signature', sha256, takenAt };
      photos.push({ id: drawn[id].id, sheet: sheet.id, bytes, mediaType });
    }
    const document = finishSheet(sheet.draft, drawn, deviceMoment());
    const hash = await digest(new TextEncoder().encode(sheetText(document)));
    const parcel = newParcel(
      sheet.id,
      hash,
      document.photos.map(({ id }) => id),
    );
    await this.shelf.keepSheet({ ...sheet, finished: { document, parcel } }, photos);
    tellOfPhone();
  }
}

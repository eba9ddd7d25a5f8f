import { CallFailed } from '../../contract/client.ts';
import { isSafe, keyOf, type Parcel, released, type SendFailure } from '../../core/inspection/parcel.ts';
import { client } from '../browserClient.ts';
import { upload } from '../form/upload.ts';
import { serverNow } from '../session/serverClock.ts';
import { type Outbox, sendSheets } from './sendSheets.ts';
import { forgetOld, type KeptSheet, type PhoneShelf, phoneShelf } from './shelf.ts';
import { tellOfPhone } from './watchPhone.ts';

const retries = [3_000, 6_000, 12_000, 30_000, 60_000];
const regularly = 60_000;

function meaning(error: unknown): SendFailure {
  if (error instanceof CallFailed) return error;
  return { status: 0, code: 'broken', message: String(error) };
}

async function sendDocument(shelf: PhoneShelf, parcel: Parcel) {
  const kept = await shelf.sheet(parcel.sheet);
  if (!kept?.finished) throw new CallFailed(410, 'broken', '本机已没有这张验收表。');
  const uploads = parcel.photos.map((photo) => ({ photo, upload: parcel.uploads[photo] ?? '' }));
  const { document } = kept.finished;
  return client.command('sendInspection', { sheet: parcel.sheet, document, uploads }, { key: keyOf(parcel) });
}

async function sendPicture(shelf: PhoneShelf, id: string): Promise<string> {
  const photo = await shelf.photo(id);
  if (!photo)
    throw new CallFailed(
      410,
      'broken',
      '本机找不到这张验收表的一张照片。请不要清除本机数据，并联系安排验收的工作人员。',
    );
  const { bytes, mediaType } = photo;
  const name = `${id}.${mediaType === 'image/png' ? 'png' : 'jpg'}`;
  return (await upload(new File([bytes], name, { type: mediaType }), () => {})).upload;
}

function outboxOf(shelf: PhoneShelf): Outbox {
  const isOnItsWay = ({ finished }: KeptSheet) => finished !== undefined && !isSafe(finished.parcel);
  return {
    sheets: async () => (await shelf.sheets()).filter(isOnItsWay).map(({ id }) => id),
    async change(sheet, change) {
      const parcel = await shelf.changeParcel(sheet, change);
      tellOfPhone();
      return parcel;
    },
    upload: (photo) => sendPicture(shelf, photo),
    send: (parcel) => sendDocument(shelf, parcel),
    meaning,
    serverNow,
  };
}

/** One tab at a time; where a browser has no locks, two may send at once and still nothing doubles. */
async function alone(user: string, work: () => Promise<boolean>): Promise<boolean> {
  if (!navigator.locks) return work();
  const name = `gongfang-inspections ${user}`;
  return navigator.locks.request(name, { ifAvailable: true }, async (lock) => (lock ? work() : false));
}

/** Sends what waits. False: something must be tried again soon. */
function turn(user: string, outbox: Outbox, shelf: PhoneShelf): Promise<boolean> {
  return alone(user, async () => {
    const said = await sendSheets(outbox);
    await forgetOld(shelf, serverNow());
    return said === 'done';
  });
}

let stop: (() => void) | undefined;
let now: (() => void) | undefined;

/** Tries at once: something was finished, or the person asked for it. */
export function sendNow(): void {
  now?.();
}

/** A sheet that was held is tried again. */
export async function trySheetAgain(user: string, sheet: string): Promise<void> {
  await phoneShelf(user).changeParcel(sheet, released);
  tellOfPhone();
  sendNow();
}

async function signedInAgain(shelf: PhoneShelf): Promise<void> {
  for (const { id, finished } of await shelf.sheets()) {
    const state = finished?.parcel.state;
    if (state?.kind === 'held' && state.code === 'notSignedIn') await shelf.changeParcel(id, released);
  }
}

/**
 * Sends what this person finished on this phone: on opening, when the network is back, when the tab is seen again, and by a clock.
 * Answers what ends it.
 */
export function keepSending(user: string): () => void {
  stop?.();
  const shelf = phoneShelf(user);
  const outbox = outboxOf(shelf);
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let ended = false;
  async function run(): Promise<void> {
    if (running || ended) return;
    running = true;
    clearTimeout(timer);
    // A shelf that cannot be read now is read at the next turn.
    const done = await turn(user, outbox, shelf).catch(() => false);
    running = false;
    tries = done ? 0 : tries + 1;
    const wait = done ? regularly : (retries[Math.min(tries, retries.length) - 1] ?? regularly);
    if (!ended) timer = setTimeout(() => void run(), wait);
  }
  const fresh = () => {
    tries = 0;
    void run();
  };
  const seen = () => document.visibilityState === 'visible' && fresh();
  window.addEventListener('online', fresh);
  document.addEventListener('visibilitychange', seen);
  now = fresh;
  void signedInAgain(shelf)
    .catch(() => undefined)
    .then(run);
  stop = () => {
    ended = true;
    clearTimeout(timer);
    window.removeEventListener('online', fresh);
    document.removeEventListener('visibilitychange', seen);
  };
  return stop;
}

import { client } from '../browserClient.ts';
import { upload } from '../form/upload.ts';
import { type Outbox, sendWork } from './sendWork.ts';
import { tellOfWork } from './watchWork.ts';
import { type WaitingWork, type WorkShelf, workShelf } from './workShelf.ts';

const retries = [3_000, 6_000, 12_000, 30_000, 60_000];

/** Records one entry at the server; its id is its key, so that sending it again changes nothing. */
export async function recordAtServer(entry: WaitingWork, uploads: readonly string[]): Promise<void> {
  const { id, studio, kind, on, about } = entry;
  const answers = Object.fromEntries(
    Object.entries(entry.answers).map(([path, value]) => [
      path,
      typeof value === 'string' ? value : [...value],
    ]),
  );
  const input = { entry: id, studio, kind, on, about, answers, uploads: [...uploads] };
  await client.command('recordWork', input, { key: `work-${id}` });
}

function outboxOf(shelf: WorkShelf): Outbox {
  const tell = async (act: Promise<void>) => {
    await act;
    tellOfWork();
  };
  return {
    waiting: shelf.waiting,
    upload: async ({ bytes, name, mediaType }) =>
      (await upload(new File([bytes], name, { type: mediaType }), () => {})).upload,
    record: recordAtServer,
    change: (id, change) => tell(shelf.change(id, change)),
    drop: (id) => tell(shelf.drop(id)),
  };
}

/** One tab at a time; without locks two may send at once and still nothing doubles. */
async function alone(user: string, work: () => Promise<boolean>): Promise<boolean> {
  if (!navigator.locks) return work();
  return navigator.locks.request(`gongfang-work ${user}`, work);
}

/** Sends now what waits. False: something must be tried again. */
export function sendWorkNow(user: string): Promise<boolean> {
  return alone(user, async () => (await sendWork(outboxOf(workShelf(user)))) === 'done');
}

/** Sends what waits: on opening, when the network is back, when the tab is seen again, and by a clock. Answers what ends it. */
export function keepSendingWork(user: string, sent: () => void): () => void {
  let tries = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  async function run(): Promise<void> {
    clearTimeout(timer);
    if (ended) return;
    const before = await waitingCount();
    const done = before === 0 || (await sendWorkNow(user).catch(() => false));
    if (ended) return;
    if (before > 0 && (await waitingCount()) < before) sent();
    tries = done ? 0 : tries + 1;
    if (!done) timer = setTimeout(() => void run(), retries[Math.min(tries, retries.length) - 1]);
  }
  const waitingCount = () =>
    workShelf(user)
      .waiting()
      .then((all) => all.filter(({ refused }) => refused === undefined).length)
      .catch(() => 0);
  const seen = () => document.visibilityState === 'visible' && void run();
  const back = () => void run();
  window.addEventListener('online', back);
  window.addEventListener('gongfang-work-waits', back);
  document.addEventListener('visibilitychange', seen);
  void run();
  return () => {
    ended = true;
    clearTimeout(timer);
    window.removeEventListener('online', back);
    window.removeEventListener('gongfang-work-waits', back);
    document.removeEventListener('visibilitychange', seen);
  };
}

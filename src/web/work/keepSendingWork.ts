import { CallFailed } from '../../contract/client.ts';
import { client } from '../browserClient.ts';
import { upload } from '../form/upload.ts';
import { checkShelf, type WaitingCheck } from './phoneStore.ts';
import { type Outbox, sendWaiting, type Waits } from './sendWaiting.ts';
import { tellOfWork } from './watchWork.ts';
import { type KeptFile, type WaitingWork, workShelf } from './workShelf.ts';

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

/** Writes one check at the server; its id is its key as well. */
export async function checkAtServer(check: WaitingCheck, uploads: readonly string[]): Promise<void> {
  const { id, pair, side, on, text } = check;
  const input = { pair, check: id, side, on, text, uploads: [...uploads] };
  await client.command('checkIn', input, { key: `check-${id}` });
}

export const uploadKept = async ({ bytes, name, mediaType }: KeptFile): Promise<string> =>
  (await upload(new File([bytes], name, { type: mediaType }), () => {})).upload;

async function tell(act: Promise<void>): Promise<void> {
  await act;
  tellOfWork();
}

/** The outboxes of one person: entries of the log, and checks of pairs. */
function outboxes(user: string): readonly [Outbox<WaitingWork>, Outbox<WaitingCheck>] {
  return [outbox(workShelf(user), recordAtServer), outbox(checkShelf(user), checkAtServer)];
}

function outbox<T extends Waits>(
  { waiting, change, drop }: Pick<Outbox<T>, 'waiting' | 'change' | 'drop'>,
  record: Outbox<T>['record'],
): Outbox<T> {
  return {
    waiting,
    upload: uploadKept,
    record,
    change: (id, how) => tell(change(id, how)),
    drop: (id) => tell(drop(id)),
  };
}

/** A tab of one person may outlive their session: what they wrote must not go out in the name of who signed in after them. */
async function isStillHere(user: string): Promise<boolean> {
  const me = await client.query('me', {}).catch((error: unknown) => {
    if (error instanceof CallFailed && error.status === 401) return undefined;
    throw error;
  });
  if (me?.user === user) return true;
  window.dispatchEvent(new Event('gongfang-other-person'));
  return false;
}

/** One tab at a time; without locks two may send at once and still nothing doubles. */
async function alone(user: string, work: () => Promise<boolean>): Promise<boolean> {
  if (!navigator.locks) return work();
  return navigator.locks.request(`gongfang-work ${user}`, work);
}

/** Sends now what waits. False: something must be tried again. */
export function sendWorkNow(user: string): Promise<boolean> {
  return alone(user, async () => {
    if (!(await isStillHere(user))) return false;
    const [entries, checks] = outboxes(user);
    const said = [await sendWaiting(entries), await sendWaiting(checks)];
    return said.every((one) => one === 'done');
  });
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
  const waitingCount = async () => {
    const all = await Promise.all(outboxes(user).map((one) => one.waiting())).catch(() => []);
    return all.flat().filter(({ refused }) => refused === undefined).length;
  };
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

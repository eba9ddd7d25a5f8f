import {
  answered,
  failed,
  isPassing,
  nextStep,
  type Parcel,
  type SendAnswer,
  type SendFailure,
  uploaded,
} from '../../core/inspection/parcel.ts';

/** The world around the outbox; tests pass their own. */
export interface Outbox {
  /** Ids of the finished sheets on this phone. */
  sheets(): Promise<readonly string[]>;
  /** Changes a parcel from what it is now, in one step, and answers what it became; undefined when there is none. */
  change(sheet: string, change: (parcel: Parcel) => Parcel): Promise<Parcel | undefined>;
  /** Uploads a picture; answers its upload. Throws what `meaning` reads. */
  upload(photo: string): Promise<string>;
  send(parcel: Parcel): Promise<SendAnswer>;
  meaning(error: unknown): SendFailure;
  /** The server's clock, as it last said. */
  serverNow(): string | null;
}

const same = (parcel: Parcel): Parcel => parcel;

async function take(outbox: Outbox, parcel: Parcel): Promise<(now: Parcel) => Parcel> {
  const step = nextStep(parcel);
  if (step.kind === 'upload') {
    const upload = await outbox.upload(step.photo);
    return (now) => uploaded(now, step.photo, upload);
  }
  const answer = await outbox.send(parcel);
  return (now) => answered(now, answer, outbox.serverNow());
}

/** Brings one sheet as far as it goes. False: the network or the server was not there; try later. */
async function sendOne(outbox: Outbox, sheet: string): Promise<boolean> {
  let parcel = await outbox.change(sheet, same);
  while (parcel && nextStep(parcel).kind !== 'rest') {
    try {
      parcel = await outbox.change(sheet, await take(outbox, parcel));
    } catch (error) {
      const failure = outbox.meaning(error);
      if (isPassing(failure)) return false;
      parcel = await outbox.change(sheet, (now) => failed(now, failure));
    }
  }
  return true;
}

/**
 * Sends all that waits, sheet after sheet. It may be stopped anywhere and begun again: each step is kept before the next, what
 * arrived without our knowing is known to the server by its id and its hash. Answers whether something must be tried later.
 */
export async function sendSheets(outbox: Outbox): Promise<'done' | 'later'> {
  for (const sheet of await outbox.sheets()) if (!(await sendOne(outbox, sheet))) return 'later';
  return 'done';
}

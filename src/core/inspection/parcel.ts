/** Where a finished sheet is on its way from the phone to the server. */
export type ParcelState =
  /** Kept on the phone; will be tried by itself. */
  | { readonly kind: 'waiting' }
  /** The server said no, or the hashes differ: kept on the phone until somebody does something. */
  | { readonly kind: 'held'; readonly code: string; readonly message: string }
  /** The server keeps a document with the same hash. `at` is the server's time. */
  | { readonly kind: 'confirmed'; readonly at: string | null }
  /** The server keeps it, with the same hash, but the office must settle whether it stands. */
  | { readonly kind: 'quarantined'; readonly at: string | null; readonly because: string | null };

/** A finished sheet in the outbox of the phone (F22). The document itself never changes again. */
export interface Parcel {
  readonly sheet: string;
  readonly hash: string;
  readonly photos: readonly string[];
  /** Upload of each picture that the server has. */
  readonly uploads: Readonly<Record<string, string>>;
  /** How often the sending had to begin anew; part of the key. */
  readonly round: number;
  /** How often since a person last asked for it. */
  readonly faults: number;
  readonly state: ParcelState;
}

export type Step =
  | { readonly kind: 'upload'; readonly photo: string }
  | { readonly kind: 'send' }
  | { readonly kind: 'rest' };

export interface SendAnswer {
  readonly hash: string;
  readonly state: 'kept' | 'quarantined';
  readonly because: string | null;
}
export interface SendFailure {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

const mostFaults = 5;
const daysKept = 30;
const DAY_MS = 24 * 3600_000;

export function newParcel(sheet: string, hash: string, photos: readonly string[]): Parcel {
  return { sheet, hash, photos, uploads: {}, round: 0, faults: 0, state: { kind: 'waiting' } };
}

/** Pictures first, one by one; then the sheet that names them. */
export function nextStep({ state, photos, uploads }: Parcel): Step {
  if (state.kind !== 'waiting') return { kind: 'rest' };
  const photo = photos.find((id) => !Object.hasOwn(uploads, id));
  return photo === undefined ? { kind: 'send' } : { kind: 'upload', photo };
}

/** The key under which the sheet is sent: its own id, so that sending again is no second act. */
export function keyOf({ sheet, round }: Parcel): string {
  return round === 0 ? sheet : `${sheet}.${round}`;
}

/** A picture arrived. The first upload counts, also when two tabs were at work: the sheet is always sent in the same words. */
export function uploaded(parcel: Parcel, photo: string, upload: string): Parcel {
  if (!parcel.photos.includes(photo) || Object.hasOwn(parcel.uploads, photo)) return parcel;
  return { ...parcel, uploads: { ...parcel.uploads, [photo]: upload } };
}

/** Only an equal hash lets the phone believe that the server has the sheet. */
export function answered(parcel: Parcel, answer: SendAnswer, at: string | null): Parcel {
  if (isSafe(parcel)) return parcel;
  const { hash, state, because } = answer;
  if (hash !== parcel.hash) return held(parcel, { code: 'hashDiffers', message: '' });
  return { ...parcel, state: state === 'kept' ? { kind: 'confirmed', at } : { kind: state, at, because } };
}

const held = (parcel: Parcel, { code, message }: Pick<SendFailure, 'code' | 'message'>): Parcel => ({
  ...parcel,
  state: { kind: 'held', code, message },
});

/** Whether nobody knows if it arrived, or the server only wants it later. */
export function isPassing({ status }: SendFailure): boolean {
  return status === 0 || status === 408 || status === 429 || status >= 500;
}

/**
 * A try that failed. An upload that was swept away meanwhile (nothing was bound to it for a day) is sent again; a key that was
 * used with other words is left behind: the server knows the sheet by its id.
 */
export function failed(parcel: Parcel, failure: SendFailure): Parcel {
  if (isSafe(parcel) || isPassing(failure)) return parcel;
  const anew = { round: parcel.round + 1, faults: parcel.faults + 1 };
  if (parcel.faults < mostFaults) {
    if (failure.code === 'uploadUnknown' || failure.code === 'photoDiffers')
      return { ...parcel, ...anew, uploads: {} };
    if (failure.code === 'idempotencyKeyReused') return { ...parcel, ...anew };
  }
  return held(parcel, failure);
}

/** The person tries again, or has signed in again. */
export function released(parcel: Parcel): Parcel {
  return parcel.state.kind === 'held' ? { ...parcel, faults: 0, state: { kind: 'waiting' } } : parcel;
}

/** Whether the server has it for certain. */
export function isSafe({ state }: Parcel): boolean {
  return state.kind === 'confirmed' || state.kind === 'quarantined';
}

/** The copy goes by itself after 30 days by the server's clock; the phone's clock may say anything. */
export function mayForget({ state }: Parcel, serverNow: string | null): boolean {
  if (state.kind !== 'confirmed' || state.at === null || serverNow === null) return false;
  return Date.parse(serverNow) - Date.parse(state.at) > daysKept * DAY_MS;
}

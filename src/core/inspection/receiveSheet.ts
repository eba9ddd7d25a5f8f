import type { Standard } from '../programme/standard.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { type QuarantineReason, quarantineReasons } from './quarantine.ts';
import type { SheetDocument } from './sheetDocument.ts';
import { sheetFaults } from './sheetFaults.ts';

/** A sheet of the visit that is here already. */
export interface KeptSheet {
  readonly id: string;
  readonly hash: string;
  readonly quarantined: boolean;
  readonly settled: boolean;
  readonly superseded: boolean;
  /** The sheet it took the place of. */
  readonly replaces: string | undefined;
}

export interface SheetFacts {
  /** The day of the city. */
  readonly today: string;
  readonly visitCancelled: boolean;
  readonly planClosed: boolean;
  readonly campaignClosed: boolean;
  readonly applicationEnded: boolean;
  readonly standard: Standard | undefined;
  /** All sheets of this visit. */
  readonly sheets: readonly KeptSheet[];
  /** The id is taken by another sheet, of whatever visit. */
  readonly idTaken: boolean;
  /** Hashes of the files that were sent, by photo. */
  readonly uploads: ReadonlyMap<string, string>;
}

/** What becomes of a sheet that was sent. */
export type Reception =
  | { readonly kind: 'kept'; readonly supersedes: string | undefined; readonly settles: string | undefined }
  /** It came after the one that takes its place. */
  | { readonly kind: 'overtaken' }
  | { readonly kind: 'quarantined'; readonly reasons: readonly QuarantineReason[] };

/** The sheet of a visit that counts. */
function standing(sheets: readonly KeptSheet[]): KeptSheet | undefined {
  return sheets.find(({ quarantined, superseded }) => !quarantined && !superseded);
}

const circumstances: readonly [keyof SheetFacts, QuarantineReason][] = [
  ['idTaken', 'idReused'],
  ['visitCancelled', 'visitCancelled'],
  ['planClosed', 'planClosed'],
  ['campaignClosed', 'campaignClosed'],
  ['applicationEnded', 'applicationEnded'],
];

/**
 * Takes in a sheet that a phone filled without a network (R32, F22). Nothing that somebody wrote on the spot is turned away:
 * what does not fit waits in quarantine. Refused is only a photo whose bytes are not those that the sheet names, for the phone
 * still has the right ones. One sheet of a visit stands, whatever is sent in whatever order.
 */
export function receiveSheet(
  { sheet, document }: { readonly sheet: string; readonly document: SheetDocument },
  facts: SheetFacts,
): Decision<Reception> {
  const lost = document.photos.filter(({ id, sha256 }) => facts.uploads.get(id.toLowerCase()) !== sha256);
  if (lost.length > 0) return refuse('photoDiffers', { photos: lost.map(({ id }) => id) });
  const replaces = document.replaces?.toLowerCase();
  const now = standing(facts.sheets);
  const reasons = new Set<QuarantineReason>([
    ...circumstances.filter(([fact]) => facts[fact] === true).map(([, reason]) => reason),
    ...sheetFaults(document, facts),
  ]);
  const overtaken = now?.replaces === sheet && !facts.idTaken;
  if (now && !overtaken && replaces !== now.id)
    reasons.add(replaces === undefined ? 'anotherStands' : 'replacesUnknown');
  if (reasons.size > 0)
    return allow({ kind: 'quarantined', reasons: quarantineReasons.filter((one) => reasons.has(one)) });
  if (overtaken) return allow({ kind: 'overtaken' });
  const waiting = facts.sheets.find((one) => one.id === replaces && one.quarantined && !one.settled);
  return allow({ kind: 'kept', supersedes: now?.id, settles: waiting?.id });
}

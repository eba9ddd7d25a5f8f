import type { Refusal } from '../refusals.ts';

/** What a person should know of a packet before using it, with its parameters: one closed list. */
export interface PacketNotes {
  /** A paper could not be printed and is not in the file. `what`: whose and which. */
  notPrinted: { what: string; refusal: Refusal };
  /** A file of the evidence cannot be printed; a page says so in its place. */
  fileUnprintable: { what: string; name: string };
  /** An application has no evidence: there is no booklet. */
  nothingInside: { what: string; material: string };
  /** One copy has more pages than the material list allows. */
  overPageCap: { what: string; material: string; pages: number; cap: number };
  /** There is no sealed summary yet; the printed one lies on top and is still to be sealed. */
  summaryNotSealed: { body: string };
}
export type PacketNote = {
  [C in keyof PacketNotes]: { readonly code: C; readonly params: PacketNotes[C] };
}[keyof PacketNotes];

/** A note with its parameters. */
export function packetNote<C extends keyof PacketNotes>(code: C, params: PacketNotes[C]): PacketNote {
  return { code, params } as PacketNote;
}

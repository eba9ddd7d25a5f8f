import type { Marks } from '../../../core/standards/marks.ts';

/** What is typed on a sheet, with the version that it began from. */
export interface Typed {
  readonly marks: Marks;
  readonly note: string;
}
export interface Copy extends Typed {
  readonly version: number;
}

const address = (assignment: string) => `gongfang.review ${assignment}`;

/** The copy on this device, of what the server does not have yet (rule 7). */
export function readCopy(assignment: string): Copy | undefined {
  try {
    return JSON.parse(localStorage.getItem(address(assignment)) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepCopy(assignment: string, copy: Copy): void {
  try {
    localStorage.setItem(address(assignment), JSON.stringify(copy));
  } catch {
    // A full or forbidden store only means that a closed tab loses what was not saved yet.
  }
}

export function dropCopy(assignment: string): void {
  localStorage.removeItem(address(assignment));
}

export const isSame = (left: Typed, right: Typed) =>
  JSON.stringify([left.marks, left.note]) === JSON.stringify([right.marks, right.note]);

/**
 * How a sheet begins again: as the server has it; with what this device kept on top of the same version; or with both, when the
 * server has moved on meanwhile, so that a person chooses.
 */
export function beginWith(server: Copy, kept: Copy | undefined): { typed: Typed; theirs?: Copy } {
  const { marks, note } = server;
  if (!kept || isSame(kept, server)) return { typed: { marks, note } };
  const typed = { marks: kept.marks, note: kept.note };
  return kept.version === server.version ? { typed } : { typed, theirs: server };
}

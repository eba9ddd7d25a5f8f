import { buffer } from 'node:stream/consumers';
import { type PacketNote, packetNote } from '../../core/packet/packetNote.ts';
import type { PacketSheet } from '../../core/packet/packetPlan.ts';
import type { Decision } from '../../core/refusals.ts';
import type { Joined } from '../../documents/write/joinPdf.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { type Print, type PrintDeps, printApplication, printSummary } from '../prints.ts';
import { readableUpload } from '../store/uploads.ts';
import type { PdfDesk } from './pdfDesk.ts';
import { printBooklet } from './printBooklet.ts';

/** One paper of a packet as it is joined, and what is to be said of it. */
export interface PrintedPart {
  readonly joined?: Joined;
  readonly notes: readonly PacketNote[];
}
export interface PartDeps {
  readonly deps: PrintDeps;
  readonly desk: PdfDesk;
  readonly context: Context;
  readonly campaign: string;
  /** Upload of the body's sealed summary. */
  readonly scan: string | null;
}

function nameOf({ application, bodyName }: PacketSheet): string {
  return application ? `${application.fileNumber}“${application.studioName}”` : bodyName;
}

async function bytesOf({ deps, context }: PartDeps, hash: string): Promise<Uint8Array> {
  return buffer(await deps.files.open(context.actor.tenant, hash));
}

/** The sealed summary as it was handed in, on sheets like ours. Undefined when it cannot be printed. */
async function sealedSummary(part: PartDeps): Promise<Uint8Array | undefined> {
  const { deps, context, desk, scan } = part;
  const upload = scan && (await inTenant(deps.db, context, (tx) => readableUpload(tx, context, scan)));
  if (!upload) return undefined;
  const file = { bytes: await bytesOf(part, upload.hash), mediaType: upload.mediaType };
  return desk.foreign.fitPages(file, { wholeSheet: true }).catch(() => undefined);
}

function printOf(part: PartDeps, { material, application, body }: PacketSheet) {
  const { deps, desk, context, campaign } = part;
  if (!application) return printSummary(deps, context, campaign, body);
  return material.paper === 'details'
    ? printBooklet(deps, desk, context, { application: application.id, title: material.title })
    : printApplication(deps, context, application.id);
}

function notesOf(sheet: PacketSheet, print: Print): PacketNote[] {
  const what = nameOf(sheet);
  const { pageCap, title } = sheet.material;
  const over =
    pageCap !== undefined && print.pages > pageCap
      ? [packetNote('overPageCap', { what, material: title, pages: print.pages, cap: pageCap })]
      : [];
  return [...print.unprintable.map((name) => packetNote('fileUnprintable', { what, name })), ...over];
}

/** Prints one paper of a packet, or takes what was printed before. A paper that cannot be printed becomes a note. */
export async function printPart(part: PartDeps, sheet: PacketSheet): Promise<PrintedPart> {
  const { copies, material, sealPagesOnly, application } = sheet;
  const how = { copies, ...(material.pageSize && { size: material.pageSize }) };
  if (!application) {
    const sealed = await sealedSummary(part);
    if (sealed) return { joined: { bytes: sealed, ...how }, notes: [] };
  }
  const printed: Decision<Print | undefined> = await printOf(part, sheet);
  const what = nameOf(sheet);
  if (!printed.ok)
    return {
      notes: [packetNote('notPrinted', { what: `${what}的${material.title}`, refusal: printed.refusal })],
    };
  const print = printed.change;
  if (!print) return { notes: [packetNote('nothingInside', { what, material: material.title })] };
  const sealPages = [...new Set(print.boxes.map(({ page }) => page))].sort((a, b) => a - b);
  const pages = sealPagesOnly && application && sealPages.length > 0 ? { pages: sealPages } : {};
  const unsealed = application ? [] : [packetNote('summaryNotSealed', { body: sheet.bodyName })];
  return {
    joined: { bytes: await bytesOf(part, print.hash), ...how, ...pages },
    notes: [...unsealed, ...notesOf(sheet, print)],
  };
}

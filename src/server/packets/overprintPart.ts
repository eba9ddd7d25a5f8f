import { packetNote } from '../../core/packet/packetNote.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { Context } from '../context.ts';
import { overprintSheet } from '../overprint.ts';
import { fontOptions } from '../papers.ts';
import type { PrintDeps } from '../prints.ts';
import type { PacketCandidate } from '../store/packets.ts';
import type { PrintedPart } from './printPart.ts';

/**
 * The page that writes the city's opinion into its box of a sheet that lies in the pile: the text that is drafted, else
 * what the programme's step says when it agrees; the hand and the date stay open then.
 */
export async function overprintPart(
  deps: PrintDeps,
  context: Context,
  { steps }: Programme,
  { id, step, fileNumber, studioName }: PacketCandidate,
  printer: string | undefined,
): Promise<PrintedPart> {
  const text = steps.find((one) => one.id === step)?.positive ?? '';
  const page = await overprintSheet(deps.db, context, id, { step: step!, printer, opinion: { text } });
  const what = `${fileNumber}“${studioName}”`;
  if (!page.ok) return { notes: [packetNote('notPrinted', { what, refusal: page.refusal })] };
  const sheet = await deps.papers.print(page.change.paper, fontOptions(deps.config.data));
  return { joined: { bytes: sheet.bytes }, notes: [] };
}

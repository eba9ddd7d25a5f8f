import { buffer } from 'node:stream/consumers';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import type { OfficeDeps } from '../exchange/uploadedOffice.ts';
import { uploadOf } from '../store/uploads.ts';

/** As many faults as one sentence can name; the rest are found when these are mended. */
const MOST_NAMED = 8;

/** The programme that somebody uploaded as ZIP or sent as the text of one JSON file, read in a thread. */
export async function givenProgramme(
  deps: OfficeDeps,
  { upload, text }: { readonly upload?: string | undefined; readonly text?: string | undefined },
  context: Context,
): Promise<Decision<Programme>> {
  let bytes: Uint8Array | (() => Promise<Uint8Array>) = Buffer.from(text ?? '');
  let name = 'programme.json';
  if (upload !== undefined) {
    const found = await inTenant(deps.db, context, (tx) => uploadOf(tx, context, upload));
    if (!found) return refuse('uploadUnknown', {});
    name = found.name;
    bytes = async () => buffer(await deps.files.open(context.actor.tenant, found.hash));
  }
  const read = await deps.office.ask<'programme'>({ kind: 'programme', bytes }, name);
  if (!read.ok) return read;
  if (read.change.ok) return allow(read.change.programme);
  const { problems } = read.change;
  const first = problems.slice(0, MOST_NAMED).map(({ where, message }) => `${where}：${message}`);
  return refuse('programmeFileBad', { count: problems.length, first });
}

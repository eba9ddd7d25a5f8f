import type { z } from 'zod';
import type { quotaFile } from '../../contract/exchange.ts';
import { possibleActions } from '../../core/access/can.ts';
import type { QuotaTable } from '../../core/programme/quotaTable.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { loadDraft } from '../store/drafts.ts';
import { type OfficeDeps, uploadedOffice } from './uploadedOffice.ts';

type Input = z.output<typeof quotaFile.input>;
type Output = z.input<typeof quotaFile.output>;

/** The sheets of an uploaded workbook as texts: what they mean is decided by core/quota/sheet, where the draft is open. */
export async function readQuotaFile(
  deps: OfficeDeps,
  context: Context,
  { upload }: Input,
): Promise<Decision<Output>> {
  const file = await uploadedOffice(deps, context, upload);
  if (!file.ok) return file;
  const { name } = file.change.upload;
  if (file.change.kind !== 'xlsx') return refuse('notOurForm', { name });
  const read = await deps.office.ask<'quota'>({ kind: 'quota', bytes: file.change.bytes }, name);
  if (!read.ok) return read;
  const sheets = read.change.map((sheet) => ({
    name: sheet.name,
    rows: sheet.rows.map(({ number, cells }) => ({ number, cells: [...cells] })),
  }));
  return allow({ name, sheets });
}

/** The quota table of a draft and the names of its bodies, for those who prepare it. */
export async function draftQuota(
  { db }: Pick<OfficeDeps, 'db'>,
  context: Context,
  id: string,
): Promise<Decision<{ readonly table: QuotaTable; readonly name: string; bodyName(id: string): string }>> {
  if (!possibleActions(context.actor).includes('prepareCampaign'))
    return refuse('notAllowed', { reason: 'role' });
  const draft = await inTenant(db, context, (tx) => loadDraft(tx, context, id));
  if (!draft.ok) return draft;
  const { quota: table, bodies, title } = draft.change.programme;
  const bodyName = (body: string) => bodies.find((one) => one.id === body)?.name ?? body;
  return allow({ table, name: `${table.title || title}（草案）`, bodyName });
}

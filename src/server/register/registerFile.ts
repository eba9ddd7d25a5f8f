import type { z } from 'zod';
import type { registerFile } from '../../contract/registerImports.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { proposeSheet } from '../../core/registerImport/proposeSheet.ts';
import type { Context, Tx } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { type OfficeDeps, uploadedOffice } from '../exchange/uploadedOffice.ts';
import { bodyOf } from '../store/bodies.ts';
import { rememberedSettings } from '../store/registerImports.ts';
import { standingProgramme } from '../store/standingProgramme.ts';
import { importReach } from './importReach.ts';

type Input = z.output<typeof registerFile.input>;
type Output = z.input<typeof registerFile.output>;

/** What a studio's name ends with by the rule of names; nothing before there is a year's work. */
export async function nameSuffix(tx: Tx, tenant: string): Promise<string> {
  return (await standingProgramme(tx, tenant))?.programme.nameRule.suffix ?? '';
}

/** The sheets of an uploaded list with what each column seems to be; a list with known heads brings what was chosen for it. */
export async function readRegisterFile(
  deps: OfficeDeps,
  context: Context,
  { upload }: Input,
): Promise<Decision<Output>> {
  const file = await uploadedOffice(deps, context, upload);
  if (!file.ok) return file;
  const { name } = file.change.upload;
  if (file.change.kind !== 'xlsx') return refuse('notOurForm', { name });
  const read = await deps.office.ask<'list'>({ kind: 'list', bytes: file.change.bytes }, name);
  if (!read.ok) return read;
  return inTenant(deps.db, context, async (tx) => {
    const { tenant } = context.actor;
    const sheets: Output['sheets'] = [];
    for (const { index, name: sheet, rows } of read.change) {
      const proposed = proposeSheet(rows);
      if (!proposed || !rows.some(({ number }) => number > proposed.headerRow)) continue;
      const known = await rememberedSettings(tx, tenant, proposed.headers);
      sheets.push({
        ...{ index, name: sheet, headerRow: proposed.headerRow },
        rows: rows.map(({ number, cells, unknown }) => ({
          ...{ number, unknown: [...unknown] },
          cells: cells.map((text) => text.slice(0, 500)),
        })),
        ...{
          columns: known?.columns ?? proposed.columns,
          fixed: known?.fixed ?? {},
          remembered: known !== undefined,
        },
      });
    }
    if (sheets.length === 0) return refuse('importNoSheet', { name });
    const reach = importReach(context.actor);
    const body = reach === null ? undefined : await bodyOf(tx, tenant, reach);
    const day = today(context.receivedAt, context.timeZone);
    return allow({
      name,
      sheets,
      ownBody: body?.name ?? null,
      suffix: await nameSuffix(tx, tenant),
      today: day,
    });
  });
}

import type { Sheet } from '../../core/answers/sheet.ts';
import { correctableFigures, correctedSheet } from '../../core/correction/correctableFigures.ts';
import type { CorrectionKind } from '../../core/correction/correction.ts';
import type { Context, Tx } from '../context.ts';
import { correctedFigures } from '../store/corrections.ts';
import { type OpenApplication, sheetOf } from '../store/openApplication.ts';
import { type Studio, studioById } from '../store/studios.ts';

/** What an approved application says now: the register's names, and its numbers with earlier corrections. */
export interface Correctable {
  readonly studio: Studio;
  readonly sheet: Sheet;
  readonly current: (what: CorrectionKind, path?: string | null) => string | undefined;
}

export async function correctable(tx: Tx, context: Context, open: OpenApplication): Promise<Correctable> {
  const { tenant } = context.actor;
  const { row } = open;
  const studio = (await studioById(tx, tenant, row.studio))!;
  const sheet = correctedSheet(await sheetOf(tx, context, open), await correctedFigures(tx, tenant, row.id));
  const numbers = new Map(correctableFigures(sheet).map(({ path, value }) => [path, value]));
  const names: { readonly [K in Exclude<CorrectionKind, 'figure'>]: string } = {
    ...{ name: studio.name, lead: studio.leadName, unit: row.unit_name },
  };
  return {
    studio,
    sheet,
    current: (what, path) => (what === 'figure' ? numbers.get(path ?? '') : names[what]),
  };
}

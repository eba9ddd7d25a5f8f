import { sql } from 'kysely';
import { itemKey } from '../../core/receipt/paperEntry.ts';
import type { Tx } from '../context.ts';
import { type EntryRow, paperEntries } from './paperReceipts.ts';

/** A paper of which originals came, with its current entries and whose it is. */
export interface OriginalPaper {
  readonly body: string;
  readonly application: string | null;
  readonly material: string;
  readonly fileNumber: string;
  readonly studioName: string;
  readonly hostUnit: string;
  readonly entries: readonly EntryRow[];
}

/** Papers with originals of a campaign or of one body, in the order of bodies and file numbers. */
export async function originalEntries(
  tx: Tx,
  tenant: string,
  whose: { readonly campaign: string; readonly body?: string | undefined },
): Promise<OriginalPaper[]> {
  const entries = await paperEntries(tx, tenant, whose);
  const current = entries.filter(({ kind, supersededAt }) => supersededAt === null && kind !== 'missing');
  const byItem = new Map<string, EntryRow[]>();
  for (const entry of current) {
    const key = `${entry.body}/${itemKey(entry)}`;
    byItem.set(key, [...(byItem.get(key) ?? []), entry]);
  }
  const withOriginals = [...byItem.values()].filter((own) => own.some(({ originals }) => originals > 0));
  const ids = withOriginals.flatMap(([first]) => first?.application ?? []);
  const named = await tx
    .selectFrom('application')
    .select(['id', 'file_number', 'studio_name', 'unit_name'])
    .where('tenant', '=', tenant)
    .where(sql<boolean>`id = any(${ids}::uuid[])`)
    .execute();
  const names = new Map(named.map((row) => [row.id, row]));
  return withOriginals
    .map((own) => {
      const { body, application, material } = own[0]!;
      const of = names.get(application ?? '');
      return {
        ...{ body, application, material, entries: own },
        ...{
          fileNumber: of?.file_number ?? '',
          studioName: of?.studio_name ?? '',
          hostUnit: of?.unit_name ?? '',
        },
      };
    })
    .sort((a, b) => (a.fileNumber < b.fileNumber ? -1 : a.fileNumber > b.fileNumber ? 1 : 0));
}

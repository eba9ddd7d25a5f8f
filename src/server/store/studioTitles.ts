import type { StudioLevel } from '../../core/studio/studioState.ts';
import type { Tx } from '../context.ts';
import { refreshTitles } from './studioFacts.ts';

interface Title {
  readonly studio: string;
  readonly title: string;
  readonly namedOn: string;
}

/** The same title of the same day stands in the file already. */
export async function titleThere(tx: Tx, tenant: string, of: Title): Promise<boolean> {
  const row = await tx
    .selectFrom('studio_title')
    .select('id')
    .where((eb) => eb.and({ tenant, studio: of.studio, title: of.title, named_on: of.namedOn }))
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertTitle(
  tx: Tx,
  tenant: string,
  made: Title & {
    readonly id: string;
    readonly level: StudioLevel;
    readonly namingBody: string;
    readonly documentNumber: string;
    readonly paper: string | null;
  },
): Promise<void> {
  const { id, studio, title, level, namingBody, namedOn, documentNumber, paper } = made;
  await tx
    .insertInto('studio_title')
    .values({
      ...{ tenant, id, studio, title, level, naming_body: namingBody, named_on: namedOn, paper },
      document_number: documentNumber || null,
    })
    .execute();
  await refreshTitles(tx, tenant, [studio]);
}

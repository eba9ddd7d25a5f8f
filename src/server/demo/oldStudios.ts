import type { Context, Tx } from '../context.ts';
import { newId } from '../newId.ts';
import { pinyinOf } from '../store/searchColumns.ts';
import { refreshTitles } from '../store/studioFacts.ts';
import { named, type Scene } from './scene.ts';
import type { OldStudio } from './story.ts';

/** Rows of one statement; PostgreSQL takes 65,535 values. */
const MOST = 500;

async function inParts<T>(rows: readonly T[], insert: (part: T[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += MOST) await insert(rows.slice(at, at + MOST));
}

type Old = OldStudio & { readonly row: string };

async function addFiles(tx: Tx, scene: Scene, at: Date, studios: readonly Old[]): Promise<void> {
  const { tenant } = scene;
  await inParts(studios, (part) =>
    tx
      .insertInto('studio')
      .values(
        part.map((one) => ({
          ...{
            tenant,
            id: one.row,
            unit: named(scene.units.get(one.unit), 'unit', one.unit),
            created_at: at,
          },
          ...{ name: one.name, lead_name: one.lead, pinyin: pinyinOf(one.name), spelled: pinyinOf(one.lead) },
          ...{ registered_on: one.titles[0]?.on ?? one.established, established_on: one.established },
          ...{ trade: one.trade, studio_type: one.type, specialty: one.specialty, results: one.results },
          ...{ member_count: one.members.length + 1 },
        })),
      )
      .execute(),
  );
  const names = studios.map(({ row, name, lead, established }) => ({
    ...{ tenant, studio: row, name, lead_name: lead, from_date: established, reason: null },
  }));
  await inParts(names, (part) => tx.insertInto('studio_name').values(part).execute());
}

async function addTitles(tx: Tx, tenant: string, studios: readonly Old[]): Promise<void> {
  const titles = studios.flatMap(({ row: studio, titles }) =>
    titles.map(({ title, level, namingBody, on, number = null }) => ({
      ...{ tenant, id: newId(), studio, title, level, naming_body: namingBody, named_on: on },
      ...{ document_number: number, designation: null, upward_result: null },
    })),
  );
  await inParts(titles, (part) => tx.insertInto('studio_title').values(part).execute());
}

/** The register as it was before the story begins: studios of earlier years with their titles and members (F9). */
export async function addOldStudios(tx: Tx, scene: Scene, context: Context): Promise<void> {
  const { tenant } = scene;
  const { receivedAt: at, actor } = context;
  const studios = scene.demo.oldStudios.map((one) => ({ ...one, row: newId() }));
  for (const { id, row } of studios) scene.made.set(id, row);
  await addFiles(tx, scene, at, studios);
  await addTitles(tx, tenant, studios);
  const members = studios.flatMap(({ row: studio, members, established: from_date }) =>
    members.map((name) => ({
      ...{ tenant, id: newId(), studio, name, birth_year: null, from_date, to_date: null },
      ...{ by_user: actor.user, at },
    })),
  );
  await inParts(members, (part) => tx.insertInto('studio_member').values(part).execute());
  const rows = studios.map(({ row }) => row);
  await refreshTitles(tx, tenant, rows);
}

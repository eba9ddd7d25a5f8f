import { sql } from 'kysely';
import {
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  type PackageDocument,
  type PackedApplication,
} from '../../core/package/packageDocument.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { Context, Tx } from '../context.ts';
import { bodyName } from './bodies.ts';
import { evidenceOf } from './evidence.ts';

type MediaType = PackedApplication['seals'][number]['file']['mediaType'];
interface Row {
  readonly id: string;
  readonly fileNumber: string;
  readonly state: string;
  readonly track: string;
  readonly form: string;
  readonly studioName: string;
  readonly leadName: string;
  readonly unitName: string;
  readonly bodyName: string;
  readonly answers: PackedApplication['answers'];
  readonly titles: PackedApplication['studio']['titles'];
  readonly seals: readonly {
    readonly step: string;
    readonly paperDate: string | null;
    readonly sha256: string;
    readonly name: string;
    readonly mediaType: MediaType;
  }[];
}

async function rowsOf(tx: Tx, tenant: string, applications: readonly string[]): Promise<Row[]> {
  const { rows } = await sql<Row>`select a.id, a.file_number as "fileNumber", a.state, a.track, a.form,
      a.studio_name as "studioName", a.lead_name as "leadName", a.unit_name as "unitName", ${bodyName} as "bodyName", w.answers,
      coalesce((select jsonb_agg(jsonb_build_object('title', t.title, 'namingBody', t.naming_body, 'namedOn', t.named_on)
          order by t.named_on, t.id)
        from studio_title t where t.tenant = a.tenant and t.studio = a.studio), '[]') as titles,
      coalesce((select jsonb_agg(jsonb_build_object('step', o.step, 'paperDate', o.paper_date, 'sha256', u.hash, 'name', u.name,
          'mediaType', f.media_type) order by o.recorded_at, o.id)
        from opinion o join upload u on u.tenant = o.tenant and u.id = o.scan
          join file f on f.tenant = u.tenant and f.hash = u.hash
        where o.tenant = a.tenant and o.application = a.id and o.superseded_at is null), '[]') as seals
    from application a
      join application_answers w on w.tenant = a.tenant and w.application = a.id
      join body b on b.tenant = a.tenant and b.id = a.body
    where a.tenant = ${tenant} and a.id = any(${[...applications]}::uuid[]) order by a.file_number`.execute(
    tx,
  );
  return rows;
}

/** The applications as a package tells them to another installation. */
export async function packedDocument(
  tx: Tx,
  context: Context,
  programme: Programme,
  applications: readonly string[],
): Promise<PackageDocument> {
  const { tenant } = context.actor;
  const rows = await rowsOf(tx, tenant, applications);
  const packed: PackedApplication[] = [];
  for (const row of rows) {
    const evidence = await evidenceOf(tx, tenant, row.id);
    const titleOf = (list: readonly { id: string; title: string }[], id: string) =>
      list.find((one) => one.id === id)?.title ?? id;
    packed.push({
      ...{ fileNumber: row.fileNumber, state: row.state, leadName: row.leadName, answers: row.answers },
      track: { id: row.track, title: titleOf(programme.tracks, row.track) },
      form: { id: row.form, title: titleOf(programme.forms, row.form) },
      studio: { name: row.studioName, titles: [...row.titles] },
      ...{ unit: { name: row.unitName }, body: { name: row.bodyName } },
      evidence: evidence.map(({ path, kind, stamp, sha256, name, mediaType }) => ({
        ...{ path, kind, stamp },
        file: { sha256, name, mediaType: mediaType as MediaType },
      })),
      seals: row.seals.map(({ step, paperDate, ...file }) => ({
        ...{ step: titleOf(programme.steps, step), paperDate, file },
      })),
    });
  }
  return {
    ...{ format: PACKAGE_FORMAT, version: PACKAGE_VERSION, madeAt: context.receivedAt.toISOString() },
    sender: {
      ...{ name: programme.city.union, city: programme.city.name },
      ...{ year: programme.year, programme: programme.title },
    },
    applications: packed,
  };
}

import { sql } from 'kysely';
import type { Tx } from '../context.ts';
import type { ApplicationRow } from './applications.ts';
import type { Evidence } from './evidence.ts';
import { leadReplacedNote } from './leadFacts.ts';
import type { OpinionRow } from './opinions.ts';

/** Moments arrive as text inside JSON. */
type Texts<T> = {
  [K in keyof T]: T[K] extends Date ? string : T[K] extends Date | null ? string | null : T[K];
};
export type OpinionInFile = Texts<OpinionRow> & {
  readonly by_name: string;
  readonly scan_name: string | null;
};

/** Everything one application shows, in one round trip. */
export interface ApplicationFile {
  readonly row: Texts<ApplicationRow>;
  readonly answers: Readonly<Record<string, string | string[]>>;
  readonly versions: Readonly<Record<string, number>>;
  readonly acknowledged: readonly string[];
  readonly body_name: string;
  readonly campaign_closed: boolean;
  readonly holds_places: boolean;
  readonly has_title: boolean;
  readonly former: Readonly<Record<string, string | string[]>> | null;
  readonly extended_to: Readonly<Record<string, string>> | null;
  readonly opinions: readonly OpinionInFile[];
  readonly evidence: readonly (Omit<Evidence, 'at'> & { readonly at: string })[];
  readonly note: {
    readonly from_step: string;
    readonly reason: string;
    readonly at: string;
    readonly fields: { path: string; reason: string }[];
    readonly answers: Record<string, string | string[]>;
  } | null;
  readonly alike: readonly {
    readonly id: string;
    readonly studio: string;
    readonly unit: string;
    readonly body: string;
    readonly track: string;
    readonly form: string;
    readonly studio_name: string;
    readonly unit_name: string;
    readonly body_name: string;
    readonly same: 'studio' | 'lead';
  }[];
}

const bodyName = (body: string) => sql`(select n.name from body_name n where n.tenant = a.tenant
  and n.body = ${sql.ref(body)} and not n.alias and n.to_date is null order by n.from_date desc limit 1)`;

export async function applicationFile(
  tx: Tx,
  tenant: string,
  application: string,
): Promise<ApplicationFile | undefined> {
  const { rows } = await sql<ApplicationFile>`
    select to_jsonb(a) - 'search' - 'search_bigrams' - 'pinyin' as row, w.answers, w.versions, w.acknowledged,
      ${bodyName('a.body')} as body_name, c.closed_at is not null as campaign_closed,
      exists (select 1 from quota_place p where p.tenant = a.tenant and p.application = a.id
        and p.released_at is null) as holds_places,
      exists (select 1 from studio_title t where t.tenant = a.tenant and t.studio = a.studio) as has_title,
      (select r.answers from return_note r where r.tenant = a.tenant and r.application = a.id
        and r.to_step = ${leadReplacedNote} order by r.at desc limit 1) as former,
      (select jsonb_object_agg(x.deadline, x.due) from (select deadline, max(due) as due from deadline_extension e
        where e.tenant = a.tenant and e.campaign = a.campaign and e.body = a.body group by deadline) x) as extended_to,
      coalesce((select jsonb_agg(to_jsonb(o) || jsonb_build_object('by_name', coalesce(n.display_name, ''),
          'scan_name', u.name) order by o.recorded_at, o.id)
        from opinion o left join person n on n.tenant = o.tenant and n.user_id = o.by_user
          left join upload u on u.tenant = o.tenant and u.id = o.scan
        where o.tenant = a.tenant and o.application = a.id), '[]') as opinions,
      coalesce((select jsonb_agg(jsonb_build_object('id', e.id, 'path', e.path, 'kind', e.kind, 'stamp', e.stamp,
          'upload', e.upload, 'name', u.name, 'sha256', u.hash, 'size', f.size, 'mediaType', f.media_type, 'at', e.at)
          order by e.at, e.id)
        from evidence e join upload u on u.tenant = e.tenant and u.id = e.upload
          join file f on f.tenant = u.tenant and f.hash = u.hash
        where e.tenant = a.tenant and e.application = a.id and e.removed_at is null), '[]') as evidence,
      (select to_jsonb(r) from return_note r where r.tenant = a.tenant and r.application = a.id
        and r.closed_at is null order by r.at desc limit 1) as note,
      coalesce((select jsonb_agg(to_jsonb(s) || jsonb_build_object('body_name', ${bodyName('s.body')}))
        from alike_applications(a.id) s), '[]') as alike
    from application a
      join application_answers w on w.tenant = a.tenant and w.application = a.id
      join campaign c on c.tenant = a.tenant and c.id = a.campaign
    where a.tenant = ${tenant} and a.id = ${application}`.execute(tx);
  return rows[0];
}

import { type RawBuilder, sql } from 'kysely';
import { type ClashKind, claimedOnce, JUMP } from '../../core/watch/clashes.ts';

/** A place of a clash as JSON: whose studio `s`, what it says there, where it is seen. */
const place = (
  says: RawBuilder<unknown>,
  link: RawBuilder<unknown>,
) => sql`jsonb_build_object('studio', s.id, 'studioName', s.name,
  'unitName', s.unit_name, 'body', s.body, 'says', ${says}, 'link', ${link})`;
const number = '^-?[0-9]{1,20}([.][0-9]{1,10})?$';
/** Until when a pair lasted or lasts. */
const lastDay = (pair: RawBuilder<unknown>) => sql`coalesce(${pair}.ended_on, ${pair}.ends_on)`;
const standing = sql`s.registered_on is not null and s.merged_into is null`;

/**
 * One query per kind: kind, about, places, facts, studios, bodies. One person may rise in several years; in one studio and one year
 * once.
 */
const queries: { readonly [K in ClashKind]: (tenant: string) => RawBuilder<unknown> } = {
  sameWork: (tenant) => sql`select 'sameWork', e.counts || ' ' || e.same_as,
      jsonb_agg(${place(sql`e.title || '（' || e.on_date || '）'`, sql`'/studios/' || s.id || '/work'`)} order by e.on_date, e.id),
      jsonb_build_object('counts', e.counts, 'studios', count(distinct s.id)), array_agg(distinct s.id), array_agg(distinct s.body)
    from work_entry e join studio s on s.tenant = e.tenant and s.id = e.studio
    where e.tenant = ${tenant} and e.withdrawn_at is null and e.same_as is not null
      and e.counts = any(${[...claimedOnce]}::text[]) and ${standing}
    group by e.counts, e.same_as having count(distinct s.id) > 1 or count(*) > count(distinct case
      when e.counts in ('person', 'honour') then extract(year from e.on_date) else 0 end)`,
  sameMember: (tenant) => sql`select 'sameMember', m.name || ' ' || m.birth_year,
      jsonb_agg(${place(sql`m.name || coalesce('，' || nullif(m.duty, ''), '')`, sql`'/studios/' || s.id || '/file'`)} order by s.id, m.id),
      jsonb_build_object('name', m.name, 'studios', count(distinct s.id)), array_agg(distinct s.id), array_agg(distinct s.body)
    from studio_member m join studio s on s.tenant = m.tenant and s.id = m.studio
    where m.tenant = ${tenant} and m.to_date is null and m.birth_year is not null and ${standing}
    group by m.name, m.birth_year having count(distinct s.id) > 1`,
  sameApprentice: (tenant) => sql`select 'sameApprentice', p.apprentice_name || ' ' || p.birth_year,
      jsonb_agg(${place(sql`p.mentor_name || '，' || p.starts_on || ' 至 ' || ${lastDay(sql`p`)}`, sql`'/mentorship/' || p.id`)}
        order by p.starts_on, p.id),
      jsonb_build_object('name', p.apprentice_name, 'pairs', count(*)), array_agg(distinct s.id), array_agg(distinct s.body)
    from mentor_pair p join studio s on s.tenant = p.tenant and s.id = p.studio
    where p.tenant = ${tenant} and p.birth_year is not null and ${standing} and exists (select from mentor_pair q
      join studio o on o.tenant = q.tenant and o.id = q.studio and o.registered_on is not null and o.merged_into is null
      where q.tenant = p.tenant and q.apprentice_name = p.apprentice_name and q.birth_year = p.birth_year and q.id <> p.id
        and q.starts_on < ${lastDay(sql`p`)} and p.starts_on < ${lastDay(sql`q`)})
    group by p.apprentice_name, p.birth_year`,
  // Without a year of birth the name counts within its studio only.
  sameOutcome: (
    tenant,
  ) => sql`select 'sameOutcome', p.apprentice_name || ' ' || coalesce(p.birth_year::text, p.studio::text) || ' ' || o.title,
      jsonb_agg(${place(sql`p.mentor_name || '，' || o.title || '（' || o.on_date || '）'`, sql`'/mentorship/' || p.id`)}
        order by o.on_date, o.id),
      jsonb_build_object('name', p.apprentice_name, 'title', o.title, 'pairs', count(distinct p.id)),
      array_agg(distinct s.id), array_agg(distinct s.body)
    from pair_outcome o join mentor_pair p on p.tenant = o.tenant and p.id = o.pair
      join work_entry e on e.tenant = o.tenant and e.id = o.entry and e.withdrawn_at is null
      join studio s on s.tenant = p.tenant and s.id = p.studio
    where o.tenant = ${tenant} and ${standing}
    group by p.apprentice_name, coalesce(p.birth_year::text, p.studio::text), o.title having count(distinct p.id) > 1`,
  jump: (tenant) => sql`select 'jump', f.studio || ' ' || f.path || ' ' || f.year,
      jsonb_build_array(${place(sql`f.before_year || '年 ' || trim_scale(f.before)`, sql`'/applications/' || f.before_application || '/review'`)},
        ${place(sql`f.year || '年 ' || trim_scale(f.value)`, sql`'/applications/' || f.application || '/review'`)}),
      jsonb_build_object('path', f.path, 'year', f.year, 'before', trim_scale(f.before)::text, 'value', trim_scale(f.value)::text),
      array[s.id], array[s.body]
    from (select l.*, lag(l.value) over w as before, lag(l.year) over w as before_year, lag(l.application) over w as before_application,
        max(l.year) over (partition by l.studio, l.path) as last
      from latest l window w as (partition by l.studio, l.path order by l.year)) f
      join studio s on s.tenant = ${tenant} and s.id = f.studio
    where f.year = f.last and f.before_year = f.year - 1 and f.before > 0 and f.value > 0
      and (f.value >= f.before * ${JUMP} or f.value * ${JUMP} <= f.before)`,
  yearDiffers: (tenant) => sql`select 'yearDiffers', f.studio || ' ' || f.path || ' ' || f.year,
      jsonb_agg(${place(sql`f.campaign_year || '年申报：' || trim_scale(f.value)`, sql`'/applications/' || f.application || '/review'`)} order by f.campaign_year, f.application),
      jsonb_build_object('path', f.path, 'year', f.year), array_agg(distinct s.id), array_agg(distinct s.body)
    from claimed f join studio s on s.tenant = ${tenant} and s.id = f.studio
    group by f.studio, f.path, f.year having count(distinct f.value) > 1 and count(distinct f.campaign_year) > 1`,
  membersDiffer: (tenant) => sql`select 'membersDiffer', s.id::text,
      jsonb_build_array(${place(sql`'档案人数 ' || s.member_count`, sql`'/studios/' || s.id || '/file'`)},
        ${place(sql`'成员名单 ' || m.listed || ' 人'`, sql`'/studios/' || s.id || '/file'`)}),
      jsonb_build_object('count', s.member_count, 'listed', m.listed), array[s.id], array[s.body]
    from studio s join (select studio, count(*)::int as listed from studio_member where tenant = ${tenant} and to_date is null
      group by studio) m on m.studio = s.id
    where s.tenant = ${tenant} and ${standing} and s.member_count < m.listed`,
  reportDiffers: (tenant) => sql`select 'reportDiffers', r.studio || ' ' || r.year,
      jsonb_build_array(${place(sql`r.year || '年度报告 ' || d.reported || ' 项'`, sql`'/studios/' || s.id || '/report'`)},
        ${place(sql`'年度记录 ' || d.logged || ' 项'`, sql`'/studios/' || s.id || '/work'`)}),
      jsonb_build_object('year', r.year, 'reported', d.reported, 'logged', d.logged), array[s.id], array[s.body]
    from annual_report r join studio s on s.tenant = r.tenant and s.id = r.studio
      cross join lateral (select (select coalesce(sum((x->>'count')::int), 0)::int from annual_report_step t,
          jsonb_array_elements(t.document->'figures') x where t.tenant = r.tenant and t.report = r.id
            and t.id = (select y.id from annual_report_step y where y.tenant = r.tenant and y.report = r.id
              and y.kind = 'submitted' order by y.at desc, y.id desc limit 1)) as reported,
        (select count(*)::int from work_entry e where e.tenant = r.tenant and e.studio = r.studio and e.withdrawn_at is null
          and e.on_date between make_date(r.year, 1, 1) and make_date(r.year, 12, 31)) as logged) d
    where r.tenant = ${tenant} and r.state in ('submitted', 'confirmed') and ${standing} and d.reported <> d.logged`,
  // What was typed over keeps its reason; the officer sees both (F30).
  answerDiffers: (tenant) => sql`select 'answerDiffers', a.id || ' ' || l.path,
      jsonb_build_array(${place(sql`c.year || '年申报：' || v.typed`, sql`'/applications/' || a.id || '/review'`)},
        ${place(sql`'年度记录：' || v.given`, sql`'/studios/' || s.id || '/work'`)}),
      jsonb_strip_nulls(jsonb_build_object('path', l.path, 'year', c.year, 'typed', v.typed, 'given', v.given, 'reason',
        (select d.reason from log_difference d where d.tenant = l.tenant and d.application = l.application and d.path = l.path
          order by d.at desc, d.id desc limit 1))), array[s.id], array[s.body]
    from log_link l join application a on a.tenant = l.tenant and a.id = l.application
      join application_answers x on x.tenant = a.tenant and x.application = a.id
      join campaign c on c.tenant = a.tenant and c.id = a.campaign
      join studio s on s.tenant = a.tenant and s.id = a.studio
      cross join lateral (select x.answers ->> l.path as typed, l.value #>> '{}' as given) v
    where l.tenant = ${tenant} and jsonb_typeof(l.value) = 'string' and ${standing}
      and a.state not in ('draft', 'returned', 'withdrawn', 'declined')
      and case when v.typed ~ ${number} and v.given ~ ${number} then v.typed::numeric <> v.given::numeric else false end`,
};

/** Figures that were submitted, by studio, path and the year that they are of; `latest`: by the newest application of each. */
const figures = (tenant: string) => sql`
  claimed as materialized (select a.studio, a.id as application, c.year as campaign_year,
      -- One figure of several years has its year within the path.
      regexp_replace(f.path, '[.][0-9]{4}[.]', '.*.') as path, f.year, f.value
    from figure f join application a on a.tenant = f.tenant and a.id = f.application
      join campaign c on c.tenant = a.tenant and c.id = a.campaign
    where f.tenant = ${tenant} and a.state not in ('draft', 'withdrawn')),
  latest as materialized (select distinct on (studio, path, year) * from claimed
    order by studio, path, year, campaign_year desc, application desc)`;

/** All clashes as they are now: `now (kind, about, places, facts, studios, bodies)`. */
export function clashesNow(tenant: string): RawBuilder<unknown> {
  const all = Object.values(queries).map((query) => sql`(${query(tenant)})`);
  return sql`${figures(tenant)}, now (kind, about, places, facts, studios, bodies) as materialized (${sql.join(all, sql` union all `)})`;
}

import { type RawBuilder, sql } from 'kysely';
import type { JudgedYear, SignKind, WatchPlan } from '../../core/watch/signs.ts';

/**
 * One query per kind of sign, over `watched (tenant, id, body, state, founded, heard)`: studio, body, kind, about, facts, and since
 * when it is so, which follows from the data and not from the day on which somebody looked.
 */
type SignQuery = (plan: WatchPlan, today: string) => RawBuilder<unknown> | null;

const firstOf = ({ year, over }: JudgedYear) => (over ? `${year + 1}-01-01` : `${year}-10-01`);

/** A studio is judged by a year that it saw from its first day. */
const yearly =
  (over: boolean): SignQuery =>
  ({ years }) => {
    const judged = years.filter((one) => one.over === over && one.needs.length > 0);
    if (judged.length === 0) return null;
    const needs = judged.flatMap((one) =>
      one.needs.map(
        ({ counts, atLeast, target = null }) =>
          sql`(${one.year}::int, ${counts}, ${atLeast}::int, ${target}::int, ${firstOf(one)}::date)`,
      ),
    );
    const counted = [...new Set(judged.flatMap((one) => one.needs.map(({ counts }) => counts)))];
    const span = judged.map(({ year }) => year);
    const kind: SignKind = over ? 'tooFew' : 'stillMissing';
    return sql`select w.id, w.body, ${kind}, n.year || '-' || n.counts,
        jsonb_build_object('year', n.year, 'counts', n.counts, 'have', coalesce(h.have, 0), 'atLeast', n.at_least,
          'target', n.target), n.since
      from watched w cross join (values ${sql.join(needs)}) n (year, counts, at_least, target, since)
        left join (select e.studio, e.counts, extract(year from e.on_date)::int as year, count(*)::int as have
          from watched x join work_entry e on e.tenant = x.tenant and e.studio = x.id
          where e.withdrawn_at is null and e.counts = any(${counted}::text[])
            and e.on_date between make_date(${Math.min(...span)}::int, 1, 1) and make_date(${Math.max(...span)}::int, 12, 31)
          group by 1, 2, 3) h on h.studio = w.id and h.counts = n.counts and h.year = n.year
      where w.founded <= make_date(n.year, 1, 1) and coalesce(h.have, 0) < n.at_least`;
  };

const silent: SignQuery = ({ silentBefore }, today) =>
  silentBefore === null
    ? null
    : sql`select w.id, w.body, 'silent', '', jsonb_build_object('heard', w.heard),
        (w.heard + (${today}::date - ${silentBefore}::date))
      from watched w where w.heard <= ${silentBefore}::date`;

/** A title holds from its naming, or from the last list that confirmed it without giving a new one (domain 2.3). */
const reviewDue: SignQuery = ({ reviews, reviewsUntil }) => {
  if (reviews.length === 0) return null;
  const named = reviews.filter(({ title }) => title !== null);
  const others = reviews.find(({ title }) => title === null)?.years ?? null;
  const rules = named.map(({ title, years }) => sql`(${title}::text, ${years}::int)`);
  const rule =
    rules.length === 0
      ? sql`(select null::text as title, null::int as years where false)`
      : sql`(values ${sql.join(rules)})`;
  return sql`select d.studio, d.body, 'reviewDue', d.title_id::text,
      jsonb_build_object('title', d.title, 'held', d.held, 'due', d.due), (d.due - interval '3 months')::date
    from (select w.id as studio, w.body, t.id as title_id, t.title, c.held,
        (c.held + make_interval(years => coalesce(r.years, ${others}::int)))::date as due
      from watched w join studio_title t on t.tenant = w.tenant and t.studio = w.id and t.ended_on is null
        left join ${rule} r (title, years) on r.title = t.title
        cross join lateral (select greatest(t.named_on, max(g.decided_on)) as held
          from application a join designation_item i on i.tenant = a.tenant and i.application = a.id
            join designation g on g.tenant = i.tenant and g.id = i.designation
          where a.tenant = w.tenant and a.studio = w.id and not exists (select from studio_title given
            where given.tenant = a.tenant and given.studio = a.studio and given.designation = g.id)) c
      where coalesce(r.years, ${others}::int) is not null) d
    where d.due <= ${reviewsUntil}::date`;
};

const reportMissing: SignQuery = ({ reportYear, reportDue }) =>
  reportYear === null
    ? null
    : sql`select w.id, w.body, 'reportMissing', ${String(reportYear)},
        jsonb_build_object('year', ${reportYear}::int, 'due', ${reportDue}::date), ${reportDue}::date + 1
      from watched w where w.founded <= make_date(${reportYear}::int, 12, 31)
        and not exists (select from annual_report r where r.tenant = w.tenant and r.studio = w.id
          and r.year = ${reportYear}::int and r.state in ('submitted', 'confirmed'))`;

const rectifyOverdue: SignQuery = (_plan, today) =>
  sql`select w.id, w.body, 'rectifyOverdue', '', jsonb_build_object('until', d.until_date,
      'reported', exists (select from studio_act_report r where r.tenant = w.tenant and r.studio = w.id and r.act = d.act)),
      d.until_date + 1
    from watched w cross join lateral (select a.until_date, coalesce(a.answers, a.id) as act from studio_act a
      where a.tenant = w.tenant and a.studio = w.id and a.kind in ('rectify', 'extend') order by a.at desc, a.id desc limit 1) d
    where w.state = 'rectifying' and d.until_date < ${today}::date`;

/** Pairs that go on (R12); one past its day stays until it is evaluated or extended. */
const agreementEnds: SignQuery = ({ agreementsUntil }, today) =>
  agreementsUntil === null
    ? null
    : sql`select w.id, w.body, 'agreementEnds', p.id::text,
        jsonb_build_object('mentor', p.mentor_name, 'apprentice', p.apprentice_name, 'ends', p.ends_on),
        p.ends_on - (${agreementsUntil}::date - ${today}::date)
      from watched w join mentor_pair p on p.tenant = w.tenant and p.studio = w.id
      where p.state in ('running', 'changed') and p.ends_on <= ${agreementsUntil}::date`;

const queries: { readonly [K in SignKind]: SignQuery } = {
  ...{ tooFew: yearly(true), stillMissing: yearly(false) },
  ...{ silent, agreementEnds, reviewDue, reportMissing, rectifyOverdue },
};

/** All signs of the watched studios as they are now. */
export function signsNow(plan: WatchPlan, today: string): RawBuilder<unknown> {
  const all = Object.values(queries).flatMap((query) => query(plan, today) ?? []);
  return sql.join(
    all.map((one) => sql`(${one})`),
    sql` union all `,
  );
}

import type { Programme } from '../../programme/programme.ts';
import { sameDay } from '../moveYear.ts';
import type { ToWorkday } from '../nextYear.ts';
import type { DatePair, DateReason } from './comparison.ts';

interface Dated {
  readonly path: string;
  readonly title: string;
  readonly day: string;
}

/** Every date of a programme with its place. */
export function datesOf({ phases, deadlines, circular }: Programme): Dated[] {
  const edges = <E extends string>(
    list: string,
    one: { readonly id: string; readonly title: string } & { readonly [K in E]?: string | undefined },
    keys: readonly E[],
  ) =>
    keys.flatMap((key) => {
      const day = one[key];
      return day === undefined ? [] : [{ path: `${list}.${one.id}.${key}`, title: one.title, day }];
    });
  return [
    { path: 'circular.issuedOn', title: circular.title, day: circular.issuedOn },
    ...phases.flatMap((phase) => edges('phases', phase, ['from', 'to'])),
    ...deadlines.flatMap((deadline) => edges('deadlines', deadline, ['opens', 'due', 'hardClose'])),
  ];
}

/** Dates side by side, with the reason why each is what it is (F2). */
export function compareDates(before: Programme, after: Programme, toWorkday: ToWorkday): DatePair[] {
  const years = after.year - before.year;
  const [was, is] = [datesOf(before), datesOf(after)];
  const find = (list: readonly Dated[], path: string) => list.find((one) => one.path === path);
  const now = is.map(({ path, title, day }): DatePair => {
    const old = find(was, path)?.day;
    if (old === undefined) return { path, title, before: null, sameDay: null, after: day, why: 'added' };
    const same = sameDay(old, years);
    return { path, title, before: old, sameDay: same, after: day, why: whyOf(path, day, same, toWorkday) };
  });
  const gone = was
    .filter(({ path }) => find(is, path) === undefined)
    .map(({ path, title, day }): DatePair => {
      return { path, title, before: day, sameDay: sameDay(day, years), after: null, why: 'removed' };
    });
  return [...now, ...gone];
}

function whyOf(path: string, day: string, same: string, toWorkday: ToWorkday): DateReason {
  if (day === same) return 'sameDay';
  if (path === 'circular.issuedOn') return 'today';
  return path.startsWith('deadlines.') && day === toWorkday(same) ? 'workday' : 'changed';
}

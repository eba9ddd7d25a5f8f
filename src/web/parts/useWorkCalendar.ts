import type { WorkCalendar } from '../../core/calendar/workdays.ts';
import { useContractQuery } from './useContractQuery.ts';

/** Days off and working weekends of the years of these days; undefined until they are here or where there is no day. */
export function useWorkCalendar(days: readonly (string | null | undefined)[]): WorkCalendar | undefined {
  const years = days.flatMap((day) =>
    /^(199|2[01]\d)\d-/.test(day ?? '') ? [Number(day?.slice(0, 4))] : [],
  );
  const [year, until] = [Math.min(...years), Math.max(...years)];
  const { data } = useContractQuery(
    'workCalendar',
    { year, until },
    { enabled: years.length > 0, staleTime: 300_000 },
  );
  if (!data) return undefined;
  return {
    announced: data.years.filter(({ announced }) => announced).map((one) => one.year),
    days: Object.fromEntries(data.days.map(({ day, kind }) => [day, kind])),
  };
}

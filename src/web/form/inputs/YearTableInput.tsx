import { lastYears } from '../../../core/fields/yearTable.ts';
import { LineGrid } from '../LineGrid.tsx';
import { useWork } from '../work.ts';
import type { InputProps } from './inputProps.ts';

/** One line for each of the last complete years before the campaign (S9); totals are worked out as one types. */
export function YearTableInput({ field, path }: InputProps<'yearTable'>) {
  const { programme } = useWork();
  const years = lastYears(programme.year, field.lastYears);
  const lines = years.map((year) => ({ prefix: `${path}.${year}`, label: `${year} 年` }));
  return <LineGrid columns={field.columns} lines={lines} />;
}

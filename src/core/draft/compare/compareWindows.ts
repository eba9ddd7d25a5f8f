import { lastYears } from '../../fields/yearTable.ts';
import type { Programme } from '../../programme/programme.ts';

/** A table by years with the years it asks for: 近三年 of the one year and of the other. */
export interface WindowPair {
  readonly form: string;
  readonly label: string;
  readonly before: readonly number[];
  readonly after: readonly number[];
}

const windowsOf = ({ forms, year }: Programme) =>
  forms.flatMap((form) =>
    form.sections.flatMap(({ fields }) =>
      fields.flatMap((field) =>
        'lastYears' in field
          ? [
              {
                key: `${form.id}.${field.id}`,
                form: form.title,
                label: field.label,
                years: lastYears(year, field.lastYears),
              },
            ]
          : [],
      ),
    ),
  );

/** Windows of years count from the campaign year, so they move by themselves; this shows that they did (S9, R65). */
export function compareWindows(before: Programme | undefined, after: Programme): WindowPair[] {
  const was = new Map(before ? windowsOf(before).map(({ key, years }) => [key, years]) : []);
  return windowsOf(after).map(({ key, form, label, years }) => ({
    ...{ form, label, before: was.get(key) ?? [], after: years },
  }));
}

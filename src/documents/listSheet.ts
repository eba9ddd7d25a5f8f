import type { Bindable, ChoiceMark, OpinionPrint } from './bindable.ts';

/** Plain data behind a list: objects, arrays, texts and numbers. */
export type ListData = { readonly [key: string]: unknown };

function at(data: unknown, path: string): unknown {
  let value = data;
  for (const key of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as ListData)[key];
  }
  return value;
}

/**
 * Binds a layout to plain data (summary, quota table, criteria). `rows.0.label` reads the first row's label;
 * what is missing or no text prints nothing.
 */
export function listSheet(data: ListData): Bindable {
  return {
    text(path) {
      const value = at(data, path);
      return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    },
    choices(path): readonly ChoiceMark[] {
      const value = at(data, path);
      return Array.isArray(value) ? (value as ChoiceMark[]) : [];
    },
    rows(path) {
      const value = at(data, path);
      return Array.isArray(value) ? value.map((_, index) => `${path}.${index}`) : [];
    },
    opinion(step): OpinionPrint | undefined {
      return at(data, `opinions.${step}`) as OpinionPrint | undefined;
    },
  };
}

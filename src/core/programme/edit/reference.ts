import type { Element, ListKind } from './element.ts';

/** What is referred to: a path of a form, an entry of a dictionary, a grade of a standard, or something by its id. */
export type Referred =
  | { readonly to: 'path'; readonly form: string; readonly id: string }
  | { readonly to: 'entry'; readonly dictionary: string; readonly id: string }
  | { readonly to: 'band'; readonly standard: string; readonly id: string }
  | { readonly to: 'form' | 'dictionary' | ListKind; readonly id: string };

/** Where and how something is named; found in a copy that may be changed. */
export type Reference = Referred & {
  /** The place in Chinese: "表“…” › 检查 V2". */
  readonly where: string;
  /** The element that holds the reference, to be shown when somebody asks for it. */
  readonly by?: Element | undefined;
  /** Names another one there; for a path the whole path from the top of the form. */
  put(next: string): void;
  /** A cell of the paper or a figure: it goes with what it shows and stands in nobody's way. */
  readonly goesWith?: true;
  /** Other forms in which the same words mean a field too: they are renamed together. */
  readonly alsoForms?: readonly string[];
};

/** One place that names a path: as it stands from the top of the form, and how to change it. */
export interface Site {
  readonly path: string;
  put(next: string): void;
}

const below = (path: string, prefix: string) =>
  prefix === '' ? path : path.split('.').slice(prefix.split('.').length).join('.');

/** The path that stands under a key. `prefix` ("members.*") is what it is relative to. */
export function siteAt<K extends string>(
  holder: { [P in K]?: string | undefined },
  key: K,
  prefix = '',
): Site[] {
  const path = holder[key];
  if (path === undefined) return [];
  return [
    {
      path: prefix === '' ? path : `${prefix}.${path}`,
      put: (next) => {
        holder[key] = below(next, prefix);
      },
    },
  ];
}

/** The paths of a list. */
export function sitesIn(list: string[], prefix = ''): Site[] {
  return list.map((path, at) => ({
    path: prefix === '' ? path : `${prefix}.${path}`,
    put: (next) => {
      list[at] = below(next, prefix);
    },
  }));
}

/** Keys of a record that are ids; the order stays. */
export function sitesOfKeys(record: Record<string, unknown>, prefix = ''): Site[] {
  return Object.keys(record).map((key) => ({
    path: prefix === '' ? key : `${prefix}.${key}`,
    put: (next) => renameKey(record, key, below(next, prefix)),
  }));
}

/** Another key for a value, at the same place in the order. */
export function renameKey(record: Record<string, unknown>, from: string, to: string): void {
  const entries = Object.entries(record);
  for (const [key] of entries) delete record[key];
  for (const [key, value] of entries) record[key === from ? to : key] = value;
}

import type { Check, CheckKind, CheckOf } from '../form.ts';
import { type Site, siteAt, sitesIn } from './reference.ts';

/** The paths each kind of check names; those of columns are told from the top of the form. */
const tables: { readonly [K in CheckKind]: (check: CheckOf<K>) => Site[] } = {
  dateOrder: ({ paths }) => sitesIn(paths),
  atMost: (check) => [...siteAt(check, 'left'), ...siteAt(check, 'right')],
  sumEquals: (check) => [...sitesIn(check.parts), ...siteAt(check, 'total')],
  totalCoversRows: (check) => [...siteAt(check, 'total'), ...siteAt(check, 'rows')],
  splitSums: (check) => [
    ...siteAt(check, 'column', `${check.table}.*`),
    ...siteAt(check, 'year', `${check.rows}.*`),
    ...siteAt(check, 'amount', `${check.rows}.*`),
    ...siteAt(check, 'table'),
    ...siteAt(check, 'rows'),
  ],
  rowsPerYear: (check) => [
    ...siteAt(check, 'year', `${check.rows}.*`),
    ...siteAt(check, 'rows'),
    ...siteAt(check, 'since'),
  ],
  notAfterCampaignYear: (check) => siteAt(check, 'path'),
  withinLastYears: (check) => siteAt(check, 'path'),
  nameRule: (check) => [...siteAt(check, 'path'), ...siteAt(check, 'reason')],
  eachAtMost: (check) => [...sitesIn(check.parts), ...siteAt(check, 'total')],
};

/** The paths that a check between fields names. */
export function checkSites(check: Check): Site[] {
  return (tables[check.kind] as (check: Check) => Site[])(check);
}

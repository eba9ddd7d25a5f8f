import { lastYears } from '../fields/yearTable.ts';
import type { Form } from '../programme/form.ts';

/** Years whose entries belong in a list of the form. */
export interface FillWindow {
  readonly from: number;
  readonly to: number;
}

/** What a form's tables look back where nothing else is said (R65). */
const usual = 3;

/**
 * The years that a list of the form is about (R65, S9): what its checks ask of its dates; honours are of a whole life up to the
 * campaign's year (V11); otherwise as far back as the form's tables of years.
 */
export function fillWindow(form: Form, list: string, campaignYear: number): FillWindow {
  const of = (path: string) => path.split('.')[0] === list;
  const counts = form.checks.flatMap((check) =>
    (check.kind === 'withinLastYears' && of(check.path)) ||
    (check.kind === 'rowsPerYear' && check.rows === list)
      ? [check.lastYears]
      : [],
  );
  const whole = form.checks.some((check) => check.kind === 'notAfterCampaignYear' && of(check.path));
  if (counts.length === 0 && whole) return { from: 0, to: campaignYear };
  const tables = form.sections.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === 'yearTable' ? [field.lastYears] : [])),
  );
  const years = lastYears(campaignYear, Math.max(...(counts.length > 0 ? counts : [...tables, usual])));
  return { from: years[0] ?? campaignYear, to: years.at(-1) ?? campaignYear };
}

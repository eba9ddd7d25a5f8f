import { rawAt } from '../answers/answerAt.ts';
import type { Sheet } from '../answers/sheet.ts';
import { textAt } from '../answers/textAt.ts';
import { shortResults } from './shortResults.ts';

/** What lists, search and boards need of the answers; written in the transaction that writes the answers. */
export interface TypedColumns {
  readonly studio_name: string;
  readonly lead_name: string;
  readonly unit_name: string;
  /** Ids of the dictionaries, not their texts. */
  readonly industry: string | null;
  readonly studio_type: string | null;
  readonly main_results: string | null;
}

function idsAt(sheet: Sheet, path: string | undefined): string | null {
  const value = path === undefined ? undefined : rawAt(sheet.answers, path);
  if (value === undefined || value.length === 0) return null;
  return typeof value === 'string' ? value : value.join(',');
}

/** Longer than any form allows: what indexes hold and searches read. The answer itself is kept whole. */
const LONGEST_NAME = 200;

function beginning(text: string): string {
  return text.length <= LONGEST_NAME
    ? text
    : Array.from(text.slice(0, 2 * LONGEST_NAME))
        .slice(0, LONGEST_NAME)
        .join('');
}

/** `known` stands in while a name is still blank. */
export function typedColumns(
  sheet: Sheet,
  known: Pick<TypedColumns, 'studio_name' | 'lead_name' | 'unit_name'>,
): TypedColumns {
  const { roles } = sheet.form;
  const text = (path: string) => textAt(sheet, path).trim();
  const name = (path: string) => beginning(text(path));
  const results = roles.mainResults === undefined ? '' : shortResults(text(roles.mainResults));
  return {
    studio_name: name(roles.studioName) || known.studio_name,
    lead_name: name(roles.leadName) || known.lead_name,
    unit_name: name(roles.hostUnit) || known.unit_name,
    industry: idsAt(sheet, roles.industry),
    studio_type: idsAt(sheet, roles.studioType),
    main_results: results === '' ? null : results,
  };
}

import type { Computed } from '../field.ts';
import type { Form } from '../form.ts';
import { type Around, filterReferences, pathReference } from './conditionReferences.ts';
import { type Reference, type Site, siteAt, sitesIn } from './reference.ts';

/** Rows first, then their columns: a list that is renamed takes its columns along. */
function ofRows(computed: Computed): Site[] {
  if ('countOf' in computed) return siteAt(computed, 'countOf');
  if ('sumOfRows' in computed) {
    const inside = `${computed.sumOfRows}.*`;
    return [
      ...siteAt(computed, 'sumOfRows'),
      ...siteAt(computed, 'column', inside),
      ...siteAt(computed, 'year', inside),
    ];
  }
  if ('joinOfRows' in computed) {
    const inside = `${computed.joinOfRows}.*`;
    return [
      ...siteAt(computed, 'joinOfRows'),
      ...siteAt(computed, 'label', inside),
      ...siteAt(computed, 'amount', inside),
      ...siteAt(computed, 'year', inside),
    ];
  }
  if ('highestOf' in computed) {
    const inside = `${computed.highestOf}.*`;
    return [
      ...siteAt(computed, 'highestOf'),
      ...siteAt(computed, 'by', inside),
      ...sitesIn(computed.show, inside),
    ];
  }
  return 'listOf' in computed
    ? [...siteAt(computed, 'listOf'), ...sitesIn(computed.show, `${computed.listOf}.*`)]
    : [];
}

function sites(computed: Computed, table: string | undefined): Site[] {
  if ('sumOf' in computed) return sitesIn(computed.sumOf, table === undefined ? '' : `${table}.*`);
  if ('copyOf' in computed) return siteAt(computed, 'copyOf');
  if ('byNameRule' in computed) return siteAt(computed, 'byNameRule');
  if ('withNotes' in computed) return [...siteAt(computed, 'withNotes'), ...sitesIn(computed.notes)];
  return ofRows(computed);
}

/** What a computed value is made from. `table`: the list or year table whose column it is. */
export function computedReferences(
  form: Form,
  computed: Computed,
  table: string | undefined,
  around: Around,
): Reference[] {
  const rows = 'countOf' in computed ? computed.countOf : 'listOf' in computed ? computed.listOf : '';
  const filter = 'where' in computed && computed.where !== undefined ? computed.where : {};
  return [
    ...sites(computed, table).flatMap((site) => pathReference([form], around, site)),
    ...filterReferences(form, rows, filter, around),
  ];
}

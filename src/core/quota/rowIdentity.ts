import type { QuotaRow } from '../programme/quotaTable.ts';
import type { BodyNames } from './bodyNames.ts';
import { bareHeading, saysReserve } from './doctor/headingWords.ts';

/** An id that no row has yet. */
export function freshRowId(taken: ReadonlySet<string>): string {
  let next = 1;
  while (taken.has(`row-${next}`)) next += 1;
  return `row-${next}`;
}

/**
 * Whose row it is that bears these words in a notice or a file: the present row with the same words, else the body with
 * that name or alias, else a reserve row or one whose holders a person has to choose. Adds the id to `taken`.
 */
export function rowIdentity(
  label: string,
  present: readonly QuotaRow[],
  names: BodyNames,
  taken: Set<string>,
): Omit<QuotaRow, 'cells'> {
  const free = present.filter((row) => !taken.has(row.id));
  const body = names.find(label);
  const same =
    free.find((row) => bareHeading(row.label) === bareHeading(label)) ??
    free.find(({ holders }) => body && holders.length === 1 && holders[0] === body.id);
  const reserve = same ? same.reserve === true : body === undefined && saysReserve(label);
  const own = body && !taken.has(body.id) && !present.some(({ id }) => id === body.id) ? body.id : undefined;
  const id = same?.id ?? own ?? freshRowId(new Set([...taken, ...present.map((row) => row.id)]));
  taken.add(id);
  return {
    ...{ id, label, holders: same?.holders ?? (body ? [body.id] : []) },
    ...(reserve ? { reserve: true } : {}),
    ...(same?.source ? { source: same.source } : {}),
  };
}

import type { Tx } from '../context.ts';
import { applicationsByIds } from '../store/applications.ts';
import type { AssignmentRow } from '../store/reviewAssignments.ts';

/** Names behind applications; whoever asks leaves them out in a blind round. */
export async function shownNames(tx: Tx, tenant: string, ids: readonly string[]) {
  const rows = await applicationsByIds(tx, tenant, [...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, { studioName: row.studio_name, unitName: row.unit_name }]));
}

/** The number of each application in its round, the same for all who look: by appearance, else by id. */
export function numbersIn(assigned: readonly Pick<AssignmentRow, 'application' | 'position'>[]) {
  const sorted = [...assigned].sort(
    (left, right) =>
      (left.position ?? Infinity) - (right.position ?? Infinity) ||
      (left.application < right.application ? -1 : 1),
  );
  return new Map([...new Set(sorted.map(({ application }) => application))].map((id, at) => [id, at + 1]));
}

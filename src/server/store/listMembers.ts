import type { Answers } from '../../core/answers/answers.ts';
import { notAsked } from '../../core/application/notAsked.ts';
import type { ListMember } from '../../core/filing/listStands.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { Tx } from '../context.ts';

/** What these applications say, for the demands on a list: one query for all, none where nothing is demanded (F45). */
export async function listMembers(
  tx: Tx,
  tenant: string,
  { listRules = [] }: Pick<Programme, 'listRules'>,
  applications: readonly string[],
): Promise<ListMember[]> {
  return listRules.length === 0 ? [] : sayings(tx, tenant, applications);
}

/** Each with the materials that it is not asked for; nothing is read where no material hangs on an answer (F44). */
export async function withNotAsked<A extends { readonly id: string }>(
  tx: Tx,
  tenant: string,
  programme: Programme,
  applications: readonly A[],
): Promise<(A & { readonly notAsked?: readonly string[] })[]> {
  if (programme.materials.every(({ when }) => when === undefined)) return [...applications];
  const said = await sayings(
    tx,
    tenant,
    applications.map(({ id }) => id),
  );
  const not = new Map(said.map((one) => [one.application, notAsked(programme, one)]));
  return applications.map((one) => ({ ...one, notAsked: not.get(one.id) ?? [] }));
}

async function sayings(tx: Tx, tenant: string, applications: readonly string[]): Promise<ListMember[]> {
  if (applications.length === 0) return [];
  const rows = await tx
    .selectFrom('application as a')
    .innerJoin('application_answers as w', (join) =>
      join.onRef('w.tenant', '=', 'a.tenant').onRef('w.application', '=', 'a.id'),
    )
    .select(['a.id', 'a.track', 'a.form', 'a.unit_name', 'w.answers'])
    .where('a.tenant', '=', tenant)
    .where('a.id', 'in', [...new Set(applications)])
    .execute();
  return rows.map(({ id, unit_name: unitName, answers, ...row }) => ({
    ...{ ...row, application: id, unitName },
    answers: answers as Answers,
  }));
}

import type { Answers } from '../../core/answers/answers.ts';
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
  if (listRules.length === 0 || applications.length === 0) return [];
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

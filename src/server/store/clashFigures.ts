import { sql } from 'kysely';
import { labelAt } from '../../core/answers/fieldAt.ts';
import type { Tx } from '../context.ts';
import type { ListedClash } from './clashes.ts';
import { programmeOf } from './programmes.ts';
import { idArray } from './scopeSql.ts';

const applicationIn = (link: string) => /^\/applications\/([0-9a-f-]{36})\//.exec(link)?.[1];

/** Adds what a figure is called on the form that it was typed in (`facts.figure`); one statement for all. */
export async function withFigures(
  tx: Tx,
  tenant: string,
  clashes: readonly ListedClash[],
): Promise<ListedClash[]> {
  const forms = new Map<ListedClash, string>();
  for (const clash of clashes) {
    const links = clash.places.map(({ link }) => applicationIn(link)).filter((id) => id !== undefined);
    const last = links.at(-1);
    if (typeof clash.facts.path === 'string' && last) forms.set(clash, last);
  }
  if (forms.size === 0) return [...clashes];
  const { rows } = await sql<{
    id: string;
    revision: string;
    form: string;
  }>`select id, revision, form from application
    where tenant = ${tenant} and id = any(${idArray([...new Set(forms.values())])})`.execute(tx);
  const found = new Map(rows.map((row) => [row.id, row]));
  const told: ListedClash[] = [];
  for (const clash of clashes) {
    const row = found.get(forms.get(clash) ?? '');
    const programme = row && (await programmeOf(tx, tenant, row.revision));
    const form = programme?.forms.find(({ id }) => id === row?.form);
    const path = String(clash.facts.path).replace('.*.', `.${clash.facts.year}.`);
    const figure = form && labelAt(form, path);
    told.push(
      figure !== undefined && figure !== path ? { ...clash, facts: { ...clash.facts, figure } } : clash,
    );
  }
  return told;
}

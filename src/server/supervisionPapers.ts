import type { Kysely } from 'kysely';
import { wordsOf } from '../core/programme/words.ts';
import { allow, type Decision } from '../core/refusals.ts';
import { isStudioAct } from '../core/studio/superviseStudio.ts';
import { supervisionPaper } from '../documents/papers/supervisionPaper.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import { noPaper, type OrderedPaper } from './papers.ts';
import { bodyOf } from './store/bodies.ts';
import { ownStudio } from './store/ownStudio.ts';
import { standingProgramme } from './store/standingProgramme.ts';
import { actsOf } from './store/studioActs.ts';
import { neutralWords } from './words.ts';

/** The official paper of an act on a studio, for whoever may see its file. */
export async function supervisionLetter(
  db: Kysely<Database>,
  context: Context,
  id: string,
): Promise<Decision<OrderedPaper>> {
  if (!isId(id)) return noPaper;
  return inTenant(db, context, async (tx): Promise<Decision<OrderedPaper>> => {
    const { tenant } = context.actor;
    const [act] = await actsOf(tx, tenant, { act: id });
    if (!act || !isStudioAct(act.kind) || act.level === 'province' || act.level === 'nation') return noPaper;
    const studio = await ownStudio(tx, context, 'seeRegister', act.studio);
    if (!studio.ok) return noPaper;
    const programme = (await standingProgramme(tx, tenant))?.programme;
    const words = programme ? wordsOf(programme) : await neutralWords();
    const body = act.byBody === null ? undefined : await bodyOf(tx, tenant, act.byBody);
    const { kind, on, until, reason, documentNumber, ended } = act;
    const paper = supervisionPaper(words, {
      ...{ kind, on, until, reason, documentNumber, ended },
      issuer: body?.name ?? programme?.city.union ?? words.organiser,
      unitName: studio.change.unitName,
      studioName: studio.change.name,
      leadName: studio.change.leadName,
    });
    return allow({ paper, name: paper.title });
  });
}

import { studioSheets as contract } from '../../contract/surveySheets.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { sheetsOfStudio } from '../store/sheetLists.ts';
import { defineQuery } from './query.ts';

/** The sheets of one studio, newest first: the part 摸底调查 of its page. */
export const studioSheets = defineQuery({
  contract,
  action: 'seeSurvey',
  subject: async (tx, { studio }, { actor }) => {
    const row = await tx
      .selectFrom('studio')
      .select(['body', 'unit'])
      .where((eb) => eb.and({ tenant: actor.tenant, id: studio }))
      .executeTakeFirst();
    return row ? allow({ ...row, studio }) : refuse('notFound', { what: '个工作室' });
  },
  answer: async (tx, { studio }, { actor }) =>
    allow({ sheets: await sheetsOfStudio(tx, actor.tenant, studio) }),
});

import { entryUses as contract } from '../../contract/logFilling.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import { allow } from '../../core/refusals.ts';
import { isRowPath } from '../../core/workLog/logLink.ts';
import { logPlace } from '../../core/workLog/logPlace.ts';
import type { Context, Tx } from '../context.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { findApplication, stateOf } from '../store/applications.ts';
import { type EntryUse, entriesByIds, usesOfEntry } from '../store/logLinks.ts';
import { definitionOf } from '../store/openApplication.ts';
import { programmeOf } from '../store/programmes.ts';
import { defineQuery } from './query.ts';
import { workEntrySubject } from './workStudioSubject.ts';

/** Where an entry was used: which forms, which places, and whether a form still has an earlier version of it (F30). */
export const entryUses = defineQuery({
  contract,
  action: 'seeWork',
  subject: (tx, { entry }, context) => workEntrySubject(tx, entry, context),
  async answer(tx, { entry }, context) {
    const { tenant } = context.actor;
    const found = await usesOfEntry(tx, tenant, entry);
    const version = (await entriesByIds(tx, tenant, [entry]))[0]?.version ?? 1;
    const uses = [];
    for (const application of new Set(found.map((use) => use.application))) {
      const own = found.filter((use) => use.application === application);
      const use = await placesIn(tx, context, application, own, version);
      if (use) uses.push(use);
    }
    return allow({ uses });
  },
});

async function placesIn(
  tx: Tx,
  context: Context,
  application: string,
  uses: readonly EntryUse[],
  version: number,
) {
  const { tenant } = context.actor;
  const found = await findApplication(tx, tenant, application, false);
  if (!found) return undefined;
  const { row, answers, campaignClosed } = found;
  const programme = await programmeOf(tx, tenant, row.revision);
  const { form } = definitionOf(programme, row);
  const sheet = { programme, form, answers, references: {} };
  const rows = new Set(uses.filter(({ path }) => isRowPath(form, path)).map(({ path }) => path));
  // A row is one place, whatever number of its cells the entry filled.
  const places = uses.filter(
    ({ path }) => rows.has(path) || !rows.has(path.split('.').slice(0, 2).join('.')),
  );
  return {
    ...{ application, fileNumber: row.file_number, year: programme.year, formTitle: form.title },
    state: stateAnswer(stateOf(row)),
    follows: (row.state === 'draft' || row.state === 'returned') && !campaignClosed,
    places: places.map(({ path }) => ({
      ...{ path, place: logPlace(sheet, path) },
      section: fieldAt(form, path.split('.')[0] ?? '')?.section.id ?? '',
    })),
    earlier: uses.some(({ usedVersion }) => usedVersion < version),
  };
}

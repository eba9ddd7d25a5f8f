import { sql } from 'kysely';
import { workEntry as contract } from '../../contract/workLog.ts';
import { allowedActions } from '../../core/access/can.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { kindOf } from '../../core/workLog/kindForm.ts';
import { wordsOfEntry } from '../../core/workLog/wordsOfEntry.ts';
import type { Tx } from '../context.ts';
import { formerEntries } from '../store/correctedWork.ts';
import { programmeOf } from '../store/programmes.ts';
import { followersOf } from '../store/workEntries.ts';
import { filesOfEntry } from '../store/workFiles.ts';
import { type ListedWork, listedColumns } from '../store/workPages.ts';
import { workStudio } from '../store/workStudios.ts';
import { defineQuery } from './query.ts';
import { listed } from './workEntries.ts';
import { dictionariesOf } from './workKinds.ts';
import { workEntrySubject } from './workStudioSubject.ts';

interface Whole extends ListedWork {
  readonly data: Record<string, string | string[]>;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnBecause: string | null;
}

async function whole(tx: Tx, tenant: string, id: string): Promise<Whole | undefined> {
  const { rows } = await sql<Whole>`select ${listedColumns}, w.data, w.withdrawn_at as "withdrawnAt",
      w.withdrawn_because as "withdrawnBecause",
      (select p.display_name from person p where p.tenant = w.tenant and p.user_id = w.withdrawn_by) as "withdrawnBy"
    from work_entry w where w.tenant = ${tenant} and w.id = ${id}`.execute(tx);
  return rows[0];
}

/** One entry with its photos and papers, and how it stood before each correction. */
export const workEntry = defineQuery({
  contract,
  action: 'seeWork',
  subject: (tx, { entry }, context) => workEntrySubject(tx, entry, context),
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const entry = await whole(tx, tenant, input.entry);
    const studio = entry && (await workStudio(tx, tenant, entry.studio));
    if (!entry || !studio) return refuse('notFound', { what: '笔记录' });
    const programme = await programmeOf(tx, tenant, entry.revision);
    const kind = kindOf(programme, entry.kind);
    if (!kind) return refuse('workKindUnknown', {});
    const { data, withdrawnAt, withdrawnBy, withdrawnBecause, ...row } = entry;
    const { files: _, followers: __, ...said } = listed(row, [kind]);
    const words = (on: string, answers: Whole['data']) => wordsOfEntry(programme, kind, on, answers);
    const files = await filesOfEntry(tx, tenant, entry.id);
    const former = await formerEntries(tx, tenant, entry.id);
    const followers = await followersOf(tx, tenant, entry.id);
    return allow({
      ...said,
      studio: { id: studio.id, name: studio.name },
      version: entry.version,
      lines: words(entry.on, data),
      answers: data,
      definition: { ...kind },
      dictionaries: dictionariesOf([kind], programme),
      files: files.map((file) => ({ ...file, url: `/api/v1/uploads/${file.upload}` })),
      followers: followers.map(({ id, title }) => ({ id, title })),
      history: former.map(({ version, at, byName, reason, on, data: before }) => ({
        ...{ version, byName, reason: reason ?? '', at: at.toISOString() },
        lines: words(on, before),
      })),
      withdrawn:
        withdrawnAt === null
          ? null
          : { at: withdrawnAt.toISOString(), byName: withdrawnBy ?? '', reason: withdrawnBecause ?? '' },
      allowed: withdrawnAt
        ? []
        : allowedActions(context.actor, { body: studio.body, unit: studio.unit, studio: studio.id }).filter(
            (action) => action === 'recordWork' || action === 'correctWork',
          ),
    });
  },
});

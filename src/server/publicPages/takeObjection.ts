import type { Kysely } from 'kysely';
import { addWorkdays } from '../../core/calendar/workdays.ts';
import { isLate } from '../../core/publicNotice/objection.ts';
import { yearsOfPeriod } from '../../core/publicNotice/period.ts';
import { noticeEvent } from '../commands/noticeEvent.ts';
import { inTenant } from '../db/inTenant.ts';
import type { Database } from '../db/tables.ts';
import type { FileStore, Received } from '../files/fileStore.ts';
import type { Judged } from '../files/judgeFile.ts';
import { tellOfActs } from '../outbox/tellOfActs.ts';
import { writeEvents } from '../store/events.ts';
import { insertObjection, type ObjectionRow, objectionByKey } from '../store/objections.ts';
import { noticeOf } from '../store/publicNotices.ts';
import { holdOffSweep } from '../store/uploadSweep.ts';
import { addUpload, type Upload } from '../store/uploads.ts';
import { workCalendarOf } from '../store/workdays.ts';
import type { PublicNoticePage } from './findNotice.ts';
import { newKey, type Typed } from './objectionForm.ts';

export interface ReceivedFile {
  readonly received: Received;
  readonly judged: Judged;
}

/** The same form a second time, not somebody else's who was handed the same page from a cache. */
const isSame = (row: ObjectionRow, typed: Typed) =>
  row.name === typed.name.trim() && row.contact === typed.contact.trim() && row.text === typed.text.trim();

/**
 * Keeps an objection from the public page. What counts is when the request's first bytes came: at the last second it is
 * in time however long its files take, and even where the result was written meanwhile. Undefined: the notice is over
 * and this came after it.
 */
export async function takeObjection(
  db: Kysely<Database>,
  files: FileStore,
  page: PublicNoticePage,
  typed: Typed,
  attached: readonly ReceivedFile[],
): Promise<ObjectionRow | undefined> {
  const { context, day } = page;
  const { tenant } = context.actor;
  return inTenant(db, context, async (tx) => {
    const notice = (await noticeOf(tx, tenant, page.notice.id, true))!;
    const known = await objectionByKey(tx, tenant, notice.id, typed.key);
    if (known && isSame(known, typed)) return known;
    const late = isLate({ endsOn: notice.ends_on }, day);
    if (notice.ended_at !== null || (notice.result_at !== null && late)) return undefined;
    await holdOffSweep(tx);
    const uploads: Upload[] = [];
    for (const { received, judged } of attached) {
      await files.keep(tenant, received);
      const upload = { id: context.newId(), hash: received.hash, size: received.size, ...judged };
      await addUpload(tx, context, upload, true);
      uploads.push(upload);
    }
    const calendar = await workCalendarOf(tx, tenant, yearsOfPeriod(day));
    const id = context.newId();
    const application = page.items.find(({ position }) => String(position) === typed.about)?.application;
    const key = known ? newKey() : typed.key;
    await insertObjection(tx, context, {
      ...{ id, notice: notice.id, application: application ?? null, channel: 'online', late },
      ...{ name: typed.name.trim(), contact: typed.contact.trim(), text: typed.text.trim() },
      ...{ receivedAt: context.receivedAt, byUser: null, formKey: key, uploads },
      answerBy: addWorkdays(calendar, day, notice.rule.answerWorkdays),
    });
    const event = noticeEvent('recordObjection', notice, {
      ...{ objection: id, channel: 'online', late, application },
    });
    await writeEvents(tx, context, [event]);
    await tellOfActs(tx, context, [event]);
    return (await objectionByKey(tx, tenant, notice.id, key))!;
  });
}

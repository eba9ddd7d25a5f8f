import type { Kysely } from 'kysely';
import { today } from '../core/campaign/today.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import {
  noticeResultPaper,
  publicNoticePaper,
  type ShownNotice,
} from '../documents/papers/publicNoticePaper.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { isId } from './isId.ts';
import { answerOf, type OrderedPaper } from './papers.ts';
import { publicNoticeList } from './queries/publicNoticeList.ts';
import { loadCampaign } from './store/campaigns.ts';
import { objectionsOf } from './store/objections.ts';
import { noticeOf } from './store/publicNotices.ts';

const noPaper = refuse('notFound', { what: '张表' });

/** The notice as the asker's screen shows it, with what only the papers say. */
async function shown(db: Kysely<Database>, context: Context, id: string, publicUrl: string) {
  if (!isId(id)) return undefined;
  const found = await inTenant(db, context, async (tx) => {
    const row = await noticeOf(tx, context.actor.tenant, id);
    const campaign = row && (await loadCampaign(tx, context, row.campaign));
    if (!row || !campaign?.ok) return undefined;
    const objections = await objectionsOf(tx, context.actor.tenant, id);
    return { row, union: campaign.change.programme.city.union, objections };
  });
  if (!found) return undefined;
  const list = await answerOf(db, publicNoticeList, { campaign: found.row.campaign }, context);
  const seen = list.ok ? list.change.notices.find(({ notice }) => notice === id.toLowerCase()) : undefined;
  if (!seen) return undefined;
  const { row } = found;
  const notice: ShownNotice = {
    ...{ issuer: seen.bodyName ?? found.union, title: row.title, text: row.text, items: seen.items },
    ...{ opensOn: row.opens_on, endsOn: row.ends_on, contact: row.contact },
    ...{ realName: row.rule.realName, answerWorkdays: row.rule.answerWorkdays },
    link: `${publicUrl.replace(/\/$/, '')}/public/notices/${row.address}`,
  };
  return { ...found, notice };
}

/** 公示 as an official paper. */
export async function publicNoticeLetter(
  db: Kysely<Database>,
  context: Context,
  id: string,
  publicUrl: string,
): Promise<Decision<OrderedPaper>> {
  const found = await shown(db, context, id, publicUrl);
  if (!found) return noPaper;
  const paper = publicNoticePaper(found.notice);
  return allow({ paper, name: paper.title });
}

/** 公示情况说明, once the result is written. */
export async function noticeResultLetter(
  db: Kysely<Database>,
  context: Context,
  id: string,
  publicUrl: string,
): Promise<Decision<OrderedPaper>> {
  const found = await shown(db, context, id, publicUrl);
  if (!found?.row.result_at || found.row.result === null) return noPaper;
  const { objections } = found;
  const of = (outcome: string) => objections.filter((one) => one.outcome === outcome).length;
  const paper = noticeResultPaper(found.notice, {
    ...{ result: found.row.result, day: today(found.row.result_at, context.timeZone) },
    counts: {
      ...{ all: objections.length, late: objections.filter(({ late }) => late).length },
      ...{ upheld: of('upheld'), dismissed: of('dismissed'), withdrawn: of('withdrawn') },
    },
  });
  return allow({ paper, name: paper.title });
}

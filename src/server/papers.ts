import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { can } from '../core/access/can.ts';
import type { Programme } from '../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { bind } from '../documents/bind.ts';
import type { Bindable, OpinionPrint } from '../documents/bindable.ts';
import { formSheet } from '../documents/formSheet.ts';
import { listSheet } from '../documents/listSheet.ts';
import type { Paper } from '../documents/page.ts';
import { quotaSheet } from '../documents/quotaSheet.ts';
import { summarySheet as summaryData } from '../documents/summarySheet.ts';
import type { Context, Tx } from './context.ts';
import { raiseWall } from './db/settings.ts';
import type { Database } from './db/tables.ts';
import { applicationDetail } from './queries/applicationDetail.ts';
import { type AnyQuery, ask } from './queries/query.ts';
import { quotaMatrix } from './queries/quotaMatrix.ts';
import { summarySheet } from './queries/summarySheet.ts';
import { loadCampaign } from './store/campaigns.ts';
import { programmeOf } from './store/programmes.ts';

/** A paper ready to be written, and what its file is called (without ending). */
export interface OrderedPaper {
  readonly paper: Paper;
  readonly name: string;
}

/** Layout of the quota table; every programme's table is bound to the layout of this id. */
const QUOTA_LAYOUT = 'quota';
const noPaper = refuse('notFound', { what: '张表' });

type Output<Q> = Q extends { contract: { output: infer O extends z.ZodType } } ? z.output<O> : never;

/** The same question as the screen's, so that a paper never shows more than the screen. */
function answerOf<Q extends AnyQuery>(db: Kysely<Database>, query: Q, input: unknown, context: Context) {
  return ask(db, query, input, context) as Promise<Decision<Output<Q>>>;
}

function bound(programme: Programme, layoutId: string, data: Bindable): Paper | undefined {
  const layout = programme.layouts.find(({ id }) => id === layoutId);
  return layout && bind(layout, data);
}

async function inTenant<T>(db: Kysely<Database>, context: Context, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await raiseWall(tx, context.actor);
    return work(tx);
  });
}

type Detail = Output<typeof applicationDetail>;

function opinionsOf(detail: Detail): Record<string, OpinionPrint> {
  const given = detail.opinions.filter((opinion) => opinion.supersededAt === null);
  return Object.fromEntries(
    given.map(({ step, text, signatory, paperDate }) => [
      step,
      { text, ...(signatory ? { signatory } : {}), ...(paperDate ? { paperDate } : {}) },
    ]),
  );
}

/**
 * The form of an application with the opinions given so far. `masked`: who may not see the people's data gets them
 * masked (a preview); otherwise such a person is refused (what is printed leaves the house).
 */
export async function applicationPaper(
  db: Kysely<Database>,
  context: Context,
  application: string,
  masked: boolean,
): Promise<Decision<OrderedPaper>> {
  const asked = await answerOf(db, applicationDetail, { application }, context);
  if (!asked.ok) return asked;
  const detail = asked.change;
  const { body, unit, studio, revision, track, answers, references } = detail;
  const personal = can(context.actor, 'seePersonal', { body, unit, studio });
  if (!personal.allowed && !masked) return refuse('notAllowed', { reason: personal.reason });
  const programme = await inTenant(db, context, (tx) => programmeOf(tx, context.actor.tenant, revision));
  const form = programme.forms.find(({ id }) => id === detail.form);
  const layout = programme.tracks.find(({ id }) => id === track)?.layout ?? detail.form;
  const paper =
    form && bound(programme, layout, formSheet({ programme, form, answers, references }, opinionsOf(detail)));
  return paper ? allow({ paper, name: `${detail.fileNumber}-${detail.studioName}` }) : noPaper;
}

async function programmeOfCampaign(db: Kysely<Database>, context: Context, campaign: string) {
  const found = await inTenant(db, context, (tx) => loadCampaign(tx, context, campaign));
  return found.ok ? allow(found.change.programme) : found;
}

/** A body's summary sheet: as it stands, or as it was filed. */
export async function summaryPaper(
  db: Kysely<Database>,
  context: Context,
  campaign: string,
  body: string,
): Promise<Decision<OrderedPaper>> {
  const summary = await answerOf(db, summarySheet, { campaign, body }, context);
  if (!summary.ok) return summary;
  const programme = await programmeOfCampaign(db, context, campaign);
  if (!programme.ok) return programme;
  const { bodyName, rows } = summary.change;
  const { layout, title } = programme.change.summary;
  const paper = bound(programme.change, layout, listSheet(summaryData(bodyName, rows)));
  return paper ? allow({ paper, name: `${title}-${bodyName}` }) : noPaper;
}

/** The quota table as published. */
export async function quotaPaper(
  db: Kysely<Database>,
  context: Context,
  campaign: string,
): Promise<Decision<OrderedPaper>> {
  const matrix = await answerOf(db, quotaMatrix, { campaign }, context);
  if (!matrix.ok) return matrix;
  const programme = await programmeOfCampaign(db, context, campaign);
  if (!programme.ok) return programme;
  const { quota } = programme.change;
  const paper = bound(programme.change, QUOTA_LAYOUT, listSheet(quotaSheet(quota)));
  return paper ? allow({ paper, name: quota.title }) : noPaper;
}

/** The organisation's own fonts, when it has some. */
export function fontOptions(data: string): { fontFolder?: string } {
  const folder = join(data, 'fonts');
  return existsSync(folder) ? { fontFolder: folder } : {};
}

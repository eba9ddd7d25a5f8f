import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import type { z } from 'zod';
import { paperWords } from '../contract/paperWords.zh.ts';
import { can } from '../core/access/can.ts';
import { withContact } from '../core/campaign/withContact.ts';
import { campaignMark, type MarkedPaper, versionMark } from '../core/paper/pageMark.ts';
import type { Layout } from '../core/programme/layout.ts';
import type { Programme } from '../core/programme/programme.ts';
import { QUOTA_LAYOUT } from '../core/quota/quotaLayout.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { bind, type Foot } from '../documents/bind.ts';
import type { Bindable, OpinionPrint } from '../documents/bindable.ts';
import { formSheet } from '../documents/formSheet.ts';
import { listSheet } from '../documents/listSheet.ts';
import type { Paper } from '../documents/page.ts';
import { quotaSheet } from '../documents/quotaSheet.ts';
import { summarySheet as summaryData } from '../documents/summarySheet.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { recordDigest } from './digests.ts';
import { applicationDetail } from './queries/applicationDetail.ts';
import { type AnyQuery, ask } from './queries/query.ts';
import { quotaMatrix } from './queries/quotaMatrix.ts';
import { summarySheet } from './queries/summarySheet.ts';
import { bodyOf } from './store/bodies.ts';
import { loadCampaign } from './store/campaigns.ts';
import { contactOf } from './store/contacts.ts';
import { programmeOf } from './store/programmes.ts';

/** Whose print a marked paper is: of an application, or of a body (its summary). */
export interface PrintOwner {
  readonly campaign: string;
  readonly body: string;
  readonly application: string | null;
  /** Content version of the application, or the digest of the summary's rows. */
  readonly version: string;
}

/** A paper ready to be written, and what its file is called (without ending). */
export interface OrderedPaper {
  readonly paper: Paper;
  readonly name: string;
  /** Of a paper that is sealed and comes back: its PDF is printed once and kept (prints.ts). */
  readonly owner?: PrintOwner;
}

export const noPaper = refuse('notFound', { what: '张表' });

type Output<Q> = Q extends { contract: { output: infer O extends z.ZodType } } ? z.output<O> : never;

/** The same question as the screen's, so that a paper never shows more than the screen. */
export function answerOf<Q extends AnyQuery>(
  db: Kysely<Database>,
  query: Q,
  input: unknown,
  context: Context,
) {
  return ask(db, query, input, context) as Promise<Decision<Output<Q>>>;
}

function bound(programme: Programme, layoutId: string, data: Bindable, foot?: Foot): Paper | undefined {
  const layout = programme.layouts.find(({ id }) => id === layoutId);
  return layout && bind(layout, data, foot);
}

type Detail = Output<typeof applicationDetail>;

/** The opinions that hold now, as they are printed. */
export function opinionsOf(detail: Detail): Record<string, OpinionPrint> {
  const given = detail.opinions.filter((opinion) => opinion.supersededAt === null);
  return Object.fromEntries(
    given.map(({ step, text, signatory, paperDate }) => [
      step,
      { text, ...(signatory ? { signatory } : {}), ...(paperDate ? { paperDate } : {}) },
    ]),
  );
}

/** What a paper says in its foot, and whose print it is when it may be sealed. */
interface Standing {
  readonly foot: Foot;
  readonly owner?: PrintOwner;
}

function sealable(paper: MarkedPaper, number: string, owner: PrintOwner, shownAs = number): Standing {
  const mark = { paper, campaign: campaignMark(owner.campaign), number, version: versionMark(owner.version) };
  return { foot: { mark: { ...mark, shownAs } }, owner };
}

/** Not to be sealed: while the content may still change, once it is of no use, and for who may only look. */
function formStanding(detail: Detail, { actor }: Context): Standing {
  const { state, contentVersion: version, id: application, campaign, body, unit, studio } = detail;
  if (state.kind === 'withdrawn') return { foot: { words: paperWords.withdrawn } };
  if (state.kind === 'draft' || state.kind === 'returned' || version === null)
    return { foot: { words: paperWords.draft } };
  if (!can(actor, 'printPapers', { body, unit, studio }).allowed) return { foot: { words: paperWords.copy } };
  return sealable('form', detail.fileNumber, { campaign, body, application, version });
}

/** An application with what its form is printed by. */
export interface OpenForm {
  readonly detail: Detail;
  readonly programme: Programme;
  readonly layout: Layout | undefined;
}

/** Refused to who may not see the people's data: what is printed leaves the house. `masked`: a preview may be seen. */
export async function openForm(
  db: Kysely<Database>,
  context: Context,
  application: string,
  masked = false,
): Promise<Decision<OpenForm>> {
  const asked = await answerOf(db, applicationDetail, { application }, context);
  if (!asked.ok) return asked;
  const detail = asked.change;
  const { body, unit, studio, revision, track, form } = detail;
  const personal = can(context.actor, 'seePersonal', { body, unit, studio });
  if (!personal.allowed && !masked) return refuse('notAllowed', { reason: personal.reason });
  const programme = await inTenant(db, context, (tx) => programmeOf(tx, context.actor.tenant, revision));
  const layoutId = programme.tracks.find(({ id }) => id === track)?.layout ?? form;
  return allow({ detail, programme, layout: programme.layouts.find(({ id }) => id === layoutId) });
}

/** How a form is wanted. */
export interface FormWish {
  /** Who may not see the people's data gets them masked. */
  readonly masked?: boolean;
  /** Step whose box stays empty for writing by hand, although its opinion is drafted. */
  readonly blank?: string | undefined;
}

/** The form of an application with the opinions given so far. */
export async function applicationPaper(
  db: Kysely<Database>,
  context: Context,
  application: string,
  { masked = false, blank }: FormWish = {},
): Promise<Decision<OrderedPaper>> {
  const opened = await openForm(db, context, application, masked);
  if (!opened.ok) return opened;
  const { detail, programme, layout } = opened.change;
  const { answers, references } = detail;
  const form = programme.forms.find(({ id }) => id === detail.form);
  if (!form || !layout) return noPaper;
  const opinions = { ...opinionsOf(detail), ...(blank === undefined ? {} : { [blank]: undefined }) };
  const { foot, ...owned } = formStanding(detail, context);
  const paper = bind(layout, formSheet({ programme, form, answers, references }, opinions), foot);
  return allow({ paper, name: `${detail.fileNumber}-${detail.studioName}`, ...owned });
}

/** The programme by which a campaign runs, with the contact that holds now (S29). */
export async function programmeOfCampaign(db: Kysely<Database>, context: Context, campaign: string) {
  return inTenant(db, context, async (tx) => {
    const found = await loadCampaign(tx, context, campaign);
    if (!found.ok) return found;
    return allow(withContact(found.change.programme, await contactOf(tx, context.actor.tenant, campaign)));
  });
}

/** A body's summary sheet: as it stands, or as it was filed. Who may only look gets a copy that is not for sealing. */
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
  const { body: id, bodyName, rows } = summary.change;
  const { layout, title } = programme.change.summary;
  const found = await inTenant(db, context, (tx) => bodyOf(tx, context.actor.tenant, id));
  const owner = { campaign, body: id, application: null, version: recordDigest({ body: id, rows }) };
  const prints = found && can(context.actor, 'printPapers', { body: id }).allowed;
  const { foot, ...owned }: Standing = prints
    ? sealable('summary', found.code, owner, bodyName)
    : { foot: { words: paperWords.copy } };
  const paper = bound(programme.change, layout, listSheet(summaryData(bodyName, rows)), foot);
  return paper ? allow({ paper, name: `${title}-${bodyName}`, ...owned }) : noPaper;
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

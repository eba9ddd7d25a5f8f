import type { z } from 'zod';
import type { startDraft } from '../../contract/drafts.ts';
import { nextWorkday } from '../../core/calendar/workdays.ts';
import { today } from '../../core/campaign/today.ts';
import { draftFromReading } from '../../core/draft/fromReading/draftFromReading.ts';
import { type NextYear, nextYear } from '../../core/draft/nextYear.ts';
import { confirmedBefore } from '../../core/draft/revising.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { asWritten } from '../../core/standards/withSelfAssessment.ts';
import type { Context, Tx } from '../context.ts';
import type { NoticeRead } from '../notice/readNoticeFile.ts';
import { loadCampaign, loadOpenCampaign, lockCampaign } from '../store/campaigns.ts';
import { type NewDraft, openRevisionOf } from '../store/drafts.ts';
import { workCalendarOf } from '../store/workdays.ts';
import { blankTemplate, templates } from '../templates.ts';

type Input = z.output<(typeof startDraft)['input']>;
type InputOf<O extends Input['origin']> = Extract<Input, { origin: O }>;

/** What was read of a file before the transaction began. */
export type Read = NoticeRead | { readonly programme: Programme } | undefined;

/** A draft before it has an id. */
export type Beginning = Omit<NewDraft, 'id'>;

/** What a draft is made from: a campaign of this installation, or a programme that came along. */
interface Base {
  readonly programme: Programme;
  readonly campaign?: string;
}

async function templateCalled(id: string): Promise<Decision<Base>> {
  const found = (await templates()).find((template) => template.id === id);
  return found ? allow({ programme: found.programme }) : refuse('notFound', { what: '个方案模板' });
}

async function campaignCalled(tx: Tx, context: Context, campaign: string): Promise<Decision<Base>> {
  const before = await loadCampaign(tx, context, campaign);
  return before.ok ? allow({ programme: asWritten(before.change.programme), campaign }) : before;
}

/** The programme as it would be for that year, its deadlines on workdays of the installation's calendar. */
async function moved(tx: Tx, context: Context, { programme }: Base, year: number): Promise<NextYear> {
  // A deadline of a programme may lie in the year after.
  const calendar = await workCalendarOf(tx, context.actor.tenant, [year, year + 1]);
  const day = today(context.receivedAt, context.timeZone);
  return nextYear(programme, year, { today: day, toWorkday: (one) => nextWorkday(calendar, one) });
}

async function begin(
  tx: Tx,
  context: Context,
  base: Decision<Base>,
  { origin, year }: { readonly origin: Input['origin']; readonly year: number },
): Promise<Decision<Beginning>> {
  if (!base.ok) return base;
  const { programme } = await moved(tx, context, base.change, year);
  return allow({ origin, previous: base.change.campaign, programme });
}

/** What the notice does not say comes from the campaign or template that was chosen, else from the blank one. */
async function fromNotice(
  tx: Tx,
  { upload, campaign, template = blankTemplate }: InputOf<'notice'>,
  context: Context,
  read: Read,
): Promise<Decision<Beginning>> {
  if (read === undefined || !('reading' in read)) throw new Error('a notice was not read');
  const base =
    campaign === undefined ? await templateCalled(template) : await campaignCalled(tx, context, campaign);
  if (!base.ok) return base;
  const { reading, lines } = read;
  const year = reading.year?.value ?? Number(today(context.receivedAt, context.timeZone).slice(0, 4));
  const { programme } = await moved(tx, context, base.change, year);
  return allow({
    ...{ origin: 'notice', previous: base.change.campaign, reading, notice: lines, upload },
    programme: draftFromReading(reading, programme, year, lines),
  });
}

/** The current revision of a running campaign, as it stands: what is published was looked at. One at a time. */
async function fromRevision(
  tx: Tx,
  { origin, campaign: id }: InputOf<'revision'>,
  context: Context,
): Promise<Decision<Beginning>> {
  const { tenant, user } = context.actor;
  await lockCampaign(tx, tenant, id);
  const campaign = await loadOpenCampaign(tx, context, id);
  if (!campaign.ok) return campaign;
  const { programme, title } = campaign.change;
  if (await openRevisionOf(tx, tenant, id)) return refuse('revisionOpen', { title });
  const confirmed = confirmedBefore(user, context.receivedAt.toISOString());
  return allow({ origin, programme: asWritten(programme), revises: id, confirmed });
}

/** As it stands in the file; it was read before the transaction. */
async function fromFile(
  _tx: Tx,
  { origin, upload }: InputOf<'file'>,
  _context: Context,
  read: Read,
): Promise<Decision<Beginning>> {
  if (read === undefined || !('programme' in read)) throw new Error('a programme was not read');
  return allow({ origin, upload, programme: read.programme });
}

/** Where a draft begins, by its origin. */
export const beginnings: {
  readonly [O in Input['origin']]: (
    tx: Tx,
    input: InputOf<O>,
    context: Context,
    read: Read,
  ) => Promise<Decision<Beginning>>;
} = {
  empty: async (tx, input, context) => begin(tx, context, await templateCalled(blankTemplate), input),
  template: async (tx, input, context) => begin(tx, context, await templateCalled(input.template), input),
  lastYear: async (tx, input, context) =>
    begin(tx, context, await campaignCalled(tx, context, input.campaign), input),
  notice: fromNotice,
  file: fromFile,
  revision: fromRevision,
};

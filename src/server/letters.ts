import type { Kysely } from 'kysely';
import { placeInWords } from '../core/answers/placeInWords.ts';
import { textAt } from '../core/answers/textAt.ts';
import { bindingDeadline } from '../core/campaign/bindingDeadline.ts';
import { today } from '../core/campaign/today.ts';
import { withContact } from '../core/campaign/withContact.ts';
import type { Programme, Step } from '../core/programme/programme.ts';
import type { QuotaCell } from '../core/programme/quotaTable.ts';
import { bindingPlaces } from '../core/quota/bindingPlaces.ts';
import { cellText } from '../core/quota/cellText.ts';
import { allow, type Decision } from '../core/refusals.ts';
import { deadlineOnPaper } from '../documents/deadlineOnPaper.ts';
import { circularPaper } from '../documents/papers/circularPaper.ts';
import { quotaLetter } from '../documents/papers/quotaLetter.ts';
import { returnNotice } from '../documents/papers/returnNotice.ts';
import type { Context } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { answerOf, noPaper, type OrderedPaper, programmeOfCampaign } from './papers.ts';
import { applicationDetail } from './queries/applicationDetail.ts';
import { bodyQuota } from './queries/bodyQuota.ts';
import { campaignCalendar } from './queries/campaignCalendar.ts';
import { contactOf } from './store/contacts.ts';
import { lastExtendedAt } from './store/extensions.ts';
import { programmeOf } from './store/programmes.ts';
import { quotaChanges, quotaRows } from './store/quotaRows.ts';

/** The circular of a campaign, for everybody who may see its calendar; notFound when the programme has no text for it. */
export async function circularLetter(
  db: Kysely<Database>,
  context: Context,
  campaign: string,
): Promise<Decision<OrderedPaper>> {
  const seen = await answerOf(db, campaignCalendar, { campaign }, context);
  if (!seen.ok) return seen;
  const programme = await programmeOfCampaign(db, context, campaign);
  if (!programme.ok) return programme;
  const paper = circularPaper(programme.change);
  return paper ? allow({ paper, name: paper.title }) : noPaper;
}

/** Places as they hold now; a range stays the range that was handed down until places move. */
function placesText(cell: QuotaCell | null, places: number | null): string {
  if (places === null || (cell !== null && bindingPlaces(cell) === places))
    return cellText(cell ?? undefined);
  return String(places);
}

/** The row of a body as it holds now, and the day on which it came to be so. */
async function rowNow(
  db: Kysely<Database>,
  context: Context,
  programme: Programme,
  of: { campaign: string; body: string },
) {
  const { tenant } = context.actor;
  return inTenant(db, context, async (tx) => {
    const row = (await quotaRows(tx, tenant, of.campaign)).find(({ holders }) => holders.includes(of.body));
    const changes = await quotaChanges(tx, tenant, of.campaign);
    const moved = changes.find(({ from_row, to_row }) => row && [from_row, to_row].includes(row.id))?.at;
    const extended = await lastExtendedAt(tx, tenant, of.campaign, of.body);
    const days = [moved, extended].flatMap((at) => (at ? [today(at, programme.timeZone)] : []));
    return { row, day: [programme.circular.issuedOn, ...days].sort().at(-1)! };
  });
}

/** One body's share of the quota table as a letter, moved places and its own deadline counted in (R5). */
export async function quotaShare(
  db: Kysely<Database>,
  context: Context,
  campaign: string,
  body: string,
): Promise<Decision<OrderedPaper>> {
  const asked = await answerOf(db, bodyQuota, { campaign, body }, context);
  if (!asked.ok) return asked;
  const found = await programmeOfCampaign(db, context, campaign);
  if (!found.ok) return found;
  const programme = found.change;
  const { bodyName, sharedWith, deadline } = asked.change;
  const { row, day } = await rowNow(db, context, programme, { campaign, body: asked.change.body });
  if (!row) return noPaper;
  const binding = bindingDeadline(programme);
  const receiver = binding?.receiver;
  const paper = quotaLetter(programme, {
    body: bodyName,
    sharedWith,
    day,
    tiers: Object.entries(row.cells).map(([tier, { places, cell }]) => {
      return { tier, text: placesText(cell, places) };
    }),
    ...(deadline
      ? {
          due: {
            printed: deadlineOnPaper(programme, binding, deadline),
            extended: deadline.extended,
            ...(receiver ? { receiver } : {}),
          },
        }
      : {}),
  });
  return allow({ paper, name: paper.title });
}

interface Names {
  readonly unitName: string;
  readonly bodyName: string;
}

/** Who sends an application back, by the step that did. */
function issuerOf(programme: Programme, step: Step | undefined, { unitName, bodyName }: Names): string {
  const issuers = { hostUnion: `${unitName}工会`, body: bodyName, city: programme.city.union } as const;
  return issuers[step?.actor ?? 'city'];
}

/** The return that is still open, as a letter to the unit; notFound when there is none. */
export async function returnLetter(
  db: Kysely<Database>,
  context: Context,
  application: string,
): Promise<Decision<OrderedPaper>> {
  const asked = await answerOf(db, applicationDetail, { application }, context);
  if (!asked.ok) return asked;
  const { returned, revision, references, fileNumber, studioName, deadline, ...detail } = asked.change;
  const programme = await inTenant(db, context, async (tx) => {
    const { tenant } = context.actor;
    return withContact(await programmeOf(tx, tenant, revision), await contactOf(tx, tenant, detail.campaign));
  });
  const form = programme.forms.find(({ id }) => id === detail.form);
  if (!returned || !form) return noPaper;
  const step = programme.steps.find(({ id }) => id === returned.fromStep);
  const { state } = detail;
  const to = state.kind === 'atStep' ? programme.steps.find(({ id }) => id === state.step)?.title : undefined;
  const then = { programme, form, answers: returned.answers, references };
  const paper = returnNotice(programme, {
    unit: detail.unitName,
    ...{ studioName, fileNumber, reason: returned.reason },
    trackTitle: programme.tracks.find(({ id }) => id === detail.track)?.title ?? '',
    step: step?.title ?? '',
    issuer: issuerOf(programme, step, detail),
    day: today(new Date(returned.at), programme.timeZone),
    fields: returned.fields.map(({ path, reason }) => {
      return { label: placeInWords(then, path), reason, before: textAt(then, path) };
    }),
    ...(to ? { to } : {}),
    ...(deadline?.due ? { due: deadline.printed } : {}),
  });
  return allow({ paper, name: paper.title });
}

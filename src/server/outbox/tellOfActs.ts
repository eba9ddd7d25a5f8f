import { actMessages } from '../../contract/actMessages.zh.ts';
import type { CommandName } from '../../contract/client.ts';
import { plaqueKindWords } from '../../contract/ledgerWords.zh.ts';
import { cityOffice, cityPrograms, payers } from '../../core/access/audience.ts';
import { deadlineStand } from '../../core/campaign/deadline.ts';
import type { MessageDraft } from '../../core/outbox/message.ts';
import { moneyText } from '../../core/subsidy/amount.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { returnReason, type ToldApplication, toldApplication, toldQuotaRow } from '../store/actFacts.ts';
import { bodyOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { extensionOf } from '../store/extensions.ts';
import { visitsOf } from '../store/inspections.ts';
import { toldObjection } from '../store/objections.ts';
import { wordsOfCampaign } from '../words.ts';
import { filingDeadline } from './bodyStands.ts';
import { enqueueMessages } from './enqueueMessages.ts';
import { reviewTells } from './tellOfReview.ts';
import { studioTells } from './tellOfStudios.ts';
import { surveyTells } from './tellOfSurvey.ts';

type Tell = (tx: Tx, context: Context, event: EventDraft) => Promise<readonly MessageDraft[]>;
/** What is told, in the words of the campaign it is about. */
const said = async (tx: Tx, { actor }: Context, campaign: string | undefined) =>
  actMessages(await wordsOfCampaign(tx, actor.tenant, campaign));
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

async function about(
  tx: Tx,
  { actor }: Context,
  { subjectKind, subject }: EventDraft,
): Promise<ToldApplication | undefined> {
  if (subjectKind !== 'application' || subject === undefined) return undefined;
  return toldApplication(tx, actor.tenant, subject);
}
const applicants = ({ unit, studio }: ToldApplication) => [{ unit }, { studio }];
const place = ({ id, campaign }: ToldApplication) => ({
  ...{ campaign, subject: id, link: `/applications/${id}` },
});

/** Fewer than three days to the day that binds: an applicant must know today. */
async function isNear(tx: Tx, context: Context, { campaign, body }: ToldApplication): Promise<boolean> {
  const loaded = await loadCampaign(tx, context, campaign);
  if (!loaded.ok) return false;
  const id = filingDeadline(loaded.change.programme);
  const deadline = loaded.change.programme.deadlines.find((one) => one.id === id);
  if (!deadline) return false;
  const extendedTo = await extensionOf(tx, context.actor.tenant, campaign, id, body);
  const stand = deadlineStand(deadline, { now: context.receivedAt, timeZone: context.timeZone, extendedTo });
  return stand.daysLeft !== null && stand.daysLeft < 3;
}

const returned: Tell = async (tx, context, event) => {
  const own = await about(tx, context, event);
  if (!own) return [];
  const reason = await returnReason(tx, context.actor.tenant, text(event.detail?.note));
  const base = { kind: 'returned' as const, ...place(own) };
  if (event.detail?.target === 'applicant') {
    const words = (await said(tx, context, own.campaign)).returned(own.name, reason);
    return [{ ...base, ...words, to: applicants(own), urgent: await isNear(tx, context, own) }];
  }
  // Back to a level: the union of the unit or the body; who it was is told on the page.
  const link = `/applications/${own.id}/review`;
  const words = (await said(tx, context, own.campaign)).returnedToLevel(own.name, reason);
  return [{ ...base, ...words, link, to: [{ unit: own.unit }, { body: own.body }] }];
};
const toAll =
  (kind: 'declined' | 'accepted' | 'designated'): Tell =>
  async (tx, context, event) => {
    const own = await about(tx, context, event);
    if (!own) return [];
    const words = (await said(tx, context, own.campaign))[kind](own.name);
    const programs = kind === 'designated' ? [cityPrograms] : [];
    const to = [...applicants(own), { body: own.body }, ...programs];
    return [{ kind, ...place(own), ...words, to }];
  };
const ofMoney =
  (kind: 'subsidyApproved' | 'subsidyPaid'): Tell =>
  async (tx, context, event) => {
    const own = await about(tx, context, event);
    if (!own) return [];
    const words = (await said(tx, context, own.campaign))[kind](
      own.name,
      moneyText(text(event.detail?.amount)),
    );
    const link = `/applications/${own.id}/subsidy`;
    // The payer learns of what waits for payment; who paid knows.
    const payer =
      kind === 'subsidyApproved'
        ? [{ kind: 'subsidy' as const, ...place(own), ...words, link: '/subsidies', to: payers }]
        : [];
    const told = { kind: 'subsidy' as const, ...place(own), ...words, link };
    return [
      { ...told, to: applicants(own) },
      { ...told, link: '/subsidies', to: { body: own.body } },
      ...payer,
    ];
  };
const plaqueReady: Tell = async (tx, context, event) => {
  const own = await about(tx, context, event);
  if (!own) return [];
  const thing = plaqueKindWords[event.detail?.kind === 'certificate' ? 'certificate' : 'plaque'];
  const words = (await said(tx, context, own.campaign)).plaqueReady(own.name, thing);
  return [{ kind: 'plaque', ...place(own), ...words, to: [...applicants(own), { body: own.body }] }];
};
const filed: Tell = async (tx, context, { subjectKind, subject, campaign, detail = {} }) => {
  if (subjectKind !== 'filing' || subject === undefined) return [];
  const body = await bodyOf(tx, context.actor.tenant, text(detail.body));
  if (!body) return [];
  const messages = await said(tx, context, campaign);
  const words = messages.filed(body.name, Number(detail.count ?? 0), detail.late === true);
  return [{ kind: 'filed', campaign, subject, ...words, link: '/board', to: cityOffice }];
};
const extended: Tell = async (tx, context, { subject, campaign, detail = {} }) => {
  if (subject === undefined || campaign === undefined) return [];
  const loaded = await loadCampaign(tx, context, campaign);
  if (!loaded.ok) return [];
  const id = text(detail.deadline);
  const title = loaded.change.programme.deadlines.find((one) => one.id === id)?.title ?? '';
  const words = (await said(tx, context, campaign)).extended(title, text(detail.due));
  const key = `${subject} ${id} ${text(detail.due)}`;
  return [{ kind: 'extended', campaign, subject: key, ...words, link: '/calendar', to: { body: subject } }];
};
const quotaChanged: Tell = async (tx, context, { campaign, detail = {} }) => {
  const drafts: MessageDraft[] = [];
  for (const row of [detail.from, detail.to]) {
    const found = text(row) === '' ? undefined : await toldQuotaRow(tx, context.actor.tenant, text(row));
    if (!found || found.holders.length === 0) continue;
    const to = found.holders.map((body) => ({ body }));
    const words = (await said(tx, context, campaign)).quotaChanged(found.label);
    drafts.push({ kind: 'quotaChanged', campaign, subject: text(row), ...words, link: '/filing', to });
  }
  return drafts;
};

const published: Tell = async (tx, context, event) => {
  const own = await about(tx, context, event);
  if (!own) return [];
  const { opensOn, endsOn } = event.detail ?? {};
  const words = (await said(tx, context, own.campaign)).published(own.name, text(opensOn), text(endsOn));
  const to = [...applicants(own), { body: own.body }, cityPrograms];
  return [{ kind: 'published', ...place(own), ...words, to }];
};
const upwardResult: Tell = async (tx, context, event) => {
  const own = await about(tx, context, event);
  if (!own) return [];
  const named = event.detail?.named === true;
  const words = (await said(tx, context, own.campaign)).upwardResult(own.name, named);
  const to = [...applicants(own), { body: own.body }, cityPrograms];
  return [{ kind: 'upwardResult', ...place(own), ...words, to }];
};
const correctionAsked: Tell = async (tx, context, event) => {
  const own = await about(tx, context, event);
  if (!own) return [];
  const words = (await said(tx, context, own.campaign)).correctionAsked(own.name);
  const key = text(event.detail?.correction);
  return [
    { kind: 'notice', campaign: own.campaign, subject: key, ...words, link: '/corrections', to: cityOffice },
  ];
};
const correctionDecided: Tell = async (tx, context, event) => {
  const own = await about(tx, context, event);
  if (!own) return [];
  const approved = event.detail?.approved === true;
  const words = (await said(tx, context, own.campaign)).correctionDecided(own.name, approved);
  const subject = `${text(event.detail?.correction)} decided`;
  return [{ kind: 'notice', ...place(own), subject, ...words, to: [...applicants(own), { body: own.body }] }];
};
/** Whoever answers is told that it came, the studio's side that there is one; never by whom, nor what it says (S28). */
const objected: Tell = async (tx, context, { subject, campaign, detail = {} }) => {
  const told = subject && (await toldObjection(tx, context.actor.tenant, text(detail.objection)));
  if (!told) return [];
  const messages = await said(tx, context, campaign);
  const own =
    told.application === null ? undefined : await toldApplication(tx, context.actor.tenant, told.application);
  const came = messages.objectionCame(
    own ? `“${own.name}”` : '整个名单',
    told.number,
    told.answerBy,
    told.late,
  );
  const to = told.body === null ? cityOffice : { body: told.body };
  const key = text(detail.objection);
  const drafts: MessageDraft[] = [
    { kind: 'notice', campaign, subject: key, ...came, link: '/notices', to, urgent: true },
  ];
  if (own)
    drafts.push({
      ...{ kind: 'notice', ...place(own), subject: `${key} ${own.id}`, ...messages.objected(own.name) },
      to: [...applicants(own), ...(told.body === own.body ? [] : [{ body: own.body }])],
    });
  return drafts;
};

/** The unit and its body are told the result of a sheet that stands now; of one that waits, nobody is. */
const inspected: Tell = async (tx, context, { subject, campaign, detail = {} }) => {
  const [row] = subject ? await visitsOf(tx, context.actor.tenant, { visit: subject }) : [];
  const own = row && (await toldApplication(tx, context.actor.tenant, row.application));
  if (!own || !row.result || row.sheet !== text(detail.sheet)) return [];
  const words = (await said(tx, context, campaign)).inspected(own.name, row.result, row.rectifyBy);
  const to = [...applicants(own), { body: own.body }];
  return [
    {
      kind: 'inspection',
      ...place(own),
      ...words,
      subject: row.sheet,
      link: `/applications/${own.id}/inspection`,
      to,
      urgent: row.result === 'rectify',
    },
  ];
};
const rectified: Tell = async (tx, context, event) => {
  const own = await about(tx, context, event);
  if (!own) return [];
  const words = (await said(tx, context, own.campaign)).rectificationReported(own.name);
  const link = `/inspections/${text(event.detail?.visit)}`;
  return [{ kind: 'inspection', ...place(own), ...words, link, to: cityOffice }];
};

/** Who is told of which act: the one place. Acts that are not here tell nobody by themselves. */
const tells: { readonly [C in CommandName]?: Tell } = {
  returnForCorrection: returned,
  declineApplication: toAll('declined'),
  acceptApplication: toAll('accepted'),
  designate: toAll('designated'),
  fileCandidates: filed,
  fileNil: filed,
  extendDeadline: extended,
  openPublicNotice: published,
  recordUpwardResult: upwardResult,
  askCorrection: correctionAsked,
  decideCorrection: correctionDecided,
  recordObjection: objected,
  ...reviewTells,
  ...studioTells,
  ...surveyTells,
  sendInspection: inspected,
  settleQuarantine: inspected,
  reportRectification: rectified,
  grantReserve: quotaChanged,
  transferQuota: quotaChanged,
  approveSubsidy: ofMoney('subsidyApproved'),
  paySubsidy: ofMoney('subsidyPaid'),
  receivePlaques: plaqueReady,
};

/** Called by the runner with the events of an act, in its transaction: those concerned are told, the actor is not. */
export async function tellOfActs(tx: Tx, context: Context, events: readonly EventDraft[]): Promise<void> {
  for (const event of events) {
    const tell = tells[event.action as CommandName];
    if (!tell) continue;
    const drafts = await tell(tx, context, event);
    await enqueueMessages(
      tx,
      context,
      drafts.map((draft) => ({ ...draft, except: context.actor.user })),
    );
  }
}

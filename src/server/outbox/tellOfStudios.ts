import { annualReportMessages } from '../../contract/annualReportWords.zh.ts';
import { supervisionMessages } from '../../contract/supervisionWords.zh.ts';
import { cityOffice } from '../../core/access/audience.ts';
import type { MessageDraft } from '../../core/outbox/message.ts';
import type { StudioActKind } from '../../core/studio/superviseStudio.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { reportSteps } from '../store/annualReports.ts';
import { actsOf } from '../store/studioActs.ts';
import { supervisedOf } from '../store/supervised.ts';
import { wordsNow } from '../words.ts';

type Tell = (tx: Tx, context: Context, event: EventDraft) => Promise<readonly MessageDraft[]>;
const place = (studio: string) => ({ kind: 'watch' as const, link: `/studios/${studio}/watch` });

/** Unit, lead and body hear of an act; who keeps the plaques, that one has to come back. */
const acted: Tell = async (tx, context, { subject = '', detail = {} }) => {
  const { tenant } = context.actor;
  const studio = await supervisedOf(tx, tenant, subject);
  const [act] = await actsOf(tx, tenant, { act: String(detail.act) });
  if (!studio || !act) return [];
  const { id, unit, body, name } = studio;
  const messages = supervisionMessages(await wordsNow(tx, context));
  const to = [{ unit }, { studio: id }, { body }];
  const told = messages.acted(act.kind as StudioActKind, name, act.until);
  const drafts: MessageDraft[] = [{ ...place(id), ...told, subject: act.id, to, urgent: true }];
  if (act.kind === 'revoke')
    drafts.push({
      ...{ ...place(id), ...messages.plaque(name), subject: `${act.id} plaque`, link: '/plaques' },
      to: cityOffice,
    });
  return drafts;
};

/** Whoever demanded it hears what was put right: the body that did, or the city. */
const putRight: Tell = async (tx, context, { subject = '', detail = {} }) => {
  const { tenant } = context.actor;
  const studio = await supervisedOf(tx, tenant, subject);
  const [act] = await actsOf(tx, tenant, { act: String(detail.act) });
  if (!studio || !act) return [];
  const told = supervisionMessages(await wordsNow(tx, context)).reported(studio.name);
  const to = act.byBody === null ? [cityOffice, { body: studio.body }] : [{ body: act.byBody }];
  return [{ ...place(studio.id), ...told, subject: String(detail.report), to }];
};

/** The body hears that a report came; the unit and the lead, what became of it. */
const reported: Tell = async (tx, { actor: { tenant } }, { subject = '', detail = {} }) => {
  const studio = await supervisedOf(tx, tenant, subject);
  if (!studio) return [];
  const link = `/studios/${studio.id}/report`;
  const told = annualReportMessages.submitted(studio.name, Number(detail.year));
  return [{ kind: 'watch', ...told, link, subject: String(detail.report), to: { body: studio.body } }];
};
const answered: Tell = async (tx, { actor: { tenant } }, { subject = '', detail = {} }) => {
  const studio = await supervisedOf(tx, tenant, subject);
  if (!studio) return [];
  const { id, unit, name } = studio;
  const year = Number(detail.year);
  const [last] = await reportSteps(tx, tenant, String(detail.report));
  const told =
    detail.state === 'confirmed'
      ? annualReportMessages.confirmed(name, year)
      : annualReportMessages.returned(name, year, last?.reason ?? '');
  const to = [{ unit }, { studio: id }];
  return [{ kind: 'watch', ...told, link: `/studios/${id}/report`, subject: `${detail.report} answer`, to }];
};

/** Who is told of acts on studios. */
export const studioTells = {
  superviseStudio: acted,
  reportPutRight: putRight,
  submitAnnualReport: reported,
  answerAnnualReport: answered,
};

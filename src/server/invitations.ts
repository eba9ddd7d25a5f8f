import type { Kysely } from 'kysely';
import { roleTitles } from '../contract/roleTitles.zh.ts';
import type { Action } from '../core/access/actions.ts';
import { can, possibleActions } from '../core/access/can.ts';
import { invitingAction } from '../core/access/invitable.ts';
import { scope } from '../core/access/scope.ts';
import { today } from '../core/campaign/today.ts';
import { withContact } from '../core/campaign/withContact.ts';
import { invitationState } from '../core/invitation/invitationState.ts';
import { placeSubject } from '../core/invitation/placeSubject.ts';
import type { Programme } from '../core/programme/programme.ts';
import { wordsOf } from '../core/programme/words.ts';
import { allow, type Decision, refuse } from '../core/refusals.ts';
import { chineseDay } from '../documents/papers/chineseDay.ts';
import { type InvitationLetter, invitationPaper } from '../documents/papers/invitationPaper.ts';
import type { Config } from './config.ts';
import type { Context, Tx } from './context.ts';
import { inTenant } from './db/inTenant.ts';
import type { Database } from './db/tables.ts';
import { invitationToken } from './identity/invitationToken.ts';
import { isId } from './isId.ts';
import { noPaper, type OrderedPaper } from './papers.ts';
import { sessionSecret } from './sessionSecret.ts';
import { campaigns, loadCampaign } from './store/campaigns.ts';
import { contactOf } from './store/contacts.ts';
import { invitationOf, invitationsWithin, type ShownInvitation } from './store/invitations.ts';

export interface InvitingDeps {
  readonly db: Kysely<Database>;
  readonly config: Pick<Config, 'secret' | 'data' | 'publicUrl'>;
}

const unknown = refuse('notFound', { what: '个邀请' });
const MOST = 500;

function linkOf({ config }: InvitingDeps, id: string): string {
  return new URL(`/join/${invitationToken(sessionSecret(config), id)}`, config.publicUrl).href;
}

/** An open invitation of somebody who may invite there; another's and one that does not exist answer alike. */
async function openInvitation(tx: Tx, context: Context, id: string): Promise<Decision<ShownInvitation>> {
  const found = isId(id) ? await invitationOf(tx, context.actor.tenant, id) : undefined;
  if (!found || !mayOpen(context, found)) return unknown;
  const state = invitationState(found, context.receivedAt);
  return state === 'open' ? allow(found) : refuse('invitationEnded', { state });
}

function mayOpen({ actor }: Context, invitation: ShownInvitation): boolean {
  return can(actor, invitingAction[invitation.role] as Action, placeSubject(invitation)).allowed;
}

/** The link of an invitation, made anew: it is kept nowhere. */
export async function invitationLink(deps: InvitingDeps, context: Context, id: string) {
  const found = await inTenant(deps.db, context, (tx) => openInvitation(tx, context, id));
  if (!found.ok) return found;
  return allow({ link: linkOf(deps, found.change.id), expiresAt: found.change.expiresAt.toISOString() });
}

function minuteOf(moment: Date, timeZone: string): string {
  const time = new Intl.DateTimeFormat('zh-CN', { timeZone, timeStyle: 'short', hourCycle: 'h23' });
  return `${chineseDay(today(moment, timeZone))}${time.format(moment)}`;
}

function letterOf(
  deps: InvitingDeps,
  { timeZone }: Context,
  programme: Programme,
  one: ShownInvitation,
): InvitationLetter {
  const { role, bodyName, unitName, studioName, nameHint, madeAt, expiresAt } = one;
  const issuers = {
    inviteBody: programme.city.union,
    inviteUnit: bodyName,
    inviteMember: unitName ?? bodyName,
  };
  const place = studioName ?? unitName ?? bodyName;
  return {
    ...{
      to: nameHint || place,
      role: roleTitles(wordsOf(programme))[role],
      place,
      link: linkOf(deps, one.id),
    },
    ...{ day: today(madeAt, timeZone), until: minuteOf(expiresAt, timeZone) },
    issuer: issuers[invitingAction[role] as keyof typeof issuers],
  };
}

/** The words of the campaign on a letter: the newest one, with the contact that holds now. */
async function programmeFor(tx: Tx, context: Context, campaign: string | undefined) {
  const { tenant } = context.actor;
  const id = campaign ?? (await campaigns(tx, tenant))[0]?.id;
  const found = id === undefined ? undefined : await loadCampaign(tx, context, id);
  if (!found?.ok || id === undefined) return undefined;
  return withContact(found.change.programme, await contactOf(tx, tenant, id));
}

/** One invitation to print, with its QR code. */
export async function invitationLetter(
  deps: InvitingDeps,
  context: Context,
  id: string,
): Promise<Decision<OrderedPaper>> {
  return inTenant(deps.db, context, async (tx) => {
    const found = await openInvitation(tx, context, id);
    if (!found.ok) return found;
    const programme = await programmeFor(tx, context, undefined);
    if (!programme) return noPaper;
    const paper = invitationPaper(programme, [letterOf(deps, context, programme, found.change)]);
    return allow({ paper, name: paper.title });
  });
}

/** Every open invitation that somebody may print, one page each: all bodies at once for the city. */
export async function openInvitationLetters(
  deps: InvitingDeps,
  context: Context,
  campaign: string,
): Promise<Decision<OrderedPaper>> {
  if (!isId(campaign) || !possibleActions(context.actor).includes('seeInvitations')) return noPaper;
  return inTenant(deps.db, context, async (tx) => {
    const programme = await programmeFor(tx, context, campaign);
    const reach = scope(context.actor, 'seeInvitations');
    const rows = await invitationsWithin(tx, context.actor.tenant, reach, MOST);
    const open = rows.filter(
      (one) => invitationState(one, context.receivedAt) === 'open' && mayOpen(context, one),
    );
    if (!programme || open.length === 0) return noPaper;
    const letters = open.map((one) => letterOf(deps, context, programme, one)).reverse();
    const paper = invitationPaper(programme, letters);
    return allow({ paper, name: paper.title });
  });
}

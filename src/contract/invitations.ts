import { z } from 'zod';
import { invitableRoles } from '../core/access/invitable.ts';
import { roles } from '../core/access/roles.ts';
import {
  INVITATION_DAYS,
  invitationStates,
  MOST_INVITATION_DAYS,
} from '../core/invitation/invitationState.ts';
import { command, query } from './contract.ts';
import { Allowed, Moment, Nothing, Uuid } from './shapes.ts';

const InvitableRole = z.enum(invitableRoles as [string, ...string[]]).pipe(z.enum(roles));
const Name = z.string().trim().min(1).max(60);

export const invitationList = query(
  'invitationList',
  '邀请',
  z.object({ campaign: Uuid.optional() }),
  z.object({
    invitations: z.array(
      z.object({
        invitation: Uuid,
        role: z.enum(roles),
        roleTitle: z.string(),
        bodyName: z.string(),
        unitName: z.string().nullable(),
        studioName: z.string().nullable(),
        nameHint: z.string(),
        madeBy: z.string(),
        madeAt: Moment,
        expiresAt: Moment,
        state: z.enum(invitationStates),
        usedAt: Moment.nullable(),
        usedBy: z.string().nullable(),
        allowed: Allowed,
      }),
    ),
    more: z.boolean(),
    /** Roles that the asker may invite somebody to. */
    roles: z.array(z.object({ role: z.enum(roles), title: z.string() })),
    /** Studios of the asker's units, for inviting leads and apprentices. */
    studios: z.array(z.object({ id: Uuid, name: z.string(), leadName: z.string(), unit: Uuid })),
    /** Bodies of the campaign that nobody can sign in for and that have no open invitation; null: not asked. */
    bodiesWithout: z.array(z.object({ id: Uuid, name: z.string() })).nullable(),
  }),
);

/** An invitation for one person to one role. The link is asked for separately: it is not kept. */
export const makeInvitation = command(
  'makeInvitation',
  '邀请',
  z.object({
    role: InvitableRole,
    /** For a role of a body, and for the unit that is entered by name. */
    body: Uuid.optional(),
    unit: Uuid.optional(),
    unitName: z.string().trim().min(1).max(100).optional(),
    studio: Uuid.optional(),
    /** A studio that is not known yet, by its lead. */
    leadName: Name.optional(),
    /** Who is meant, in the inviter's words. */
    nameHint: z.string().trim().max(60).default(''),
    days: z.number().int().min(1).max(MOST_INVITATION_DAYS).default(INVITATION_DAYS),
  }),
  z.object({ invitation: Uuid, expiresAt: Moment }),
);

/** One invitation for every body of the campaign that has no officer who can sign in. */
export const inviteBodies = command(
  'inviteBodies',
  '邀请各推荐单位',
  z.object({
    campaign: Uuid,
    days: z.number().int().min(1).max(MOST_INVITATION_DAYS).default(INVITATION_DAYS),
  }),
  z.object({ invitations: z.array(Uuid) }),
);

export const revokeInvitation = command(
  'revokeInvitation',
  '撤销邀请',
  z.object({ invitation: Uuid }),
  Nothing,
);

/** The link of an open invitation, for who may invite there. Made anew each time from the installation's secret. */
export const invitationLink = query(
  'invitationLink',
  '邀请链接',
  z.object({ invitation: Uuid }),
  z.object({ link: z.string(), expiresAt: Moment }),
);

const Token = z.string().max(200);

/** What a link leads to, for whoever has it; nobody needs to be signed in. */
export const lookAtInvitation = command(
  'lookAtInvitation',
  '查看邀请',
  z.object({ token: Token }),
  z.object({
    installation: z.string(),
    inviter: z.string(),
    role: z.enum(roles),
    roleTitle: z.string(),
    place: z.string(),
    nameHint: z.string(),
    expiresAt: Moment,
  }),
);

/** Takes an invitation with a new account; the answer signs in. */
export const joinByInvitation = command(
  'joinByInvitation',
  '接受邀请并建立账号',
  z.object({
    token: Token,
    userName: z.string().regex(/^[a-z0-9._-]{3,40}$/, '请用 3 到 40 个小写字母、数字、点、横线或下划线'),
    displayName: Name,
    password: z.string().min(1).max(200),
  }),
  Nothing,
);

/** Takes an invitation with the account that is signed in: one more role. */
export const takeInvitation = command('takeInvitation', '接受邀请', z.object({ token: Token }), Nothing);

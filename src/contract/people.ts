import { z } from 'zod';
import { roles } from '../core/access/roles.ts';
import { command, query } from './contract.ts';
import { Allowed, IsoDay, Moment, Nothing, Uuid, WordsShape } from './shapes.ts';

export const GrantView = z.object({
  id: Uuid,
  role: z.enum(roles),
  roleTitle: z.string(),
  body: Uuid.nullable(),
  bodyName: z.string().nullable(),
  unit: Uuid.nullable(),
  unitName: z.string().nullable(),
  studio: Uuid.nullable(),
});

/** Who is signed in, what they hold and the screens they have. 401 when nobody is. */
export const me = query(
  'me',
  '当前登录人',
  z.object({}),
  z.object({
    user: z.string(),
    userName: z.string(),
    displayName: z.string(),
    grants: z.array(GrantView),
    /** General actions (createApplication, seeBoard, seeQuota, designate, seeLog, manageUsers …). */
    allowed: Allowed,
    /** Only in a demo installation: the day it takes for today (docs/decisions/0017). */
    demoDay: IsoDay.nullable(),
    /** Version of the server's build; an older tab asks to be refreshed. */
    build: z.string(),
    /** What things are called in the work of now; the blank programme's words where there is no campaign yet. */
    words: WordsShape,
  }),
);

export const userList = query(
  'userList',
  '账号',
  z.object({ search: z.string().max(60).optional() }),
  z.object({
    users: z.array(
      z.object({
        user: z.string(),
        userName: z.string(),
        displayName: z.string(),
        disabled: z.boolean(),
        grants: z.array(GrantView),
      }),
    ),
    allowed: Allowed,
  }),
);
/** The system administrator makes an account with a first password; roles are granted by the security administrator. */
export const addUser = command(
  'addUser',
  '新建账号',
  z.object({
    userName: z.string().regex(/^[a-z0-9._-]{3,40}$/, '请用 3 到 40 个小写字母、数字、点、横线或下划线'),
    displayName: z.string().trim().min(1).max(60),
    password: z.string().min(1).max(200),
  }),
  z.object({ user: z.string() }),
);
/** The system administrator gives somebody who forgot it a new password; all sessions of that account end. */
export const resetPassword = command(
  'resetPassword',
  '重设密码',
  z.object({ user: z.string(), password: z.string().min(1).max(200) }),
  Nothing,
);
/** One's own password, with the current one as proof; all sessions of the account end, one signs in anew. */
export const changePassword = command(
  'changePassword',
  '修改自己的密码',
  z.object({ currentPassword: z.string().min(1).max(200), password: z.string().min(1).max(200) }),
  Nothing,
);
export const grantRole = command(
  'grantRole',
  '授权',
  z.object({
    user: z.string(),
    role: z.enum(roles),
    body: Uuid.optional(),
    unit: Uuid.optional(),
    studio: Uuid.optional(),
    to: IsoDay.optional(),
  }),
  z.object({ grant: Uuid }),
);
export const endGrant = command('endGrant', '收回授权', z.object({ grant: Uuid }), Nothing);
export const disableUser = command('disableUser', '停用账号', z.object({ user: z.string() }), Nothing);

/** A page of the log for the log auditor, newest first. */
export const eventLog = query(
  'eventLog',
  '操作日志',
  z.object({ before: Moment.optional(), action: z.string().optional(), subject: Uuid.optional() }),
  z.object({
    events: z.array(
      z.object({
        id: Uuid,
        at: Moment,
        actor: z.string(),
        /** The person's name; null for one the installation does not know. */
        actorName: z.string().nullable(),
        action: z.string(),
        outcome: z.string(),
        subjectKind: z.string(),
        subject: Uuid.nullable(),
        /** What people call it by: a file number, a body, an account. */
        subjectTitle: z.string().nullable(),
        detail: z.record(z.string(), z.unknown()),
        position: z.number().int().nullable(),
      }),
    ),
    more: z.boolean(),
  }),
);

/** Bodies and units for choosers, as far as the asker may see. */
export const organisation = query(
  'organisation',
  '单位',
  z.object({}),
  z.object({
    bodies: z.array(
      z.object({
        id: Uuid,
        name: z.string(),
        kind: z.string(),
        units: z.array(z.object({ id: Uuid, name: z.string() })),
      }),
    ),
  }),
);

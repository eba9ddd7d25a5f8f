import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { refusalSentence } from '../contract/refusalSentence.ts';
import { bounds } from '../core/access/can.ts';
import { type Role, roles } from '../core/access/roles.ts';
import type { Decision } from '../core/refusals.ts';
import { addUser } from '../server/commands/addUser.ts';
import type { AnyCommand } from '../server/commands/command.ts';
import { grantRole } from '../server/commands/grantRole.ts';
import { run } from '../server/commands/run.ts';
import type { Context } from '../server/context.ts';
import { randomPassword } from '../server/firstAdministrator.ts';
import { newId } from '../server/newId.ts';
import { StartRefusal } from '../server/startRefusal.ts';
import { neutralWords } from '../server/words.ts';
import type { Command } from './main.ts';
import { operatorContext } from './operator.ts';
import { type CliDeps, withDatabase } from './withDatabase.ts';

const USAGE = `用法：npm run -s cli -- user add 账号 姓名 --role 岗位 [--body 推荐单位编号] [--unit 单位名称]
岗位：${roles.join('、')}`;

const text = { type: 'string' } as const;
const OPTIONS = { role: text, body: text, unit: text };

interface Order {
  readonly userName: string;
  readonly displayName: string;
  readonly role: Role;
  readonly body: string | undefined;
  readonly unit: string | undefined;
}

function readOrder(args: string[]): Order {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    const role = roles.find((known) => known === values.role);
    const [userName, displayName] = positionals;
    if (!role || !userName || !displayName || positionals.length > 2) throw new Error('缺少账号、姓名或岗位');
    const order = { userName, displayName, role, body: values.body, unit: values.unit };
    const bound = bounds[role];
    // Before anything is written: an account without its role would be left behind.
    if (bound === 'studio') throw new Error('这个岗位属于某一个工作室，请由安全管理员在系统中授权');
    if (bound !== 'tenant' && !order[bound]) throw new Error(`这一岗位须写明 --${bound}`);
    return order;
  } catch (error) {
    throw new StartRefusal(`看不懂这些参数（${(error as Error).message}）。\n${USAGE}`);
  }
}

async function orThrow<T>(decision: Decision<T>): Promise<T> {
  if (decision.ok) return decision.change;
  throw new StartRefusal(refusalSentence(decision.refusal, await neutralWords()));
}

/** The body of that code or the unit of that name. */
async function boundsOf({ db }: CliDeps, context: Context, { body, unit }: Order) {
  const { tenant } = context.actor;
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('app.tenant', ${tenant}, true)`.execute(tx);
    const find = (query: ReturnType<typeof sql<{ id: string }>>) =>
      query.execute(tx).then(({ rows }) => rows[0]?.id);
    const found = {
      body: body && (await find(sql`select id from body where tenant = ${tenant} and code = ${body}`)),
      unit: unit && (await find(sql`select id from unit where tenant = ${tenant} and name = ${unit}`)),
    };
    if (body && !found.body) throw new StartRefusal(`没有编号为“${body}”的推荐单位。`);
    if (unit && !found.unit) throw new StartRefusal(`没有名称为“${unit}”的单位。`);
    return found;
  });
}

/** `user add`: account and role in one step for the operator, with a random password shown once. */
export const userAdd: Command = (args, out) => {
  const order = readOrder(args);
  return withDatabase(async (deps) => {
    const context = await operatorContext(deps.db);
    const place = await boundsOf(deps, context, order);
    const act = async (command: AnyCommand, input: unknown) =>
      orThrow(await run(deps.db, command, input, context, newId()));
    const password = randomPassword();
    const { userName, displayName, role } = order;
    const { user } = (await act(addUser, { userName, displayName, password })) as { user: string };
    await act(grantRole, { user, role, ...place });
    out(`已新建账号 ${userName}（${role}），密码（只显示这一次）：${password}`);
    return 0;
  });
};

import type { AppDeps } from './app.ts';
import { installationSteps, markStep, oneAtATime } from './db/installation.ts';
import { migrate } from './db/migrate.ts';
import type { OpenDatabase } from './db/openDatabase.ts';
import { loadDemo } from './demo.ts';
import { firstAdministrator } from './firstAdministrator.ts';
import { StartRefusal } from './startRefusal.ts';

/** Progress for the operator, in Chinese. */
export type Say = (line: string) => void;

/**
 * Brings the schema up to date. A first start that was killed before its end is begun again from an empty
 * database: nobody can have signed in before it was finished.
 */
export async function prepareSchema(database: OpenDatabase, say: Say): Promise<void> {
  const sayMigration = (name: string) => say(`升级数据库结构：${name}`);
  await migrate({ ...database, say: sayMigration });
  const steps = await installationSteps(database.owner);
  if (steps.has('begun') && !steps.has('ready') && database.recreate) {
    say('上一次的首次启动没有完成，重新开始');
    await database.recreate();
    await migrate({ ...database, say: sayMigration });
  }
}

async function sayFirstAdministrator({ db }: AppDeps, say: Say): Promise<void> {
  const account = await firstAdministrator(db);
  if (!account) return;
  say('');
  say(`已新建系统管理员账号 ${account.userName}，密码（只显示这一次，请记下）：${account.password}`);
  say(
    '安全管理员和审计管理员须由另外的人担任：npm run -s cli -- user add 账号 姓名 --role securityAdministrator',
  );
}

async function firstStart(deps: AppDeps, database: OpenDatabase, say: Say): Promise<boolean> {
  const steps = await installationSteps(database.owner);
  if (steps.has('demo') && deps.config.production)
    throw new StartRefusal(
      '这个数据文件夹里是演示数据，账号的密码人人知道，不能正式使用。请用 GONGFANG_DATA 指定另一个文件夹。',
    );
  if (steps.has('ready')) return steps.has('demo');
  await markStep(database.owner, 'begun');
  if (deps.config.demo) {
    say('装入演示数据 …');
    await loadDemo(deps, say);
    await markStep(database.owner, 'demo');
  } else await sayFirstAdministrator(deps, say);
  await markStep(database.owner, 'ready');
  return deps.config.demo;
}

/** The first start's own work. Answers whether this is a demo installation. */
export function finishFirstStart(deps: AppDeps, database: OpenDatabase, say: Say): Promise<boolean> {
  return oneAtATime(database.owner, () => firstStart(deps, database, say));
}

import { type Config, readConfig } from './config.ts';
import { prepareDataFolder } from './dataFolder.ts';
import { demoAccounts, demoClockWords } from './demo.ts';
import { createLog } from './log.ts';
import { StartRefusal } from './startRefusal.ts';
import { type RunningServer, startServer } from './startServer.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

/** Ctrl-C in a terminal reaches us more than once (terminal, npm): only one a second later is a second wish. */
const SECOND_WISH_MS = 1_000;

/** A signal during the start waits for its end: half a start cannot be stopped cleanly. */
function stopOnSignals(starting: Promise<RunningServer>, flush: () => void): void {
  let asked = 0;
  const onSignal = async () => {
    if (asked > 0) {
      if (Date.now() - asked < SECOND_WISH_MS) return;
      say('强行停止。下次启动时会自动恢复。');
      process.exit(130);
    }
    asked = Date.now();
    say('正在停止，请稍候（再按一次 Ctrl-C 强行停止） …');
    try {
      await (await starting).stop();
      say('已停止。');
      flush();
      process.exit(0);
    } catch (error) {
      refuse(error);
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function greet(server: RunningServer, config: Config): void {
  const shown = server.address.replace('//0.0.0.0:', '//localhost:');
  say('');
  say(`工坊已启动：${shown}`);
  const accounts = server.demo ? demoAccounts(config.root) : [];
  if (accounts.length > 0) {
    say('');
    say(`${demoClockWords(config.root)}。演示账号（只在演示数据中存在）：`);
    for (const { userName, password, title } of accounts)
      say(`  ${userName.padEnd(10)} 密码 ${password}  ${title}`);
  }
  say('');
  say(`数据文件夹：${config.data}    停止：Ctrl-C`);
}

function refuse(error: unknown): never {
  if (error instanceof StartRefusal) process.stderr.write(`\n无法启动：${error.message}\n`);
  else process.stderr.write(`\n无法启动（程序错误）：${(error as Error)?.stack ?? error}\n`);
  process.exit(1);
}

/** The whole life of an application process. */
async function main(): Promise<void> {
  const config = readConfig();
  prepareDataFolder(config.data);
  const { log, flush } = createLog(config);
  process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));
  const starting = startServer(config, log, say);
  stopOnSignals(starting, flush);
  const server = await starting;
  log.info({ address: server.address }, 'started');
  greet(server, config);
}

main().catch(refuse);

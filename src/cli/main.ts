import { StartRefusal } from '../server/startRefusal.ts';

/** An operator's command: gets the words after its name, writes with `out`, answers the exit code. */
export type Command = (args: string[], out: (line: string) => void) => Promise<number>;

interface Entry {
  /** Shown in the list of commands. */
  usage: string;
  load: () => Promise<Command>;
}

/** One line per command; each is loaded only when asked for. */
const commands: Record<string, Entry> = {
  'programme check': {
    usage: 'programme check DIR              检查一个方案文件夹',
    load: async () => (await import('./programmeCheck.ts')).programmeCheck,
  },
  'programme schema': {
    usage: 'programme schema                 输出方案文件的 JSON Schema',
    load: async () => (await import('./programmeSchema.ts')).programmeSchema,
  },
  print: {
    usage: 'print --programme P --form F --data FILE --format pdf|docx|xlsx|html --out FILE   生成一份表',
    load: async () => (await import('./print.ts')).print,
  },
  'notice read': {
    usage: 'notice read FILE [--json]        读一份通知，列出读懂的和没读懂的',
    load: async () => (await import('./noticeRead.ts')).noticeRead,
  },
  'campaign open': {
    usage: 'campaign open DIR                按方案文件夹建立一个年度工作',
    load: async () => (await import('./campaignOpen.ts')).campaignOpen,
  },
  'audit verify': {
    usage: 'audit verify                     核对操作日志是否完整',
    load: async () => (await import('./auditVerify.ts')).auditVerify,
  },
  'archive verify': {
    usage: 'archive verify FILE              核对年度归档包是否完整',
    load: async () => (await import('./archiveVerify.ts')).archiveVerify,
  },
  'user add': {
    usage: 'user add 账号 姓名 --role 岗位    新建账号，密码随机生成并只显示一次',
    load: async () => (await import('./userAdd.ts')).userAdd,
  },
  'permissions docs': {
    usage: 'permissions docs [--check]       生成 docs/permissions.md',
    load: async () => (await import('./permissionsDocs.ts')).permissionsDocsCommand,
  },
  'config docs': {
    usage: 'config docs [--check]            生成 docs/config.md',
    load: async () => (await import('./configDocs.ts')).configDocsCommand,
  },
};

const out = (line: string) => process.stdout.write(`${line}\n`);

function listCommands(): void {
  out('用法：npm run -s cli -- <命令>');
  for (const entry of Object.values(commands)) out(`  ${entry.usage}`);
}

async function main(words: string[]): Promise<number> {
  const name = [words.slice(0, 2).join(' '), words[0] ?? ''].find((key) => Object.hasOwn(commands, key));
  if (name === undefined) {
    listCommands();
    if (words.length === 0) return 0;
    process.stderr.write(`没有这个命令：${words.join(' ')}\n`);
    return 2;
  }
  const command = await commands[name]!.load();
  return command(words.slice(name.split(' ').length), out);
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const text = error instanceof StartRefusal ? error.message : (error?.stack ?? String(error));
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  },
);

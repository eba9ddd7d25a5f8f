import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configDocs } from '../server/config/configDocs.ts';
import { readConfig } from '../server/config.ts';
import type { Command } from './main.ts';

/** `config docs` writes docs/config.md; with `--check` it only says (exit code 1) whether the file is out of date. */
export const configDocsCommand: Command = async (args, out) => {
  const file = join(readConfig({}).root, 'docs/config.md');
  const text = configDocs();
  if (!args.includes('--check')) {
    writeFileSync(file, text);
    out(`已生成 ${file}`);
    return 0;
  }
  const current = readFileSync(file, 'utf8') === text;
  out(current ? 'docs/config.md 是最新的' : 'docs/config.md 已过时，请运行：npm run -s cli -- config docs');
  return current ? 0 : 1;
};

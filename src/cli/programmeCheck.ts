import { resolve } from 'node:path';
import { lintProgramme } from '../core/programme/lint.ts';
import type { LintNote } from '../core/programme/lintNote.ts';
import { loadProgramme } from '../server/programmeFolder.ts';

const headings: { readonly [L in LintNote['level']]: string } = {
  error: '错误',
  warning: '提醒',
  note: '说明',
};
const levels = ['error', 'warning', 'note'] as const;

/** `programme check DIR`: reads, checks and lints a programme folder, in Chinese. 0 fine, 1 errors, 2 wrong use. */
export async function programmeCheck(args: string[], out: (line: string) => void): Promise<number> {
  const [folder] = args;
  if (folder === undefined || args.length !== 1) {
    out('用法：npm run -s cli -- programme check <方案文件夹>');
    return 2;
  }
  const read = await loadProgramme(resolve(folder));
  if (!read.ok) {
    out(`方案读不进来，有 ${read.problems.length} 处错误：`);
    for (const problem of read.problems) out(`  错误  ${problem.where}：${problem.message}`);
    return 1;
  }
  const { programme } = read;
  const { forms, layouts, bodies, quota, title } = programme;
  out(
    `${title}：${bodies.length} 个推荐单位，名额表 ${quota.rows.length} 行，${forms.length} 张表，${layouts.length} 个版式`,
  );
  const notes = lintProgramme(programme);
  for (const note of notes) out(`  ${headings[note.level]}  ${note.where}：${note.message}`);
  const counts = levels.map(
    (level) => `${headings[level]} ${notes.filter((note) => note.level === level).length}`,
  );
  const failed = notes.some((note) => note.level === 'error');
  out(`${counts.join('，')}。${failed ? '请先改正错误。' : '可以使用。'}`);
  return failed ? 1 : 0;
}

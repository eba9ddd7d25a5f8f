import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from './startRefusal.ts';

const REASONS: Record<string, string> = {
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '磁盘是只读的',
  ENOSPC: '磁盘已满',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名的文件已经存在',
};

/** Makes the data folder and proves that it can be written. Refuses with the reason. */
export function prepareDataFolder(folder: string): void {
  const probe = join(folder, `.probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writeFileSync(probe, 'x');
    rmSync(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new StartRefusal(
      `数据文件夹 ${folder} 不能写入（${REASONS[code] ?? code}）。请改正权限或空间，或用 GONGFANG_DATA 指定另一个文件夹。`,
    );
  }
}

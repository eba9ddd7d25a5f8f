import { accessSync } from 'node:fs';
import { type ArchiveFault, verifyArchive } from '../server/archive/verifyArchive.ts';
import { StartRefusal } from '../server/startRefusal.ts';
import type { Command } from './main.ts';

const faults: { readonly [C in ArchiveFault['code']]: string } = {
  noArchive: '不是完整的归档包（ZIP 打不开）。请重新复制或重新下载。',
  noManifest: '归档包里没有校验清单 manifest.sha256。',
  badManifest: '校验清单 manifest.sha256 的内容不对。',
  changed: '内容与校验清单不符（被改动或损坏）',
  missing: '校验清单里有、包里没有',
  extra: '包里有、校验清单里没有',
  twice: '在包里出现了两次',
  outside: '不应在归档包里',
  inflates: '解开后大得不合常理，没有打开',
  notInCatalogue: '没有列入文件目录',
};

/** `archive verify FILE`: exit code 1 when anything of the package is not as it was made. */
export const archiveVerify: Command = async ([file], out) => {
  if (!file) throw new StartRefusal('请写明归档包：npm run -s cli -- archive verify 文件.zip');
  try {
    accessSync(file);
  } catch {
    throw new StartRefusal(`打不开 ${file}。请检查路径和权限。`);
  }
  const answer = await verifyArchive(file);
  if (answer.ok) {
    out(`归档包完整：${answer.files} 件文件全部核对无误`);
    return 0;
  }
  const { fault } = answer;
  out(
    'path' in fault
      ? `归档包有问题：${fault.path}　${faults[fault.code]}`
      : `归档包有问题：${faults[fault.code]}`,
  );
  return 1;
};

import type { SourceFault } from '../core/scan/sourceFaults.ts';

/** What a person reads when a file of a pile could not be read, and what to do about it. */
export const sourceFaultSentences: {
  readonly [F in SourceFault]: (file: { readonly name: string; readonly pages: number | null }) => string;
} = {
  fileDamaged: ({ name }) => `“${name}”不完整或已损坏，打不开。原文件已保留；请重新扫描或导出后再上传。`,
  fileEncrypted: ({ name }) => `“${name}”设了密码，打不开。请去掉密码，或重新扫描后再上传。`,
  pictureSize: ({ name }) => `“${name}”的尺寸不能识读。请按 150—300 dpi 扫描 A4 纸后再上传。`,
  tooManyPages: ({ name, pages }) =>
    `“${name}”${pages === null ? '页数太多' : `有 ${pages} 页`}，一次最多 200 页。请分成几个文件上传。`,
  readingFailed: ({ name }) => `“${name}”没有识读完。已识读的页都在；其余的请重新扫描后再上传。`,
};

import { paperWords } from './paperWords.ts';
import type { ScanPage } from './scanPages.ts';

/** What a filed page is: 审批表第 2/6 页; its place in the pile where nobody knows. */
export function pageTitle({ paper, page, pages, source, position }: ScanPage): string {
  if (!paper || page === null) return `文件 ${source} 第 ${position} 页`;
  return `${paperWords[paper]}第 ${page}${pages === null ? '' : `/${pages}`} 页`;
}

/** Whose agreement it is: 方知远、小周. */
export function pairInWords(agreement: {
  readonly mentorName: string;
  readonly apprenticeName: string;
}): string {
  return `${agreement.mentorName}、${agreement.apprenticeName}`;
}

/** How often this page came back; the first time needs no word. */
export function generationInWords(generation: number | null): string {
  return generation !== null && generation > 1 ? `第 ${generation} 次扫描` : '';
}

import type { PageMark } from '../core/paper/pageMark.ts';
import type { PaperMark } from './page.ts';

/** What a mark says, for people: file number and version. */
export function markWords({ number, version }: PaperMark): string[] {
  return [number, `版本 ${version}`];
}

/** The same with the page. */
export function pageWords(mark: PageMark): string[] {
  return [...markWords(mark), `第 ${mark.page}/${mark.pages} 页`];
}

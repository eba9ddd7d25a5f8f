import type { PaperMark } from './page.ts';

/** What a mark says, for people: file number, or the body of a summary, and version. */
export function markWords({ number, shownAs = number, version }: PaperMark): string[] {
  return [shownAs, `版本 ${version}`];
}

/** The same with the page. */
export function pageWords(mark: PaperMark & { readonly page: number; readonly pages: number }): string[] {
  return [...markWords(mark), `第 ${mark.page}/${mark.pages} 页`];
}

import type { QueryOutput } from '../../../contract/client.ts';
import { codedPapers } from '../../../core/paper/pageMark.ts';

export type Batch = QueryOutput<'scanBatch'>;
export type ScanPage = Batch['pages'][number];
export type ScanBox = ScanPage['boxes'][number];
export type BoxStanding = ScanBox['standing'];
export type Progress = Batch['progress'];

/** The pages of one paper pile that belong together: an application's, a pair's agreement, or a body's summary. */
export interface PageGroup {
  readonly key: string;
  readonly application: string | null;
  readonly agreement: ScanPage['agreement'];
  readonly fileNumber: string | null;
  readonly studioName: string | null;
  readonly bodyName: string | null;
  readonly pages: readonly ScanPage[];
}

/** Filed pages by application, in the order of their file numbers; summaries come first, as in a packet. */
export function groupsOf(pages: readonly ScanPage[]): readonly PageGroup[] {
  const groups = new Map<string, PageGroup & { pages: ScanPage[] }>();
  for (const page of pages) {
    if (page.state !== 'filed') continue;
    const { application, agreement, fileNumber, studioName, bodyName } = page;
    const key = application ?? agreement?.pair ?? `${page.paper} ${bodyName ?? ''}`;
    const whose = { application, agreement, fileNumber, studioName, bodyName };
    const group = groups.get(key) ?? { key, ...whose, pages: [] };
    group.pages.push(page);
    groups.set(key, group);
  }
  const number = ({ fileNumber }: PageGroup) => fileNumber ?? '';
  return [...groups.values()]
    .map((group) => ({ ...group, pages: group.pages.sort(byPaper) }))
    .sort((left, right) => (number(left) < number(right) ? -1 : number(left) > number(right) ? 1 : 0));
}

function byPaper(left: ScanPage, right: ScanPage): number {
  const kind = ({ paper }: ScanPage) => (paper ? codedPapers.indexOf(paper) : codedPapers.length);
  return (
    kind(left) - kind(right) ||
    (left.page ?? 0) - (right.page ?? 0) ||
    (left.generation ?? 0) - (right.generation ?? 0)
  );
}

/** All pages in the order in which the screen shows them: filed by application, the tray, set aside. */
export function inShownOrder(pages: readonly ScanPage[]): readonly ScanPage[] {
  const rest = (state: ScanPage['state']) => pages.filter((page) => page.state === state);
  return [...groupsOf(pages).flatMap((group) => group.pages), ...rest('tray'), ...rest('setAside')];
}

/** Boxes that wait for this person's 有章 / 缺章. */
export function openBoxes(page: ScanPage): readonly ScanBox[] {
  if (page.state !== 'filed') return [];
  return page.boxes.filter(({ standing, allowed }) => standing === 'open' && allowed);
}

/** The box that is looked at on a page: the one asked for, else one that waits, one that is missing, or the first. */
export function boxInHand(page: ScanPage, wanted: string | undefined): ScanBox | undefined {
  return (
    page.boxes.find(({ step }) => step === wanted) ??
    openBoxes(page)[0] ??
    page.boxes.find(({ standing }) => standing === 'missing') ??
    page.boxes[0]
  );
}

/**
 * The next box to confirm: another one on the page in hand first (one scan may carry several levels), then the pages
 * after it, then from the beginning. Undefined when nothing waits any more.
 */
export function nextOpenBox(
  pages: readonly ScanPage[],
  from: string,
): { readonly page: string; readonly step: string } | undefined {
  const shown = inShownOrder(pages);
  const at = Math.max(
    0,
    shown.findIndex(({ id }) => id === from),
  );
  for (const page of [...shown.slice(at), ...shown.slice(0, at)]) {
    const [box] = openBoxes(page);
    if (box) return { page: page.id, step: box.step };
  }
  return undefined;
}

/** The tray's page after this one, else the first that is left: a tray is worked off without going back. */
export function nextTrayPage(pages: readonly ScanPage[], from: string): string | undefined {
  const shown = inShownOrder(pages);
  const at = shown.findIndex(({ id }) => id === from);
  const others = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))];
  return others.find(({ state }) => state === 'tray')?.id;
}

/** How many boxes and pages wait, for the line at the top. */
export function countsOf(pages: readonly ScanPage[]) {
  const state = (wanted: ScanPage['state']) => pages.filter((page) => page.state === wanted).length;
  const toCheck = pages.reduce((sum, page) => sum + openBoxes(page).length, 0);
  return { filed: state('filed'), tray: state('tray'), setAside: state('setAside'), toCheck };
}

/** Is the background job still at it? */
export function isReading(progress: Progress): boolean {
  return progress?.state === 'queued' || progress?.state === 'running';
}

/** How far the reading is, in words; it goes on when the page is left (rule 13). */
export function readingInWords(progress: Progress): string {
  if (!progress) return '';
  const words: { readonly [S in NonNullable<Progress>['state']]: string } = {
    queued: '正在排队，马上开始识读',
    running: progress.total > 0 ? `已识读 ${progress.done}/${progress.total} 页` : '正在打开文件',
    done: '已全部识读',
    failed: '识读中断了，已读出的页都在',
    cancelled: '识读已停止，已读出的页都在',
  };
  return words[progress.state];
}

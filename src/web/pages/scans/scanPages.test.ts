import { describe, expect, it } from 'vitest';
import {
  boxInHand,
  countsOf,
  groupsOf,
  inShownOrder,
  nextOpenBox,
  nextTrayPage,
  openBoxes,
  readingInWords,
  type ScanBox,
  type ScanPage,
} from './scanPages.ts';

const box = (step: string, part: Partial<ScanBox> = {}): ScanBox => ({
  ...{ step, title: step, needs: ['seal'], place: null, standing: 'open', allowed: true },
  ...{ text: '', signatory: null, paperDate: null },
  ...part,
});
const page = (id: string, part: Partial<ScanPage> = {}): ScanPage => ({
  ...{
    id,
    source: 1,
    position: 1,
    state: 'filed',
    reason: null,
    picture: null,
    paper: 'form',
    voided: false,
  },
  ...{ application: 'a', fileNumber: '2019-SJ-0002', studioName: null, bodyName: '沙市区总工会' },
  ...{ page: 1, pages: 6, generation: 1, placedByHand: false, boxes: [] },
  ...part,
});

const summary = page('sum', { application: null, fileNumber: null, paper: 'summary' });
const second = page('a5', { page: 5, boxes: [box('hostUnion'), box('body', { standing: 'later' })] });
const first = page('a1');
const details = page('d1', { paper: 'details' });
const other = page('b6', { application: 'b', fileNumber: '2019-SJ-0001', page: 6, boxes: [box('body')] });
const tray = page('t', { state: 'tray', application: null, fileNumber: null, boxes: [box('body')] });
const blank = page('t2', { state: 'tray', application: null, fileNumber: null });
const aside = page('s', { state: 'setAside', application: null, fileNumber: null });
const pile = [details, tray, second, blank, aside, first, other, summary];

describe('what was understood of a pile', () => {
  it('goes by file number, in the order of the paper; the summary lies on top', () => {
    expect(groupsOf(pile).map(({ pages }) => pages.map(({ id }) => id))).toEqual([
      ['sum'],
      ['b6'],
      ['a1', 'a5', 'd1'],
    ]);
  });

  it('is shown with the tray and what was set aside behind it', () => {
    expect(inShownOrder(pile).map(({ id }) => id)).toEqual('sum b6 a1 a5 d1 t t2 s'.split(' '));
  });

  it('counts what waits', () => {
    expect(countsOf(pile)).toEqual({ filed: 5, tray: 2, setAside: 1, toCheck: 2 });
    expect(countsOf([])).toEqual({ filed: 0, tray: 0, setAside: 0, toCheck: 0 });
  });
});

describe('the queue of boxes', () => {
  it('a box waits only when it is open to this person and its page is filed', () => {
    expect(openBoxes(tray)).toEqual([]);
    expect(openBoxes(page('x', { boxes: [box('city', { allowed: false })] }))).toEqual([]);
    expect(openBoxes(second).map(({ step }) => step)).toEqual(['hostUnion']);
  });

  it('stays on the page in hand as long as it has one, then goes on, then begins anew', () => {
    const now = page('a5', { page: 5, boxes: [box('hostUnion', { standing: 'sealed' }), box('body')] });
    const after = pile.map((one) => (one.id === 'a5' ? now : one));
    expect(nextOpenBox(after, 'a5')).toEqual({ page: 'a5', step: 'body' });
    const done = pile.map((one) => (one.id === 'a5' ? { ...one, boxes: [] } : one));
    expect(nextOpenBox(done, 'a5')).toEqual({ page: 'b6', step: 'body' });
    expect(nextOpenBox(pile, '')).toEqual({ page: 'b6', step: 'body' });
    expect(nextOpenBox([first, tray], 'a1')).toBeUndefined();
  });

  it('in hand is what was asked for, else what waits, else what is missing', () => {
    const boxes = [box('hostUnion', { standing: 'sealed' }), box('body', { standing: 'missing' })];
    expect(boxInHand(page('m', { boxes }), undefined)?.step).toBe('body');
    expect(boxInHand(page('m', { boxes }), 'hostUnion')?.step).toBe('hostUnion');
    expect(boxInHand(page('m', { boxes: [...boxes, box('city')] }), undefined)?.step).toBe('city');
    expect(boxInHand(first, undefined)).toBeUndefined();
  });

  it('the tray is worked off page by page', () => {
    expect(nextTrayPage(pile, 't')).toBe('t2');
    expect(nextTrayPage(pile, 't2')).toBe('t');
    expect(nextTrayPage([tray, aside], 't')).toBeUndefined();
  });
});

it('the reading in words', () => {
  const progress = { job: 'j', state: 'running', done: 23, total: 60, fault: null } as const;
  expect(readingInWords(progress)).toBe('已识读 23/60 页');
  expect(readingInWords({ ...progress, done: 0, total: 0 })).toBe('正在打开文件');
  expect(readingInWords(null)).toBe('');
});

import type { StateTone } from '../../office/stateWords.ts';
import type { BoxStanding } from './scanPages.ts';

interface StandingWords {
  readonly words: string;
  readonly tone: StateTone;
  /** What it means for the person who looks; empty when the words are enough. */
  readonly note: string;
}

/** Where the seal of a box stands; the mark is never the colour alone (rule 16). */
export const boxWords: { readonly [S in BoxStanding]: StandingWords } = {
  open: { words: '待确认', tone: 'waiting', note: '' },
  later: { words: '等前一级', tone: 'waiting', note: '前一级确认以后，再确认这一栏。' },
  incomplete: {
    words: '页不齐',
    tone: 'waiting',
    note: '这份协议还有页没有扫描：补扫那几页，扫齐以后在这里确认。',
  },
  sealed: { words: '有章', tone: 'good', note: '' },
  missing: { words: '缺章', tone: 'attention', note: '补盖后重新扫描；看错了的，可以改为有章。' },
  closed: { words: '不用确认', tone: 'ended', note: '' },
};

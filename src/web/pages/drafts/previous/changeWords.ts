import type { QueryOutput } from '../../../../contract/client.ts';

export type Answer = QueryOutput<'draftComparison'>;
export type Comparison = NonNullable<Answer['comparison']>;
export type Change = Comparison['texts'][number]['change'];
export interface Years {
  readonly left: string;
  readonly right: string;
}

/** What became of something, in words with the look that goes with them. */
export const changeWords: { readonly [C in Change]: { readonly words: string; readonly look: string } } = {
  same: { words: '照旧', look: '' },
  moved: { words: '只换了年份或数字', look: '' },
  changed: { words: '改动', look: 'state-todo' },
  added: { words: '新增', look: 'state-warn' },
  removed: { words: '去掉', look: 'state-warn' },
};

/** Why a date of the new year is what it is. */
export const whyWords: { readonly [W in Comparison['dates'][number]['why']]: string } = {
  sameDay: '同一天',
  workday: '原日期不是工作日，顺延',
  today: '发文日期为新建当天',
  changed: '已另改',
  added: '新增',
  removed: '去掉',
};

import type { QueryOutput } from '../../../contract/client.ts';

export type ClassAnswer = QueryOutput<'classList'>;
export type ClassLine = ClassAnswer['studios'][number];
export type RunAnswer = QueryOutput<'classRun'>;
export type Proposal = RunAnswer['studios'][number];

/** A filter as it stands in the address. */
export type Filter = Readonly<Record<string, string | undefined>>;

/** What the query is asked: blanks are left out. */
export const filled = (filter: Filter): Record<string, string> =>
  Object.fromEntries(
    Object.entries(filter).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [[key, String(value)]],
    ),
  );

export const changeWords = { up: '升档', down: '降档', same: '没有变化', new: '首次分类' } as const;
export const runStateWords = { open: '待确认', confirmed: '已确认', dropped: '已放弃' } as const;
export const keyTitles = { grade: '档次', level: '级别', state: '状态', type: '类型' } as const;

import type { RowFilter } from '../../../../core/programme/field.ts';
import type { Condition } from '../../../../core/programme/vocabulary.ts';
import type { Alternative, Union } from './described.ts';
import { of, path, yesNo } from './words.ts';

type Equals = Extract<Condition, { equals: unknown }>;
type In = Extract<Condition, { in: unknown }>;
type Filled = Extract<Condition, { filled: unknown }>;

const field = path('哪一栏', { tables: true });
const kinds = {
  equals: {
    label: '等于',
    parts: { field, equals: of('answer', '等于什么', 'field') },
    blank: () => ({ field: '', equals: '' }),
  } satisfies Alternative<Equals>,
  in: {
    label: '是其中之一',
    parts: { field, in: of('answers', '其中之一', 'field') },
    blank: () => ({ field: '', in: [] as string[] }),
  } satisfies Alternative<In>,
  filled: {
    label: '填了或没填',
    parts: { field, filled: yesNo('须已填写') },
    blank: () => ({ field: '', filled: true }),
  } satisfies Alternative<Filled>,
};

/** A condition on the value of another field. */
export const conditionWords: Union<keyof typeof kinds> = {
  noun: '条件',
  choose: '怎样比较',
  kinds,
  kindOf: (value) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return keys.find((key) => Object.hasOwn(kinds, key));
  },
  summary: (value: Condition) => value.field,
};

/** Values of a filter as a list, however they are written. */
export const filterValues = (value: RowFilter[string]): readonly string[] =>
  typeof value === 'string' ? [value] : value;

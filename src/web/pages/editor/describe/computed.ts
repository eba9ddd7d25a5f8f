import type { Computed } from '../../../../core/programme/field.ts';
import type { Alternative, Union } from './described.ts';
import { may, of, path, paths } from './words.ts';

type By<K extends string> = Extract<Computed, { readonly [P in K]: unknown }>;
const list = (label: string) => path(label, { kinds: ['rows'] });
const where = may(of('rowFilter', '只算这样的行', 'countOf'));

const kinds = {
  sumOf: {
    label: '几栏相加',
    parts: {
      sumOf: paths('哪几栏', {
        kinds: ['number', 'money'],
        tables: true,
        help: '分年度的表里写本表的栏',
      }),
    },
    blank: () => ({ sumOf: [] as string[] }),
  } satisfies Alternative<By<'sumOf'>>,
  countOf: {
    label: '明细条数',
    parts: { countOf: list('哪张明细表'), where },
    blank: () => ({ countOf: '' }),
  } satisfies Alternative<By<'countOf'>>,
  sumOfRows: {
    label: '明细合计',
    parts: {
      sumOfRows: list('哪张明细表'),
      column: of('column', '哪一栏相加', 'sumOfRows'),
      year: may(of('column', '按哪一栏分年', 'sumOfRows')),
    },
    blank: () => ({ sumOfRows: '', column: '' }),
  } satisfies Alternative<By<'sumOfRows'>>,
  joinOfRows: {
    label: '明细连写',
    help: '名称和数额，用分号隔开',
    parts: {
      joinOfRows: list('哪张明细表'),
      label: of('column', '名称一栏', 'joinOfRows'),
      amount: may(of('column', '数额一栏', 'joinOfRows')),
      year: may(of('column', '按哪一栏分年', 'joinOfRows')),
    },
    blank: () => ({ joinOfRows: '', label: '' }),
  } satisfies Alternative<By<'joinOfRows'>>,
  highestOf: {
    label: '最高的一条',
    help: '按选项的次序，例如几项里级别最高的一项',
    parts: {
      highestOf: list('哪张明细表'),
      by: of('column', '按哪一栏比', 'highestOf'),
      show: of('columns', '写出哪几栏', 'highestOf'),
    },
    blank: () => ({ highestOf: '', by: '', show: [] as string[] }),
  } satisfies Alternative<By<'highestOf'>>,
  listOf: {
    label: '逐条写出',
    parts: {
      listOf: list('哪张明细表'),
      show: of('columns', '写出哪几栏', 'listOf'),
      where: may(of('rowFilter', '只写这样的行', 'listOf')),
    },
    blank: () => ({ listOf: '', show: [] as string[] }),
  } satisfies Alternative<By<'listOf'>>,
  withNotes: {
    label: '加括号说明',
    help: '一栏文字，后面括号里写别的栏',
    parts: { withNotes: path('哪一栏'), notes: paths('括号里写哪几栏') },
    blank: () => ({ withNotes: '', notes: [] as string[] }),
  } satisfies Alternative<By<'withNotes'>>,
  copyOf: {
    label: '照抄另一栏',
    parts: { copyOf: path('哪一栏', { tables: true }) },
    blank: () => ({ copyOf: '' }),
  } satisfies Alternative<By<'copyOf'>>,
  byNameRule: {
    label: '按名称规则',
    help: '由系统拟名，可以改，改了要写原因',
    parts: { byNameRule: path('负责人姓名一栏', { kinds: ['text'] }) },
    blank: () => ({ byNameRule: '' }),
  } satisfies Alternative<By<'byNameRule'>>,
};

/** How a value comes about by itself; the kinds are told apart by the key that only they have. */
export const computedWords: Union<keyof typeof kinds> = {
  noun: '自动计算',
  choose: '怎样得出',
  kinds,
  kindOf: (value) => {
    const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return keys.find((key) => Object.hasOwn(kinds, key));
  },
  summary: (value: Computed) => kinds[computedKind(value)]?.label ?? '',
};
function computedKind(value: Computed): keyof typeof kinds {
  return Object.keys(value).find((key) => Object.hasOwn(kinds, key)) as keyof typeof kinds;
}

import type { Field, FieldKind, FieldOf, SimpleField } from '../../../../core/programme/field.ts';
import { computedWords } from './computed.ts';
import { conditionWords } from './condition.ts';
import type { AnyAlternative, Described, Element, KindTable, Union } from './described.ts';
import { evidenceWords } from './evidence.ts';
import {
  counted,
  element,
  elements,
  id,
  later,
  longText,
  may,
  number,
  oneOf,
  path,
  ref,
  source,
  text,
  unseen,
  yesNo,
} from './words.ts';

/** Always, never, or only when another field says so. */
export const requiredWords: Union<'never' | 'always' | 'when'> = {
  noun: '必填',
  choose: '是否必填',
  kinds: {
    always: { label: '必填', parts: {}, blank: () => true },
    when: {
      label: '有条件的必填',
      parts: { when: element('什么时候必填', () => conditionWords) },
      blank: () => ({ when: { field: '', filled: true } }),
    },
    never: { label: '选填', parts: {}, blank: () => false },
  },
  kindOf: (value) => (value === true ? 'always' : typeof value === 'object' ? 'when' : 'never'),
  summary: () => '',
};

const common = {
  kind: unseen,
  label: text('栏目名称'),
  help: may(longText('填写说明')),
  required: may(element('必填', () => requiredWords)),
  star: may(yesNo('表上标“*”，须附证明')),
  evidence: may(elements('要什么证明', () => evidenceWords)),
  shownWhen: may(element('只在这时显示', () => conditionWords)),
  computed: may(element('自动计算', () => computedWords)),
  personal: may(yesNo('个人信息，默认遮盖，从不公开')),
  notPrinted: may(yesNo('只在网上填，不印在表上')),
  rule: may(later(text('对应的检查编号', '例如 V3；这一栏有错时一并说出'))),
  id,
  source,
};
const blank = { id: '', label: '' };
const simple: KindTable<SimpleField> = {
  text: {
    label: '一行文字',
    parts: {
      ...common,
      format: may(
        oneOf<NonNullable<FieldOf<'text'>['format']>>(
          '格式',
          { plain: '任意文字', phone: '电话', email: '电子邮箱' },
          { absent: '任意文字（不写即是）' },
        ),
      ),
      maxCharacters: may(counted('最多', '字')),
    },
    blank: () => ({ ...blank, kind: 'text' }),
  },
  longText: {
    label: '一段文字',
    parts: { ...common, count: element('字数', () => countWords) },
    blank: () => ({ ...blank, kind: 'longText', count: { cap: 2000 } }),
  },
  number: {
    label: '数字',
    parts: {
      ...common,
      unit: may(text('单位')),
      min: may(number('最小')),
      max: may(number('最大')),
      decimals: may(counted('小数', '位')),
      warnAbove: may(number('超过多少请再看一眼')),
    },
    blank: () => ({ ...blank, kind: 'number' }),
  },
  money: {
    label: '金额',
    parts: {
      ...common,
      unit: text('单位', '印在表上，例如 万元'),
      currency: oneOf<FieldOf<'money'>['currency']>('币种', { CNY: '人民币', USD: '美元' }),
      decimals: counted('小数', '位'),
      warnAbove: may(number('超过多少请再看一眼')),
      warnBelow: may(number('低于多少请核对单位')),
    },
    blank: () => ({ ...blank, kind: 'money', unit: '万元', currency: 'CNY', decimals: 2 }),
  },
  date: {
    label: '日期',
    parts: {
      ...common,
      precision: oneOf<FieldOf<'date'>['precision']>('填到', { year: '年', month: '月', day: '日' }),
    },
    blank: () => ({ ...blank, kind: 'date', precision: 'day' }),
  },
  choice: {
    label: '选项',
    parts: { ...common, dictionary: ref('从哪些选项里选', 'dictionary'), many: may(yesNo('可以选几项')) },
    blank: ({ dictionaries }) => ({
      ...blank,
      kind: 'choice',
      dictionary: Object.keys(dictionaries)[0] ?? '',
    }),
  },
  reference: {
    label: '由系统填的名称',
    parts: {
      ...common,
      to: oneOf<FieldOf<'reference'>['to']>('什么的名称', {
        recommendingBody: '推荐单位',
        hostUnit: '所在单位',
        studio: '工作室',
      }),
    },
    blank: () => ({ ...blank, kind: 'reference', to: 'hostUnit' }),
  },
};

const kindOfField = (value: unknown) => (value as { kind?: FieldKind }).kind;
const columns = (help?: string) => elements('各栏', () => columnWords, help);
const kinds: KindTable<Field> = {
  ...simple,
  evidence: {
    label: '证明材料',
    parts: common,
    blank: () => ({ ...blank, kind: 'evidence', evidence: [{ kind: 'copy', stamp: 'none' }] }),
  },
  rows: {
    label: '明细表',
    help: '想填几行填几行',
    parts: {
      ...common,
      rowName: text('一行叫什么', '用在按钮上，例如 成员、专利'),
      columns: columns(),
      minRows: may(counted('至少', '行')),
      maxRows: may(counted('最多', '行')),
    },
    blank: () => ({
      ...blank,
      kind: 'rows',
      rowName: '',
      columns: [{ id: 'name', label: '名称', kind: 'text' }],
    }),
  },
  yearTable: {
    label: '分年度的表',
    help: '最近几个完整年度，一年一行',
    parts: {
      ...common,
      lastYears: counted('最近', '年'),
      columns: columns(),
      blankBefore: may(path('这个日期以前的年度可以不填', { kinds: ['date'] })),
    },
    blank: () => ({
      ...blank,
      kind: 'yearTable',
      lastYears: 3,
      columns: [{ id: 'amount', label: '数额', kind: 'number' }],
    }),
  },
  matrix: {
    label: '统计表',
    help: '固定的格子，分组填数',
    parts: { ...common, groups: elements('各组', () => groupWords) },
    blank: () => ({
      ...blank,
      kind: 'matrix',
      groups: [{ label: '', cells: [{ id: 'count', label: '数量', kind: 'number' }] }],
    }),
  },
};

/** One field of a form; helpers of the form editor draw it with `ElementForm`. */
export const fieldWords: Union<FieldKind> = {
  noun: '栏目',
  prefix: 'field',
  choose: '填什么',
  kinds,
  kindOf: kindOfField,
  summary: ({ label }: Field) => label,
};
/** A column of a list or of a year table. */
export const columnWords: Union<SimpleField['kind']> = {
  ...fieldWords,
  noun: '栏',
  prefix: 'column',
  kinds: simple,
};

type Cell = FieldOf<'matrix'>['groups'][number]['cells'][number];
export const cellWords: Union<Cell['kind']> = {
  ...fieldWords,
  noun: '格',
  prefix: 'cell',
  kinds: { number: simple.number, text: simple.text } satisfies Record<Cell['kind'], AnyAlternative>,
};
export const groupWords: Element<FieldOf<'matrix'>['groups'][number]> = {
  noun: '组',
  summary: ({ label }) => label,
  parts: { label: text('组名', '没有的空着') as Described, cells: elements('各格', () => cellWords) },
  blank: () => ({ label: '', cells: [{ id: 'count', label: '数量', kind: 'number' }] }),
};
export const countWords: Element<FieldOf<'longText'>['count']> = {
  noun: '字数',
  summary: ({ cap }) => `最多 ${cap} 字`,
  parts: {
    warnBelow: may(counted('少于提醒', '字')),
    warnAbove: may(counted('多于提醒', '字')),
    cap: counted('最多', '字', '超过的不能提交，不裁掉'),
  },
  blank: () => ({ cap: 2000 }),
};

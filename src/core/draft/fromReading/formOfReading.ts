import type { ReadField, ReadForm } from '../../notice/reading.ts';
import type { Field, SimpleField } from '../../programme/field.ts';
import type { Form, Roles, Section } from '../../programme/form.ts';
import type { Dictionary } from '../../programme/vocabulary.ts';

/** A form out of the notice, with the lists of values its boxes need. */
export interface FormDraft {
  readonly form: Form;
  readonly dictionaries: Readonly<Record<string, Dictionary>>;
}

type Role = keyof Roles;
/** What a label means for lists, search and the register; the first that fits is it. */
const roleWords: readonly (readonly [Role, RegExp])[] = [
  ['studioName', /工作室名称|^名称$/],
  ['hostUnit', /^(?:所在|申报|单位|创建|依托|用人).{0,2}(?:单位|名称)$|^单位$/],
  ['leadName', /^(?:领衔人|领军人|领军人物|领办人|带头人|负责人|主持人|劳模|工匠)(?:姓名)?$|^姓名$/],
  ['leadPhone', /电话|手机|联系方式/],
  ['industry', /所属行业|^行业/],
  ['studioType', /工作室类[型别]|申报类别/],
  ['establishedOn', /(?:创建|成立|建立)(?:日期|时间|年月)/],
  ['namedOn', /命名(?:日期|时间)/],
  ['filledOn', /填[报表写](?:日期|时间)/],
  ['memberCount', /(?:成员|团队).{0,2}(?:总?数|人数)/],
  ['mainResults', /成果|业绩|总结|事迹|简介/],
];
const roleKinds: Partial<Record<Role, readonly ReadField['kind'][]>> = {
  ...{ studioType: ['choice'], establishedOn: ['date'], namedOn: ['date'], filledOn: ['date'] },
  ...{
    memberCount: ['number'],
    mainResults: ['longText'],
    studioName: ['text'],
    hostUnit: ['text'],
    leadName: ['text'],
    leadPhone: ['text'],
  },
};
const needed: readonly (readonly ['studioName' | 'leadName' | 'hostUnit', string])[] = [
  ['studioName', '工作室名称'],
  ['leadName', '领衔人姓名'],
  ['hostUnit', '所在单位'],
];
const personal = /电话|手机|身份证|出生|民族|政治面貌|性别|邮箱|[Mm]ail|地址/;
const MOST_FIELDS = 120;

function roleOf({ label, kind }: ReadField, taken: ReadonlySet<string>): Role | undefined {
  return roleWords.find(
    ([role, words]) => !taken.has(role) && words.test(label) && (roleKinds[role]?.includes(kind) ?? true),
  )?.[0];
}

const unitOf = (label: string) => /[（(]([^（()）]*(?:元|美元))[）)]/.exec(label)?.[1] ?? '万元';

type Maker = (field: ReadField, common: { id: string; label: string }, dictionary: string) => Field;
const simple: { readonly [K in ReadField['kind']]: Maker } = {
  text: (field, common) => ({
    ...common,
    kind: 'text',
    ...(/电话|手机/.test(field.label) ? { format: 'phone' as const } : {}),
  }),
  longText: ({ characters = 800 }, common) => ({
    ...common,
    kind: 'longText',
    count: { warnAbove: characters, cap: Math.max(1000, Math.ceil(characters * 1.25)) },
  }),
  number: (_, common) => ({ ...common, kind: 'number', min: 0 }),
  money: ({ label }, common) => ({
    ...common,
    kind: 'money',
    unit: unitOf(label),
    currency: /美元/.test(label) ? 'USD' : 'CNY',
    decimals: 2,
  }),
  date: ({ label }, common) => ({
    ...common,
    kind: 'date',
    precision: /年月$/.test(label) ? 'month' : /年份$/.test(label) ? 'year' : 'day',
  }),
  choice: ({ options = [] }, common, dictionary) =>
    options.length === 0 ? { ...common, kind: 'text' } : { ...common, kind: 'choice', dictionary },
  rows: (field, common) => ({
    ...common,
    kind: 'rows',
    rowName: field.label.slice(0, 10),
    columns: columnsOf(field),
  }),
  yearTable: (field, common) => ({
    ...common,
    kind: 'yearTable',
    lastYears: Math.min(Math.max(field.years?.length ?? 3, 1), 10),
    columns: columnsOf(field),
  }),
};

/** Columns are simple: words, numbers, money, days. */
function columnsOf({ columns = [], label }: ReadField): SimpleField[] {
  const unit = /[（(][^（()）]*元[）)]/.exec(label)?.[0] ?? '';
  return (columns.length > 0 ? columns : [label]).slice(0, 20).map((column, at): SimpleField => {
    const common = { id: `column-${at + 1}`, label: column || `第${at + 1}栏` };
    if (/金额|投入|收入|利润|节资|创收|补助/.test(column)) {
      const own = /元/.test(column) ? column : `${column}${unit}`;
      return {
        ...common,
        kind: 'money',
        unit: unitOf(own),
        currency: /美元/.test(own) ? 'USD' : 'CNY',
        decimals: 2,
      };
    }
    if (/人数|数量|年龄|项数/.test(column)) return { ...common, kind: 'number', min: 0 };
    return { ...common, kind: 'text' };
  });
}

function dictionaryOf({ options = [] }: ReadField): Dictionary {
  return {
    entries: options.map((label, at) => ({
      id: `option-${at + 1}`,
      label,
      ...(/^其[他它]/.test(label) ? { other: true } : {}),
    })),
  };
}

/** A form with sections and fields of the right kinds. What a programme cannot do without is asked and not printed (S32). */
export function formOfReading(read: ReadForm, id: string): FormDraft {
  const roles: Partial<Record<Role, string>> = {};
  const dictionaries: Record<string, Dictionary> = {};
  const taken = new Set<string>();
  const fields = read.fields.slice(0, MOST_FIELDS).map((field, at): Field => {
    const role = roleOf(field, taken);
    const own = role ?? `field-${at + 1}`;
    taken.add(own);
    if (role) roles[role] = own;
    const common = {
      id: own,
      label: field.label,
      ...(personal.test(field.label) ? { personal: true } : {}),
      ...(field.star ? { star: true, evidence: [{ kind: 'copy' as const, stamp: 'none' as const }] } : {}),
    };
    if (/^推荐单位/.test(field.label) && field.kind === 'text')
      return { ...common, kind: 'reference', to: 'recommendingBody' };
    const dictionary = `${id}-${own}`;
    if (field.kind === 'choice' && (field.options ?? []).length > 0)
      dictionaries[dictionary] = dictionaryOf(field);
    return simple[field.kind](field, common, dictionary);
  });
  const missing = needed.filter(([role]) => roles[role] === undefined);
  for (const [role] of missing) roles[role] = role;
  const unprinted = missing.map(
    ([role, label]): Field => ({ kind: 'text', id: role, label, notPrinted: true, required: true }),
  );
  const long = new Set(['longText', 'rows', 'yearTable']);
  const all = [...unprinted, ...fields].map(
    (field): Field =>
      Object.values(roles).includes(field.id) && ['studioName', 'leadName', 'hostUnit'].includes(field.id)
        ? { ...field, required: true }
        : field,
  );
  const sections: Section[] = [
    { id: 'basic', title: '基本情况', fields: all.filter(({ kind }) => !long.has(kind)) },
    { id: 'work', title: '工作情况', fields: all.filter(({ kind }) => long.has(kind)) },
  ].filter((section) => section.fields.length > 0);
  const form: Form = {
    id,
    title: read.title,
    ...(read.instructions.length > 0 ? { instructions: [...read.instructions] } : {}),
    roles: roles as Roles,
    sections,
    checks: [],
  };
  return { form, dictionaries };
}

import { countCharacters } from '../chineseText.ts';
import type { Scope } from '../fields/behaviour.ts';
import type { FieldOf, SimpleField } from '../programme/field.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import { inventedName, inventedText } from './inventedWords.ts';
import type { Seeded } from './seeded.ts';

/** Where a value is wanted. */
export interface Wanted {
  readonly programme: Programme;
  readonly form: Form;
  readonly random: Seeded;
  readonly today: string;
  readonly path: string;
  readonly scope?: Scope | undefined;
}

/** Words for the entry of a dictionary that asks for some. */
export const otherText = '其他情况';
const longest = 200;

/** A list of people has columns nobody else may see; the name is its first text. */
function isPersonsName(field: SimpleField, { scope }: Wanted): boolean {
  if (!scope?.columns.some(({ personal }) => personal === true)) return false;
  return scope.columns.find(({ kind }) => kind === 'text')?.id === field.id;
}

/** The field's own label tells on the paper which cell it went to. */
function labelled(field: FieldOf<'text'>, wanted: Wanted): string {
  const label = [...field.label.replace(/[\s（）()【】：:*]/g, '')].slice(0, 12).join('');
  return `${label || '内容'}${wanted.random.between(1, 9)}`;
}

const formats: {
  readonly [F in NonNullable<FieldOf<'text'>['format']>]: (wanted: Wanted) => string | undefined;
} = {
  plain: () => undefined,
  // Numbers and addresses that are given to nobody.
  phone: ({ random }) => `1380000${String(random.between(0, 9999)).padStart(4, '0')}`,
  email: ({ random }) => `shitian${random.between(1, 999)}@example.com`,
};

function line(field: FieldOf<'text'>, wanted: Wanted): string {
  const formatted = formats[field.format ?? 'plain'](wanted);
  const text =
    formatted ?? (isPersonsName(field, wanted) ? inventedName(wanted.random) : labelled(field, wanted));
  return [...text].slice(0, field.maxCharacters ?? longest).join('');
}

function paragraphs({ count }: FieldOf<'longText'>, { random }: Wanted): string {
  const to = Math.min(count.warnAbove ?? count.cap, count.cap);
  const from = Math.min(count.warnBelow ?? 0, to);
  // Beyond the least by more than a sentence, so that it ends with one.
  let text = inventedText(random, Math.min(to, Math.max(from + 40, 180)));
  while (countCharacters(text) < from) text += '改';
  return text;
}

/** Within all limits of the field, as round as its decimals allow. */
function figure(limits: {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly decimals: number;
  readonly usual: readonly [number, number];
  readonly random: Seeded;
}): string {
  const { min = 0, max = Number.MAX_SAFE_INTEGER, decimals, usual, random } = limits;
  const unit = 10 ** decimals;
  const least = Math.ceil(Math.round(min * unit * 1000) / 1000);
  const most = Math.max(least, Math.floor(Math.round(Math.min(max, 1e9) * unit * 1000) / 1000));
  const whole = random.between(Math.max(usual[0], min), Math.max(usual[1], min)) * unit;
  const value = Math.min(most, Math.max(least, whole));
  return String(Number((value / unit).toFixed(decimals)));
}

const lengths = { year: 4, month: 7, day: 10 } as const;

/** Years of people lie far back, those of a studio in the last decade; nothing lies ahead of today. */
function day(field: FieldOf<'date'>, { programme, form, today, random, path }: Wanted): string {
  if (path === form.roles.filledOn) return today.slice(0, lengths[field.precision]);
  const back = path === form.roles.establishedOn ? [6, 9] : path === form.roles.namedOn ? [2, 4] : [1, 3];
  const [from, to] = field.personal === true ? [35, 50] : (back as [number, number]);
  const year = programme.year - random.between(from, to);
  const two = (most: number) => String(random.between(1, most)).padStart(2, '0');
  return `${year}-${two(12)}-${two(28)}`.slice(0, lengths[field.precision]);
}

function entry(field: FieldOf<'choice'>, { programme, random }: Wanted): string | undefined {
  const entries = programme.dictionaries[field.dictionary]?.entries ?? [];
  return entries.length === 0 ? undefined : random.pick(entries).id;
}

const referenced: { readonly [T in FieldOf<'reference'>['to']]: (programme: Programme) => string } = {
  recommendingBody: ({ bodies }) => bodies[0]!.id,
  hostUnit: () => '试填单位',
  studio: () => '试填工作室',
};

const table: {
  readonly [K in SimpleField['kind']]: (field: FieldOf<K>, wanted: Wanted) => string | undefined;
} = {
  text: line,
  longText: paragraphs,
  number: ({ min = 0, max, warnAbove, decimals = 0 }, { random }) =>
    figure({ min, max: Math.min(max ?? 1e9, warnAbove ?? 1e9), decimals, usual: [2, 9], random }),
  money: ({ warnAbove, warnBelow, decimals }, { random }) =>
    figure({ min: warnBelow, max: warnAbove, decimals, usual: [10, 60], random }),
  date: day,
  choice: entry,
  reference: ({ to }, { programme }) => referenced[to](programme),
};

/** A plausible value for one simple field, right by itself; undefined where nothing can be chosen. */
export function inventedValue(field: SimpleField, wanted: Wanted): string | undefined {
  const invent = table[field.kind] as (field: SimpleField, wanted: Wanted) => string | undefined;
  return invent(field, wanted);
}

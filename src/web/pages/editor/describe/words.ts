import type { AnyElement, Described, Input, InputOf, Optional, RefTarget } from './described.ts';

/* Short names for the tables of this folder. `may` marks what may be absent. */

type Make<I extends Input = Input> = (label: string, help?: string) => Described<I>;

const make =
  <I extends Input>(input: I): Make<I> =>
  (label, help) =>
    ({ label, help, ...input }) as Described<I>;

export const text = make({ input: 'text' });
export const longText = make({ input: 'longText' });
export const number = make<InputOf<'number'>>({ input: 'number' });
export const amount = make({ input: 'amount' });
export const yesNo = make({ input: 'yesNo' });
export const date = make({ input: 'date' });
export const counted = (label: string, unit: string, help?: string) =>
  make<InputOf<'number'>>({ input: 'number', unit })(label, help);

/** One value of a closed list; the table of words is typed by the list. `absent`: what it means when nothing is said. */
export const oneOf = <V extends string>(
  label: string,
  choices: { readonly [E in V]: string },
  { help, absent }: { help?: string; absent?: string } = {},
): Described<InputOf<'oneOf'>> => ({ label, help, input: 'oneOf', choices, ...(absent ? { absent } : {}) });
export const severalOf = <V extends string>(
  label: string,
  choices: { readonly [E in V]: string },
  help?: string,
): Described<InputOf<'severalOf'>> => ({ label, help, input: 'severalOf', choices });

export const ref = (label: string, to: RefTarget, words: { help?: string; absent?: string } = {}) =>
  ({ label, input: 'ref', to, ...words }) satisfies Described;
export const refs = (
  label: string,
  to: RefTarget,
  words: { help?: string; absent?: string; ordered?: boolean } = {},
) => ({ label, input: 'refs', to, ...words }) satisfies Described;
type PathWords = Omit<InputOf<'path'>, 'input'> & { readonly help?: string };
export const path = (label: string, words: PathWords = {}) =>
  ({ label, input: 'path', ...words }) satisfies Described;
export const paths = (label: string, words: PathWords = {}) =>
  ({ label, input: 'paths', ...words }) satisfies Described;
/** One of the kinds that name a sibling: `of('column', '年份一栏', 'rows')`. */
export const of = (
  input: 'column' | 'columns' | 'answer' | 'answers' | 'rowFilter',
  label: string,
  sibling: string,
  help?: string,
): Described => ({ label, help, input, of: sibling });
export const texts = (label: string, noun: string, help?: string) =>
  ({ label, help, input: 'texts', noun }) satisfies Described;
export const element = (label: string, one: () => AnyElement, help?: string) =>
  ({ label, help, input: 'element', element: one }) satisfies Described;
export const elements = (label: string, one: () => AnyElement, help?: string) =>
  ({ label, help, input: 'elements', element: one }) satisfies Described;

export const may = (described: Described): Optional => ({ ...described, optional: true });
export const later = <D extends Described>(described: D): D => ({ ...described, later: true });
export const broad = <D extends Described>(described: D): D => ({ ...described, broad: true });

export const unseen: Described = { label: '种类', input: 'unseen' };
export const id: Described = later({
  label: '编号',
  help: '以小写字母开头，只含字母、数字和连字符；别处按编号引用',
  input: 'id',
});
export const source = may(later(text('出处', '通知里的哪一段，例如“正文一”')));
export const level = oneOf<'error' | 'warning'>('不符合时', { error: '不能办理', warning: '提醒，可以照办' });
export const ruleSwitch = (label: string, help?: string) =>
  oneOf<'require' | 'warn' | 'off'>(
    label,
    { require: '必须', warn: '提醒', off: '不检查' },
    help ? { help } : {},
  );

import type { Body, BodyKind } from '../../../../core/programme/programme.ts';

export const bodyKindWords: { readonly [K in BodyKind]: string } = {
  county: '县（市、区）总工会',
  zone: '开发区（功能区）工会',
  industry: '产业（委、局）工会',
  direct: '直属单位工会',
  other: '其他',
};

/** A free id for a new body: b1, b2 … */
export function freshId(prefix: string, taken: readonly { readonly id: string }[]): string {
  let at = taken.length + 1;
  while (taken.some(({ id }) => id === `${prefix}${at}`)) at += 1;
  return `${prefix}${at}`;
}

/** Names as typed, parted by the signs people use. */
export function readAliases(text: string): string[] | undefined {
  const names = text
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 ? undefined : [...new Set(names)];
}

/** Why a name cannot stand in the list. */
export function nameProblem(name: string, others: readonly Body[]): string | undefined {
  if (name.trim() === '') return '名称不能空着。不要这个单位请点“移除”。';
  const same = others.some((other) => other.name === name.trim() || other.aliases?.includes(name.trim()));
  return same ? '已经有同名的单位。' : undefined;
}

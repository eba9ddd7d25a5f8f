/** One sign of a printed date line with the gap before it and the number that belongs into the gap. */
export interface Sign {
  readonly gap: string;
  readonly value: string;
  readonly sign: string;
}

/** `年 月 日` of a printed sheet taken apart, with the numbers of an ISO date ('' while there is none). */
export function dateSigns(template: string, isoDate: string | undefined): Sign[] {
  const numbers = isoDate ? isoDate.split('-').map((part) => String(Number(part))) : [];
  return [...template.matchAll(/(\s*)(\S)/g)].map(([, gap = '', sign = ''], index) => {
    return { gap, value: numbers[index] ?? '', sign };
  });
}

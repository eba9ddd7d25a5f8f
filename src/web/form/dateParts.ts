export type DatePrecision = 'year' | 'month' | 'day';
const sizes: { readonly [P in DatePrecision]: number } = { year: 1, month: 2, day: 3 };

/** The boxes of a date: ['2018', '5', '31'], as many as the precision asks. */
export function splitDate(value: string, precision: DatePrecision): string[] {
  const parts = value.split('-');
  return Array.from({ length: sizes[precision] }, (_, at) => {
    const part = parts[at] ?? '';
    return at === 0 ? part : part.replace(/^0+(?=\d)/, '');
  });
}

/** Boxes -> `2018-05-31`. A half-filled date is kept as it is (`2018-05`), so that it is neither lost nor taken for a date. */
export function joinDate(boxes: readonly string[]): string {
  const parts = boxes.map((box, at) => {
    const digits = toDigits(box);
    return at > 0 && /^\d$/.test(digits) ? `0${digits}` : digits;
  });
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts.join('-');
}

function toDigits(text: string): string {
  return text
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('-', '');
}

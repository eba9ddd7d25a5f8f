/** Days in a sentence as people write them: 2019-10-08 is 2019年10月8日. */
export function daysInWords(text: string): string {
  return text.replaceAll(
    /(?<![\w-])(\d{4})-(\d{2})-(\d{2})(?![\w-])/g,
    (_, year, month, day) => `${year}年${Number(month)}月${Number(day)}日`,
  );
}

/** An ISO date as official papers print it: 2019年5月8日 (GB/T 9704 7.3.5.4: no zeros before). */
export function chineseDay(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

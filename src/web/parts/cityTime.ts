const parts = (moment: string, timeZone: string): Record<string, string> => {
  const format = new Intl.DateTimeFormat('zh-CN', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]));
};

/** A moment (ISO, UTC) in the city's time: 2019年9月30日 16:05. */
export function cityMoment(moment: string, timeZone = 'Asia/Shanghai'): string {
  const { year, month, day, hour, minute } = parts(moment, timeZone);
  return `${year}年${month}月${day}日 ${hour}:${minute}`;
}

/** A business day (2019-09-30) as people write it: 2019年9月30日. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

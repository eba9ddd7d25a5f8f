/** Working days of the story: no weekends, not the holidays of May and October 2019, but the Sunday that was worked. */
const worked = new Set(['2019-09-29']);
const isHoliday = (day) =>
  (day >= '2019-10-01' && day <= '2019-10-07') || day === '2019-06-07' || day === '2019-09-13';

export function isWorkday(day) {
  if (worked.has(day)) return true;
  const week = new Date(`${day}T00:00:00Z`).getUTCDay();
  return week !== 0 && week !== 6 && !isHoliday(day);
}

const shift = (day, by) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + by * 86_400_000).toISOString().slice(0, 10);

/** `count` working days after (or before) a day; the day itself when it is one and count is 0. */
export function workday(day, count = 0) {
  const step = count < 0 ? -1 : 1;
  let found = day;
  while (!isWorkday(found)) found = shift(found, step);
  for (let left = Math.abs(count); left > 0; left -= 1) {
    do found = shift(found, step);
    while (!isWorkday(found));
  }
  return found;
}

/** A minute of the working day. */
export function minute(day, random, from = 9, to = 17) {
  const hour = random.between(from, to - 1);
  return `${day}T${String(hour).padStart(2, '0')}:${String(random.between(0, 59)).padStart(2, '0')}`;
}

/** The same day some minutes later. */
export function later(at, minutes) {
  return new Date(Date.parse(`${at}:00Z`) + minutes * 60_000).toISOString().slice(0, 16);
}

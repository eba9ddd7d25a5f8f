/** The order of appearance, drawn: from a digest of the round, so nobody chooses and anybody can draw again. */
export function drawOrder(
  round: string,
  applications: readonly string[],
  digest: (text: string) => string,
): string[] {
  return applications
    .map((id) => ({ id, key: `${digest(`${round}/${id}`)} ${id}` }))
    .sort((left, right) => (left.key < right.key ? -1 : 1))
    .map(({ id }) => id);
}

/** "09:20": when the n-th (from 0) begins; undefined where the day has no clock. */
export function timeOf(startsAt: string | null, minutesEach: number | null, at: number): string | undefined {
  if (startsAt === null || minutesEach === null) return undefined;
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number);
  const all = hour * 60 + minute + minutesEach * at;
  if (all >= 24 * 60) return undefined;
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(all / 60))}:${two(all % 60)}`;
}

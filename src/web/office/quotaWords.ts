interface TierUse {
  readonly places: number | null;
  readonly used: number;
}

/** Places left in words: 还剩 2 个 / 已满 / 超出 1 个 / 未分配 (blank is not 0). */
export function quotaWords({ places, used }: TierUse): string {
  if (places === null) return used > 0 ? `未分配，已用 ${used} 个` : '未分配';
  const left = places - used;
  if (left > 0) return `还剩 ${left} 个`;
  return left === 0 ? (places === 0 ? '没有名额' : '已满') : `超出 ${-left} 个`;
}

/** The printed number with what came or went since: 1+1, 2−1; words beside it say which. */
export function movedText(text: string, moved: number): string {
  if (moved === 0) return text;
  return `${text}${moved > 0 ? (text === '' ? '' : '+') : '−'}${Math.abs(moved)}`;
}

/** What the sign means: 另下达 1 个 / 已调出 1 个; '' where nothing moved. */
export function movedWords(moved: number): string {
  if (moved === 0) return '';
  return moved > 0 ? `另下达 ${moved} 个` : `已调出 ${-moved} 个`;
}

/** The share of a bar that is filled, 0 to 100; over-use stays a full bar. */
export function share(part: number, whole: number): number {
  if (!(whole > 0) || !(part > 0)) return 0;
  return Math.min(100, Math.round((part / whole) * 1000) / 10);
}

/** What is the same at both ends of two texts, and what differs between. */
export function middle(
  left: string,
  right: string,
): { head: string; left: string; right: string; tail: string } {
  const least = Math.min(left.length, right.length);
  let head = 0;
  while (head < least && left[head] === right[head]) head += 1;
  let tail = 0;
  while (tail < least - head && left[left.length - 1 - tail] === right[right.length - 1 - tail]) tail += 1;
  return {
    head: left.slice(0, head),
    left: left.slice(head, left.length - tail),
    right: right.slice(head, right.length - tail),
    tail: tail === 0 ? '' : left.slice(-tail),
  };
}

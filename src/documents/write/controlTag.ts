import { createHash } from 'node:crypto';

/** Longest tag that Word takes. */
const LONGEST = 64;
const HEAD = 'gf:';

/** The tag of an answer's control; a long path is shortened in the same way each time. `option`: one box of a choice. */
export function controlTag(path: string, option?: string): string {
  const whole = `${HEAD}${path}${option === undefined ? '' : `#${option}`}`;
  if (whole.length <= LONGEST) return whole;
  const digest = createHash('sha256').update(whole).digest('hex').slice(0, 20);
  return `${whole.slice(0, LONGEST - 21)}~${digest}`;
}

/** Whether a tag is one of ours. */
export function isControlTag(tag: string): boolean {
  return tag.startsWith(HEAD);
}

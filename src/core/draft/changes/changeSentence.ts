import type { ProgrammeChange } from './listChanges.ts';

const said: { readonly [K in ProgrammeChange['kind']]: (change: ProgrammeChange) => string } = {
  changed: ({ what, before, after }) => `${what} 由 ${before} 改为 ${after}`,
  // A member with a value, or an element that is called what it is.
  added: ({ what, after }) => (what === after ? `增加“${what}”` : `${what} 定为 ${after}`),
  removed: ({ what, before }) => (what === before ? `删去“${what}”` : `不再写 ${what}（原为 ${before}）`),
  reordered: ({ what }) => `${what}的次序有变`,
};

/** "附件4 › 经济效益：单位 由 元 改为 万元". */
export function changeSentence(change: ProgrammeChange): string {
  const words = said[change.kind](change);
  return change.where.length === 0 ? words : `${change.where.join(' › ')}：${words}`;
}

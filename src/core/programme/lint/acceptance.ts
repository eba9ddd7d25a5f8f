import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

/** Spot checks belong to delegated acceptance, and delegated acceptance wants them (F52). */
export function acceptance({ acceptance: by }: Programme): LintNote[] {
  const where = '受理 acceptance';
  if (by?.by === 'city' && by.spotCheck !== undefined)
    return [
      {
        level: 'error',
        where: `${where} › spotCheck`,
        message: '由主办工会受理时每一份都看，没有抽查。请去掉抽查，或改为由推荐单位受理',
      },
    ];
  if (by?.by === 'body' && by.spotCheck === undefined)
    return [{ level: 'note', where, message: '由推荐单位受理，没有写上级抽查的比例，不会抽查' }];
  return [];
}

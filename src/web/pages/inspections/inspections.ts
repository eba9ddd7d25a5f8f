import type { QueryOutput } from '../../../contract/client.ts';

export type Board = QueryOutput<'inspectionBoard'>;
export type Plan = Board['plans'][number];
export type BoardVisit = Board['visits'][number];
export type Unplanned = Board['unplanned'][number];
export type Sheet = QueryOutput<'inspectionVisit'>['sheets'][number];

export const resultWords = { passed: '合格', rectify: '限期整改', failed: '不合格' } as const;
export const sheetWords = {
  standing: '当前的验收表',
  superseded: '已被替代',
  waiting: '待核对',
  aside: '已搁置',
} as const;
export const conflictWords = { ownUnit: '本单位', ownBody: '本推荐单位', declared: '已申请回避' } as const;

/** What came of a visit, in a few words. */
export function resultText({
  sheet,
  found,
  overdueDays,
}: Pick<BoardVisit, 'sheet' | 'found' | 'overdueDays'>): string {
  if (!sheet) return '未验收';
  const by = sheet.result === 'rectify' && found?.rectifyBy ? `，${found.rectifyBy} 前` : '';
  const late = overdueDays === null ? '' : `，已逾期 ${overdueDays} 天`;
  return `${resultWords[sheet.result]}${by}${late}`;
}

/** Who of a team should keep away from a studio. */
export function awayIn(team: Plan['teams'][number] | undefined, { away }: Pick<Unplanned, 'away'>): string[] {
  return (team?.members ?? []).flatMap(({ user, name }) =>
    away.filter((one) => one.user === user).map(({ kind }) => `${name}（${conflictWords[kind]}）`),
  );
}

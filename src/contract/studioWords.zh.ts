import type { Words } from '../core/programme/words.ts';
import type { StudioLevel, StudioState } from '../core/studio/studioState.ts';

/** What the screens and lists call the levels that name studios. */
export const levelTitles: { readonly [L in StudioLevel]: string } = {
  unit: '单位级',
  county: '县区级',
  city: '市级',
  province: '省级',
  nation: '全国',
};

export function levelTitle(level: StudioLevel | null, { designation }: Words): string {
  return level === null ? `未${designation}` : levelTitles[level];
}

/** How a studio stands (F9, F33). */
export const studioStateTitles = ({ lead, designation }: Words): { readonly [S in StudioState]: string } => ({
  active: '正常',
  warned: '已预警',
  rectifying: '限期整改',
  revoked: `已撤销${designation}`,
  merged: '已并入其他档案',
  leadLeft: `${lead}已离开`,
});

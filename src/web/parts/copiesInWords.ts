import type { Material } from '../../core/programme/programme.ts';

/** How many of a paper are asked for: 一式 2 份，含电子版; where no paper is asked for, 只交电子版. */
export function copiesInWords({ copies, electronic }: Pick<Material, 'copies' | 'electronic'>): string {
  if (copies === 0) return electronic ? '只交电子版' : '不收纸质';
  return `${copies === 1 ? '一份' : `一式 ${copies} 份`}${electronic ? '，含电子版' : ''}`;
}

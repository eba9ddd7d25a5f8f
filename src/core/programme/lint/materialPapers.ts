import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

/** A paper is printed once for each track: two materials that print the same one would double every packet (F44). */
export function materialPapers({ materials, tracks }: Programme): LintNote[] {
  return tracks.flatMap((track) => {
    const printed = materials.filter(({ paper, tracks: of }) => paper && of.includes(track.id));
    const twice = printed.filter(({ paper }, at) => printed.findIndex((one) => one.paper === paper) < at);
    return twice.map(({ id, title }) => ({
      level: 'error' as const,
      where: `材料 ${title} (${id})`,
      message: `类别“${track.title}”的另一项材料已经打印同一种纸，请去掉其中一项的 paper`,
    }));
  });
}

import { bareHeading, headingStem, saysWhole } from '../quota/doctor/headingWords.ts';

const bare = (text: string) => bareHeading(text).replace(/[()（）、，\s]/g, '');

/** Which column of a table a number of the running text is about (R2, R3, I9). */
export function saidColumns(
  headings: readonly string[],
  said: readonly { readonly label: string; readonly count: number; readonly what?: 'create' | 'name' }[],
): { column: number; count: number }[] {
  const stems = headings.map((label) =>
    bare(headingStem(label)).replace(/(?:计划|推荐|创建|命名|认定|申报|候选)+$/, ''),
  );
  const whole = headings.findIndex(saysWhole);
  const found = new Map<number, number | null>();
  said.forEach(({ label, count, what }, index) => {
    const words = bare(label);
    const fits = stems
      .map((stem, column) => ({ column, stem, at: stem.length > 1 ? words.lastIndexOf(stem) : -1 }))
      .filter(({ at, column }) => at >= 0 && column !== whole)
      .sort((one, other) => other.stem.length - one.stem.length || other.at - one.at);
    const column =
      fits[0]?.column ?? (what !== 'name' && (index === 0 || /各级|总|共/.test(words)) ? whole : -1);
    if (column < 0) return;
    found.set(column, found.has(column) && found.get(column) !== count ? null : count);
  });
  return [...found].flatMap(([column, count]) => (count === null ? [] : [{ column, count }]));
}

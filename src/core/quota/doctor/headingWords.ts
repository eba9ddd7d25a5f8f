/** A heading without blanks, 其中, punctuation and the remark of its unit: what two tables can be compared by. */
export function bareHeading(label: string): string {
  return label
    .normalize('NFKC')
    .replace(/[\s\p{Z}]+/gu, '')
    .replace(/^其中[:：,，、]?/u, '')
    .replace(/\((?:单位[:：])?[个名家项间]\)$/u, '')
    .replace(/[:：,，、]+$/u, '');
}

/** 市级数 -> 市级: what it has in common with 市级示范数, which is a part of it. */
export function headingStem(label: string): string {
  return bareHeading(label).replace(/(?:数量|个数|名额数|任务数|名额|任务|指标|总数|数|个)$/u, '');
}

/** The heading says that it is a part of what stands before it. */
export function saysWithin(label: string): boolean {
  return /^[\s\p{Z}(（]*其\s*中/u.test(label);
}

/** The heading says that it adds others up. */
export function saysWhole(label: string): boolean {
  return /总|合计|小计|共计|^计$|^数量$/u.test(bareHeading(label));
}

/** A row that belongs to nobody and stands outside the row rules: 其他, 机动 (domain 3.2). */
export function saysReserve(label: string): boolean {
  return /^(?:其[他它]|机动|预留|备用|调剂|待定|待分配|待分|统筹)(?:名额|指标|任务|部分|类|项|数)*$/u.test(
    bareHeading(label).replace(/\(.*\)$/u, ''),
  );
}

const levels: readonly RegExp[] = [
  /国家|全国/u,
  /省/u,
  /市/u,
  /县|区/u,
  /乡|镇|街道/u,
  /基层|企业|车间|班组/u,
];

/** The place of counties in `levels`. */
export const COUNTY = 3;

/** How high a level of the administration the heading names: 0 is the highest; undefined when it names none. */
export function headingLevel(label: string): number | undefined {
  // 县市区级 names counties: a word for several levels at once stands for the lower one.
  const bare = bareHeading(label);
  if (/县/u.test(bare)) return COUNTY;
  const found = levels.findIndex((level) => level.test(bare));
  return found < 0 ? undefined : found;
}

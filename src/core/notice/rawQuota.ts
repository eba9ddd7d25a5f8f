import type { BrokenHeading, BrokenValue } from '../quota/doctor/brokenTable.ts';
import type { Passage } from './reading.ts';

/** A quota table as the file shows it. */
export interface RawQuota {
  readonly headings: readonly BrokenHeading[];
  readonly rows: readonly RawRow[];
  /** Blocks it was read from. */
  readonly blocks: readonly number[];
}

export interface RawRow {
  readonly label: string;
  readonly values: readonly BrokenValue[];
  readonly passages: readonly Passage[];
}

const wordsOfBodies =
  /^(?:推荐|申报|分配|责任|报送|承担)?(?:单位|地区|区域|县市区?|系统|部门|工会)(?:名称|类别)?$|^名称$|^(?:县|市|区)[（、]|单位名称$|总工会名称|^各?(?:县|市|区).{0,8}(?:工会|单位)$/;

/** A heading over the names of bodies. */
export const headsBodies = (text: string) => wordsOfBodies.test(text) || /单位|地区|工会$/.test(text);
/** Columns that are nobody's quota. */
export const headsNothing = (text: string) => /^(?:序号|编号|序|备注|说明|联系人|联系电话|类别)$/.test(text);
export const isTotals = (label: string) =>
  /^(?:合计|总计|共计|全市合计|总数|合计数|全[市州省县]合?计?)$/.test(label);
export const isSubtotal = (label: string) => /小计/.test(label);
/** Words with the blanks between them taken out. */
export const tight = (text: string) => text.replace(/[\s\u3000]/g, '');

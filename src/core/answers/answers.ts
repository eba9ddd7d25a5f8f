/**
 * The answers of one application: a flat map from path to value (docs/decisions/0003).
 *
 * - a simple field: `hostUnit` -> '江汉精密机械有限公司'
 * - a choice of many: `studioType` -> ['research', 'teaching']; the free text of the "other" entry: `studioType.other`
 * - a year table: `benefit.2018.revenue` -> '120.50'
 * - a matrix: `talent.technician` -> '3'
 * - rows: `members` -> ['r1', 'r2'] (ids in order) and `members.r1.name` -> '…'
 *
 * Numbers and money are decimal strings, dates `2018`, `2018-05` or `2018-05-31`. A blank is an absent key.
 */
export type AnswerValue = string | readonly string[];
export type Answers = Readonly<Record<string, AnswerValue>>;

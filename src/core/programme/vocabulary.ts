import { z } from 'zod';

/** An id inside a programme: short, ASCII, used in answer paths and addresses. */
export const Id = z.string().regex(/^[a-z][A-Za-z0-9-]*$/, '编号以小写字母开头，只含字母、数字和连字符');
/** Where in the notice an element comes from ("附件4；填表说明5"); shown as help beside it. */
export const Source = z.string().min(1).optional();
/** A path in the answers: `hostUnit`, `benefit.2018.revenue`, `members.*.name` (`*` = every row). */
export const Path = z.string().regex(/^[A-Za-z0-9*-]+(\.[A-Za-z0-9*-]+)*$/, '路径由字段编号用点连接');
/** A business date without time, read in the programme's time zone. */
export const IsoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, '日期写成 2019-09-30');
export const Level = z.enum(['error', 'warning']);
/** The switch of a disputed rule (S6): refuse, tell, or do not look. */
export const RuleSwitch = z.enum(['require', 'warn', 'off']);
export type RuleSwitch = z.infer<typeof RuleSwitch>;

/** The only conditions there are: on the value of another field. */
export const Condition = z.union([
  z.strictObject({ field: Path, equals: z.string() }),
  z.strictObject({ field: Path, in: z.array(z.string()).min(1) }),
  z.strictObject({ field: Path, filled: z.boolean() }),
]);
export type Condition = z.infer<typeof Condition>;

export const DictionaryEntry = z.strictObject({
  id: Id,
  label: z.string().min(1),
  other: z.boolean().optional(),
});
export type DictionaryEntry = z.infer<typeof DictionaryEntry>;
/** A closed list of values, shown in the given order. `other` marks the entry that asks for free text. */
export const Dictionary = z.strictObject({ source: Source, entries: z.array(DictionaryEntry).min(1) });
export type Dictionary = z.infer<typeof Dictionary>;

import { hasUnprintable, withoutNoWidth } from '../chineseText.ts';
import type { StudioLevel } from '../studio/studioState.ts';
import {
  type FixableField,
  fixableFields,
  type ListField,
  type ListSettings,
  listFields,
} from './listField.ts';
import { oldDate } from './oldDate.ts';

/** A row as the register would take it. */
export interface TakenRow {
  readonly body: string;
  readonly unit: string;
  readonly name: string;
  readonly lead: string;
  readonly title: string;
  readonly level: StudioLevel | null;
  readonly namingBody: string;
  readonly namedOn: string | null;
  readonly documentNumber: string;
  readonly trade: string;
  readonly type: string;
  readonly specialty: string;
  readonly results: string;
  readonly establishedOn: string | null;
  readonly members: number | null;
  readonly state: 'active' | 'revoked' | 'leadLeft';
  readonly remarks: string;
}

export type RowFaultCode =
  | 'missing'
  | 'tooLong'
  | 'unprintable'
  | 'errorValue'
  | 'formulaEmpty'
  | 'notADay'
  | 'dayInFuture'
  | 'notALevel'
  | 'notAState'
  | 'notANumber'
  | 'titleWithoutDay'
  | 'dayWithoutTitle'
  | 'bodyUnknown'
  | 'bodySeveral'
  | 'bodyNotYours';
/** What is wrong with a row, in which column of the sheet (0 = A); null: in no column of it. */
export interface RowFault {
  readonly field: ListField;
  readonly column: number | null;
  readonly code: RowFaultCode;
  /** What stands there. */
  readonly value: string;
}

/** As much as the register takes by hand; what is longer there is cut nowhere. */
const LONG: Readonly<Partial<Record<ListField, number>>> = {
  ...{ results: 5_000, remarks: 2_000, specialty: 500 },
  ...{ lead: 60, name: 120, unit: 120, title: 120, namingBody: 120, documentNumber: 80, trade: 80, type: 80 },
};
const SHORT = 200;

const levels: readonly (readonly [RegExp, StudioLevel])[] = [
  [/国家|全国|中央/, 'nation'],
  [/省|自治区|直辖市/, 'province'],
  [/县|区|旗|镇|乡/, 'county'],
  [/市|州|地级/, 'city'],
  [/单位|企业|公司|厂|本级|基层|集团/, 'unit'],
];
/** A level as lists say it: 市级, 省总, 全国, 县（市区）级. */
export function levelOf(said: string): StudioLevel | undefined {
  return levels.find(([words]) => words.test(said))?.[1];
}

const states: readonly (readonly [RegExp, TakenRow['state']])[] = [
  [/撤|摘牌|取消|注销|停/, 'revoked'],
  [/离|退休|调出|去世/, 'leadLeft'],
  [/正常|在册|在用|运行|良好|有效|保留|是|合格/, 'active'],
];

interface Reading {
  readonly text: (field: ListField) => string;
  readonly fault: (field: ListField, code: RowFaultCode, value?: string) => void;
}

function reader(
  settings: ListSettings,
  cells: readonly string[],
  unknown: readonly number[],
  faults: RowFault[],
): Reading {
  const columnOf = (field: ListField) => settings.columns[field] ?? null;
  const isFixable = (field: ListField): field is FixableField =>
    (fixableFields as readonly string[]).includes(field);
  const text = (field: ListField) => {
    const column = columnOf(field);
    const own = column === null ? '' : withoutNoWidth(cells[column] ?? '').trim();
    return own === '' && isFixable(field) ? (settings.fixed[field] ?? '').trim() : own;
  };
  const fault: Reading['fault'] = (field, code, value = text(field)) =>
    void faults.push({ field, column: columnOf(field), code, value: value.slice(0, 100) });
  for (const field of listFields) {
    const [said, column] = [text(field), columnOf(field)];
    if (column !== null && unknown.includes(column)) fault(field, 'formulaEmpty');
    else if (/^#(?:REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL)[!?]?/.test(said)) fault(field, 'errorValue');
    else if (hasUnprintable(said, true)) fault(field, 'unprintable');
    else if ([...said].length > (LONG[field] ?? SHORT)) fault(field, 'tooLong');
  }
  return { text, fault };
}

function dayOf({ text, fault }: Reading, field: 'namedOn' | 'establishedOn', today: string): string | null {
  const said = text(field);
  if (said === '') return null;
  const day = oldDate(said);
  if (day === undefined) fault(field, 'notADay');
  else if (day > today) fault(field, 'dayInFuture');
  else return day;
  return null;
}

/** A lead without a name and a name without a lead complete each other by the rule of names (R22). */
function namesOf({ text, fault }: Reading, suffix: string): { name: string; lead: string } {
  const one = (said: string) => said.replaceAll(/\s+/g, ' ');
  const [name, lead] = [
    one(text('name')),
    text('lead').replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, ''),
  ];
  if (name === '' && lead === '') fault('name', 'missing');
  if (name !== '' && lead !== '') return { name, lead };
  if (name === '') return { name: `${lead}${suffix}`, lead };
  const ending =
    suffix !== '' && name.endsWith(suffix) ? suffix : /(?:劳模|职工|技能)?创?新?工作室$/.exec(name)?.[0];
  const rest = ending ? name.slice(0, name.length - ending.length) : '';
  // What is left of the name is a person only when it is as short as one.
  return { name, lead: /^[\p{Script=Han}·]{2,6}$/u.test(rest) ? rest : name };
}

/** Takes one row of a list (pure): what it says, and every fault at its column. Today is the city's day. */
export function takeRow(
  settings: ListSettings,
  row: { readonly cells: readonly string[]; readonly unknown?: readonly number[] },
  today: string,
): { readonly taken: TakenRow; readonly faults: readonly RowFault[] } {
  const faults: RowFault[] = [];
  const reading = reader(settings, row.cells, row.unknown ?? [], faults);
  const { text, fault } = reading;
  const { name, lead } = namesOf(reading, settings.suffix);
  if (text('unit') === '') fault('unit', 'missing');
  const level = levelOf(text('level'));
  if (text('level') !== '' && !level) fault('level', 'notALevel');
  const namedOn = dayOf(reading, 'namedOn', today);
  const dayBad = faults.some(({ field }) => field === 'namedOn');
  const title = text('title');
  if (title !== '' && namedOn === null && !dayBad) fault('namedOn', 'titleWithoutDay', '');
  if (title === '' && namedOn !== null && settings.columns.namedOn !== undefined)
    fault('title', 'dayWithoutTitle', '');
  const state = text('state') === '' ? 'active' : states.find(([words]) => words.test(text('state')))?.[1];
  if (state === undefined) fault('state', 'notAState');
  const members = text('members')
    .normalize('NFKC')
    .replace(/[人名个]$/, '');
  if (members !== '' && !/^\d{1,5}$/.test(members)) fault('members', 'notANumber');
  return {
    taken: {
      ...{ body: text('body'), unit: text('unit'), name, lead, title, level: level ?? null },
      ...{ namingBody: text('namingBody'), namedOn, documentNumber: text('documentNumber') },
      ...{ trade: text('trade'), type: text('type'), specialty: text('specialty'), results: text('results') },
      establishedOn: dayOf(reading, 'establishedOn', today),
      members: /^\d{1,5}$/.test(members) ? Number(members) : null,
      ...{ state: state ?? 'active', remarks: text('remarks') },
    },
    faults,
  };
}

/** What must be said by a column or once for all before a list can be taken. */
export function missingColumns(settings: ListSettings): readonly ListField[] {
  const { columns } = settings;
  const missing: ListField[] = [];
  if (columns.name === undefined && columns.lead === undefined) missing.push('name');
  if (columns.unit === undefined) missing.push('unit');
  return missing;
}

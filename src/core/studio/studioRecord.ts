import { valueAt } from '../answers/answerAt.ts';
import { expandPath } from '../answers/rowPrefixes.ts';
import type { Sheet } from '../answers/sheet.ts';
import { textAt } from '../answers/textAt.ts';
import { parseDate } from '../calendarDate.ts';
import type { Roles } from '../programme/form.ts';

/** A member as a form lists it (R60). */
export interface ListedMember {
  readonly name: string;
  readonly birthYear: number | null;
  readonly education: string;
  readonly technicalTitle: string;
  readonly unitName: string;
  readonly duty: string;
}

/** What the register takes over of a submitted form: words, not ids, so that they outlive its dictionaries. Blank: not said. */
export interface StudioRecord {
  readonly trade: string;
  readonly kind: string;
  readonly specialty: string;
  readonly results: string;
  readonly establishedOn: string | undefined;
  readonly memberCount: number | undefined;
  readonly members: readonly ListedMember[];
}

/** What a list shows and a search reads; the answers keep the whole. */
const longest = 400;
const wordsAt = (sheet: Sheet, path: string | undefined) =>
  path === undefined ? '' : textAt(sheet, path).replaceAll(/\s+/g, ' ').trim().slice(0, longest);

/** A day that is said only to the month or year counts from its first. */
function dayAt(sheet: Sheet, path: string | undefined): string | undefined {
  const value = path === undefined ? '' : valueAt(sheet.answers, path);
  return parseDate(value) === undefined ? undefined : `${value}-01-01`.slice(0, 10);
}

function numberAt(sheet: Sheet, path: string | undefined): number | undefined {
  const text = wordsAt(sheet, path).replaceAll(',', '');
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function membersOf(sheet: Sheet, roles: Roles): ListedMember[] {
  if (roles.memberName === undefined) return [];
  const cell = (path: string | undefined, row: string) =>
    path === undefined ? '' : wordsAt(sheet, `${row}.${path.split('.').at(-1)}`);
  return expandPath(sheet, roles.memberName).flatMap((path) => {
    const row = path.slice(0, path.lastIndexOf('.'));
    const name = wordsAt(sheet, path).slice(0, 60);
    const year = /\d{4}/.exec(cell(roles.memberBirthYear, row))?.[0];
    return name === ''
      ? []
      : [
          {
            ...{ name, birthYear: year === undefined ? null : Number(year) },
            education: cell(roles.memberEducation, row),
            technicalTitle: cell(roles.memberTechnicalTitle, row),
            unitName: cell(roles.memberUnit, row),
            duty: cell(roles.memberDuty, row),
          },
        ];
  });
}

/** `mainResults`: the short text of the summary, where there is one (R37). */
export function studioRecord(sheet: Sheet, mainResults: string | null): StudioRecord {
  const { roles } = sheet.form;
  const titles = roles.resultTitle === undefined ? [] : expandPath(sheet, roles.resultTitle);
  const results = [mainResults ?? '', ...titles.map((path) => wordsAt(sheet, path))].filter(Boolean);
  return {
    trade: wordsAt(sheet, roles.industry).slice(0, 80),
    kind: wordsAt(sheet, roles.studioType).slice(0, 80),
    specialty: wordsAt(sheet, roles.specialty),
    results: [...new Set(results)].join('；').slice(0, longest),
    establishedOn: dayAt(sheet, roles.establishedOn),
    memberCount: numberAt(sheet, roles.memberCount),
    members: membersOf(sheet, roles),
  };
}

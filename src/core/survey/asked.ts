import type { SimpleField } from '../programme/field.ts';
import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import type { StandardItem } from '../programme/standard.ts';
import type { SurveyFigure } from '../programme/survey.ts';
import { standardLeaves } from '../standards/standardLeaves.ts';
import { figureUse } from './figureUse.ts';
import type { SheetLevel } from './sheetState.ts';

/** A field of the sheet: its path is where the answer is kept. */
export interface AskedField {
  readonly path: string;
  readonly field: SimpleField;
  readonly fromLog?: SurveyFigure['fromLog'];
}
/** An item of the standard whose state is asked. */
export interface AskedItem {
  readonly path: string;
  readonly label: string;
  /** What belongs to it, in words. */
  readonly help: string;
}
/** Everything one sheet asks (R8). */
export interface Asked {
  readonly parts: readonly AskedField[];
  readonly figures: readonly AskedField[];
  readonly items: readonly AskedItem[];
}

export const partPath = (id: string) => `part.${id}`;
export const figurePath = (id: string) => `figure.${id}`;
export const havePath = (id: string) => `have.${id}`;

function helpOf({ text, items = [] }: StandardItem): string {
  return [text, items.map(({ title }) => title).join('、')].filter(Boolean).join('：');
}

function itemsOf({ survey, standards }: Pick<Programme, 'survey' | 'standards'>): AskedItem[] {
  const have = survey?.have;
  const standard = standards.find(({ id }) => id === have?.standard);
  if (have === undefined || standard === undefined) return [];
  if (have.items === 'heads')
    return standard.items.map((item) => ({ path: havePath(item.id), label: item.title, help: helpOf(item) }));
  return standardLeaves(standard).map(({ id, heads, title, item }) => ({
    ...{ path: havePath(id), label: [...heads, title].join('：'), help: item.text ?? '' },
  }));
}

/**
 * What a sheet asks. A studio answers everything; a body and the city tell their area's experience and give the figures that can
 * be summed: the states of items and the choices are counted from below.
 */
export function askedOf(
  programme: Pick<Programme, 'survey' | 'standards'>,
  level: SheetLevel = 'studio',
): Asked {
  const { survey } = programme;
  if (survey === undefined) return { parts: [], figures: [], items: [] };
  const parts = survey.parts.map(({ id, title, help, count, required, source }): AskedField => {
    const field = { kind: 'longText' as const, id, label: title, help, count, required, source };
    return { path: partPath(id), field };
  });
  const figures = survey.figures
    .filter(({ field }) => level === 'studio' || figureUse[field.kind] === 'sum')
    .map(({ field, fromLog }): AskedField => ({ path: figurePath(field.id), field, fromLog }));
  return { parts, figures, items: level === 'studio' ? itemsOf(programme) : [] };
}

/** Answers as they are checked: fields know their path, and no form stands around them. */
export function surveySheet(programme: Programme, answers: Readonly<Record<string, string>>) {
  return { programme, form: programme.forms[0] as Form, answers, references: {} };
}

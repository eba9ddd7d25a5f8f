import { figureUse } from '../../survey/figureUse.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import type { SurveyFigure } from '../survey.ts';

/** What the survey asks can be answered and summed (R6-R8). */
export function survey({ survey: asked, standards, dictionaries }: Programme): LintNote[] {
  if (asked === undefined) return [];
  const error = (at: string, message: string): LintNote => ({
    level: 'error',
    where: `摸底调查 survey › ${at}`,
    message,
  });
  const { have, causes } = asked;
  return [
    ...(Object.hasOwn(dictionaries, causes)
      ? []
      : [error('causes', `没有名为“${causes}”的选项，请补上或改正拼写`)]),
    ...(have === undefined || standards.some(({ id }) => id === have.standard)
      ? []
      : [error('have', `没有名为“${have.standard}”的标准，请补上或改正拼写`)]),
    ...asked.figures.flatMap((figure) =>
      figureFaults(figure, dictionaries).map((says) => error(figure.field.id, says)),
    ),
  ];
}

function figureFaults({ field, fromLog }: SurveyFigure, dictionaries: Programme['dictionaries']): string[] {
  const use = figureUse[field.kind];
  const plain = use !== 'never' && field.computed === undefined && field.evidence === undefined;
  return [
    ...(plain ? [] : [`“${field.label}”不能是引用、自动得出或要附证明的栏，请改用数字、金额、选择或文字`]),
    ...('many' in field && field.many === true ? [`“${field.label}”只能单选，才好汇总`] : []),
    ...('dictionary' in field && !Object.hasOwn(dictionaries, field.dictionary)
      ? [`没有名为“${field.dictionary}”的选项，请补上或改正拼写`]
      : []),
    ...(fromLog !== undefined && use !== 'sum' ? [`“${field.label}”从年度记录取的是件数，应是数字栏`] : []),
  ];
}

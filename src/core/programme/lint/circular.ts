import { circularPlace } from '../circularPlace.ts';
import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';

const error = (where: string, message: string): LintNote => ({ level: 'error', where, message });

function unknownPlaces(programme: Programme): LintNote[] {
  return (programme.circular.body ?? []).flatMap(({ heading = '', text = '' }, at) => {
    const where = `circular › body[${at}]`;
    const used = [...`${heading}${text}`.matchAll(/\{([^{}]*)\}/g)].map(([, place]) => place!);
    const unknown = used.filter((place) => circularPlace(programme, place) === undefined);
    const empty = heading + text === '' ? [error(where, '这一段没有文字，请写上或删去')] : [];
    return [
      ...empty,
      ...unknown.map((place) => error(where, `“{${place}}”在方案里没有对应的内容，请改正或写成文字`)),
    ];
  });
}

/** The words of the circular name only what the programme has; its title breaks where it says; its annexes exist. */
export function circularWords(programme: Programme): LintNote[] {
  const { title, titleLines, annexes, annexLayouts = [] } = programme.circular;
  const missing = annexLayouts.filter((id) => !programme.layouts.some((layout) => layout.id === id));
  const broken = titleLines !== undefined && titleLines.join('') !== title;
  const uneven = annexLayouts.length > 0 && annexLayouts.length !== annexes.length;
  return [
    ...unknownPlaces(programme),
    ...(broken ? [error('circular › titleLines', '各行连起来与标题不同，请改成一致')] : []),
    ...missing.map((id) => error('circular › annexLayouts', `没有名为“${id}”的版式，请补上或改正拼写`)),
    ...(uneven
      ? [
          error(
            'circular › annexLayouts',
            `附件有 ${annexes.length} 个，版式有 ${annexLayouts.length} 个，请一一对应`,
          ),
        ]
      : []),
  ];
}

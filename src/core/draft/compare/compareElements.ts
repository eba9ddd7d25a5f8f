import type { Programme } from '../../programme/programme.ts';
import { moveWords } from '../moveYear.ts';
import type { TextRow } from './comparison.ts';

interface Element {
  readonly path: string;
  readonly label: string;
  /** What it is called, and what else of it matters. */
  readonly words: string;
}

const named = (
  list: string,
  label: string,
  all: readonly { readonly id: string; readonly title: string }[],
) => all.map(({ id, title }): Element => ({ path: `${list}.${id}`, label, words: title }));

function fieldsOf({ forms }: Programme): Element[] {
  return forms.flatMap((form) =>
    form.sections.flatMap((section) =>
      section.fields.map((field): Element => {
        const words = `${field.label}${field.star === true ? ' *' : ''}`;
        return { path: `forms.${form.id}.${field.id}`, label: `${form.title} › ${section.title}`, words };
      }),
    ),
  );
}

function elementsOf(programme: Programme): Element[] {
  const { tracks, steps, materials, standards, forms, phases, deadlines } = programme;
  return [
    ...named('tracks', '申报类别', tracks),
    ...tracks.map(({ id, title, toName }): Element => {
      return {
        path: `tracks.${id}.toName`,
        label: '计划数',
        words: `${title}：${toName ?? '未定'}`,
      };
    }),
    ...named('steps', '意见环节', steps),
    ...named('phases', '工作阶段', phases),
    ...named('deadlines', '期限', deadlines),
    ...materials.map(({ id, title, copies }): Element => {
      return { path: `materials.${id}`, label: '申报材料', words: `${title}，${copies} 份` };
    }),
    ...named('standards', '创建标准', standards),
    ...named('forms', '申报表', forms),
    ...fieldsOf(programme),
  ];
}

/** Categories, steps, papers and fields by their ids: what is other, new or gone. What only moved with the year is left out. */
export function compareElements(before: Programme, after: Programme): TextRow[] {
  const [was, is] = [before, after].map(
    (programme) => new Map(elementsOf(programme).map((one) => [one.path, one])),
  );
  const now = [...is!.values()].flatMap(({ path, label, words }): TextRow[] => {
    const old = was!.get(path)?.words;
    if (old === undefined) return [{ path, label, before: null, after: words, change: 'added' }];
    const moved = moveWords({ text: old }, before.year, after.year).text;
    return old === words || moved === words
      ? []
      : [{ path, label, before: old, after: words, change: 'changed' }];
  });
  const gone = [...was!.values()].flatMap(({ path, label, words }): TextRow[] =>
    is!.has(path) ? [] : [{ path, label, before: words, after: null, change: 'removed' }],
  );
  return [...now, ...gone];
}

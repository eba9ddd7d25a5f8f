import type { Sheet } from '../core/answers/sheet.ts';
import { type Control, controlOf } from '../core/fields/controlOf.ts';
import type { Paper } from './page.ts';

/** Which form a file was made from; travels in the file and comes back with it. */
export interface FileMark {
  readonly revision: string;
  readonly form: string;
  /** Id of the application; absent in a blank form. */
  readonly application?: string;
  readonly fileNumber?: string;
  /** The application's version when the file was made. */
  readonly version?: number;
  /** The one list that the file holds (Excel). */
  readonly list?: string;
}

/** A paper that may be filled in with a word processor: its mark, and what each answer takes. */
export interface Filling {
  readonly mark: FileMark;
  readonly controls: Readonly<Record<string, Control>>;
}

function pathsOf(paper: Paper): string[] {
  return paper.parts.flatMap((part) => {
    if (part.kind === 'cover') return part.items.map(({ path }) => path);
    if (part.kind !== 'grid') return [];
    return part.rows.flatMap(({ cells }) => cells.flatMap(({ path }) => path ?? []));
  });
}

/** The paper with what each of its cells takes (F15). */
export function fillable(paper: Paper, { form, programme }: Sheet, mark: FileMark): Paper {
  const controls = pathsOf(paper).flatMap((path): [string, Control][] => {
    const control = controlOf(form, programme, path);
    return control ? [[path, control]] : [];
  });
  return { ...paper, fill: { mark, controls: Object.fromEntries(controls) } };
}

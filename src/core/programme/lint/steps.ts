import type { LintNote } from '../lintNote.ts';
import type { Programme } from '../programme.ts';
import { stepName } from './elementNames.ts';

/** Steps are passed by somebody. */
export function steps({ steps: all, tracks }: Programme): LintNote[] {
  return all
    .filter(({ id }) => !tracks.some((track) => track.steps.includes(id)))
    .map((step) => ({
      level: 'warning',
      where: stepName(step),
      message: '没有一个类别经过这一步，请在“申报类别”里选上它，或删去',
    }));
}

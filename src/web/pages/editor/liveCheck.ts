import { draftKeys } from '../../../core/draft/draftSteps.ts';
import { lintDraft } from '../../../core/draft/lintDraft.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { partIssues } from '../drafts/partFaults.ts';
import { type AreaId, areaIds, areaOfPlace } from './areaIds.ts';
import type { PlacedNote } from './areaProps.ts';
import { issueInWords } from './issueWords.ts';
import { placeOfPath } from './place.ts';
import { placeOfNote } from './placeOfNote.ts';

/** The programme with every part that does not fit the schema put back to what it last was. */
export function fittingParts(programme: Programme, last: Programme): Programme {
  const open = draftKeys.filter((key) => partIssues(key, programme[key]).length > 0);
  return open.length === 0
    ? programme
    : { ...programme, ...Object.fromEntries(open.map((key) => [key, last[key]])) };
}

/** What does not fit the schema: it is not sent before it does. */
export function heldNotes(programme: Programme): PlacedNote[] {
  return draftKeys.flatMap((key) =>
    partIssues(key, programme[key])
      .flatMap((issue) => issueInWords(programme, key, issue))
      .map(({ path, where, message }) => {
        const place = placeOfPath(programme, path);
        return {
          level: 'error' as const,
          where,
          message,
          place,
          area: areaOfPlace(place),
          held: true as const,
        };
      }),
  );
}

/** What the linter says, each remark with its place and area; worst first as the linter sorts. */
export function lintNotes(fitting: Programme): PlacedNote[] {
  const order = { error: 0, warning: 1, note: 2 } as const;
  return lintDraft(fitting)
    .map((note) => {
      const place = placeOfNote(fitting, note.where);
      return { ...note, place, area: areaOfPlace(place) };
    })
    .sort((left, right) => order[left.level] - order[right.level]);
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
}

/** How many remarks of each area are open; what was looked at or only explains does not count. */
export function countsByArea(notes: readonly PlacedNote[]): { readonly [A in AreaId]: Counts } {
  const count = (area: AreaId, level: 'error' | 'warning') =>
    notes.filter((note) => note.area === area && note.level === level && !note.acknowledged).length;
  return Object.fromEntries(
    areaIds.map((area) => [area, { error: count(area, 'error'), warning: count(area, 'warning') }]),
  ) as { [A in AreaId]: Counts };
}

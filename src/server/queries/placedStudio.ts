import type { PlacedStudio } from '../../contract/merges.ts';
import type { PlacedFile } from '../store/mergeStudios.ts';

/** A file as the screens of duplicates and merges show it. */
export function placedStudio(file: PlacedFile): PlacedStudio {
  const {
    id: studio,
    name,
    leadName,
    unitName,
    bodyName,
    level,
    title,
    namedOn,
    state,
    results,
    version,
  } = file;
  return { studio, name, leadName, unitName, bodyName, level, title, namedOn, state, results, version };
}

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Programme } from '../src/core/programme/programme.ts';

const file = fileURLToPath(new URL('../programmes/jingzhou-2019/demo/province.json', import.meta.url));

/** The programme of the notice with a track of the province, as the demo has it: the document of the province is not given (S5). */
export function withProvince(programme: Programme): Programme {
  const added = JSON.parse(readFileSync(file, 'utf8')) as Pick<
    Programme,
    'steps' | 'tracks' | 'forms' | 'layouts'
  >;
  return {
    ...programme,
    steps: [...programme.steps, ...added.steps],
    tracks: [...programme.tracks, ...added.tracks],
    forms: [...programme.forms, ...added.forms],
    layouts: [...programme.layouts, ...added.layouts],
  };
}

import type { ProgrammeFiles } from './assemble.ts';
import { programmeFile } from './assemble.ts';
import { Programme } from './programme.ts';

/** The schema as it lies beside an exported programme, so that an editor completes what is typed. */
export const schemaFile = 'programme.schema.json';

const named = (folder: string, parts: readonly { readonly id: string }[]) =>
  parts.map((part) => [`${folder}/${part.id}.json`, part] as const);

/** Members in the order of the schema, as people write them; the database keeps none. */
function inOrder(programme: Programme): Programme {
  const { $schema: _, ...bare } = programme;
  const parsed = Programme.safeParse(bare);
  return parsed.success ? parsed.data : bare;
}

/** A programme as one file with its schema named. */
export function fileOf(programme: Programme): object {
  return { $schema: `./${schemaFile}`, ...inOrder(programme) };
}

/**
 * A programme as a folder in the shape of `programmes/<id>/`: the main file names its parts by relative path. Assembled
 * again it is the same programme; `$schema` is no part of it.
 */
export function folderOf(exported: Programme): ProgrammeFiles {
  const programme = inOrder(exported);
  const { quota, dictionaries, forms, layouts, standards } = programme;
  const listed = {
    forms: named('forms', forms),
    layouts: named('layouts', layouts),
    standards: named('standards', standards),
  };
  const paths = Object.fromEntries(
    Object.entries(listed).map(([part, files]) => [part, files.map(([path]) => path)]),
  );
  const parts = { quota: 'quota.json', dictionaries: 'dictionaries.json', ...paths };
  return {
    [programmeFile]: { $schema: `../${schemaFile}`, ...programme, ...parts },
    'quota.json': quota,
    'dictionaries.json': dictionaries,
    ...Object.fromEntries(Object.values(listed).flat()),
  };
}

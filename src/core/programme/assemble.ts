import { explainIssue } from './explainIssue.ts';
import type { Problem } from './problem.ts';
import { Programme } from './programme.ts';

/** The files of a programme folder by relative path, JSON already parsed. */
export type ProgrammeFiles = Readonly<Record<string, unknown>>;
export type Assembled =
  | { readonly ok: true; readonly programme: Programme }
  | { readonly ok: false; readonly problems: readonly Problem[] };

type Origin = ReadonlyMap<string, string>;
interface Reading {
  readonly files: ProgrammeFiles;
  readonly problems: Problem[];
  /** Which file stands at which place of the assembled programme: "forms.0" -> "forms/standard.json". */
  readonly origin: Map<string, string>;
}

export const programmeFile = 'programme.json';
const singleParts = ['quota', 'dictionaries'] as const;
const listedParts = ['forms', 'layouts', 'standards'] as const;

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `$schema` helps editors and is no part of the programme. */
function withoutSchema(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const { $schema: _, ...rest } = value;
  return rest;
}

/** A string stands for a file of the folder; anything else stands for itself. */
function resolve(reading: Reading, value: unknown, place: string): unknown {
  if (typeof value !== 'string') return value;
  if (!Object.hasOwn(reading.files, value)) {
    reading.problems.push({
      where: `${programmeFile} › ${place.replace(/\.(\d+)$/, '[$1]')}`,
      message: `没有找到文件“${value}”，请检查文件名，或把文件放进方案文件夹`,
    });
    return undefined;
  }
  reading.origin.set(place, value);
  return withoutSchema(reading.files[value]);
}

function resolveParts(reading: Reading, root: Record<string, unknown>): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...root };
  for (const part of singleParts) whole[part] = resolve(reading, root[part], part);
  for (const part of listedParts) {
    const list = root[part];
    if (!Array.isArray(list)) continue;
    whole[part] = list.map((item: unknown, at) => resolve(reading, item, `${part}.${at}`));
  }
  return whole;
}

/**
 * Puts the files of a programme folder together and checks them against the schema. The main file names its parts by
 * relative path (quota, dictionaries, forms, layouts, standards) or holds them itself. Every problem names its element.
 */
export function assembleProgramme(files: ProgrammeFiles): Assembled {
  const root = Object.hasOwn(files, programmeFile) ? files[programmeFile] : undefined;
  if (!isRecord(root)) {
    const message = '方案文件夹里要有 programme.json，内容是一个对象（花括号）';
    return { ok: false, problems: [{ where: programmeFile, message }] };
  }
  const reading: Reading = { files, problems: [], origin: new Map() };
  const whole = resolveParts(reading, root);
  if (reading.problems.length > 0) return { ok: false, problems: reading.problems };
  const parsed = Programme.safeParse(whole);
  if (parsed.success) return { ok: true, programme: parsed.data };
  const problems = parsed.error.issues.flatMap((issue) =>
    explainIssue(issue).map(({ path, message }) => ({
      where: nameElement(whole, path, reading.origin),
      message,
    })),
  );
  return { ok: false, problems };
}

/** "forms/standard.json › sections[2] › fields[0] (funding)": file, steps, and the id of the innermost element. */
function nameElement(whole: unknown, path: readonly PropertyKey[], origin: Origin): string {
  let file = programmeFile;
  let steps: string[] = [];
  let value: unknown = whole;
  let id = '';
  for (const [at, key] of path.entries()) {
    value =
      isRecord(value) || Array.isArray(value) ? (value as Record<PropertyKey, unknown>)[key] : undefined;
    const inside = isRecord(value) ? value.id : undefined;
    if (typeof inside === 'string') id = inside;
    if (typeof key === 'number' && steps.length > 0) steps[steps.length - 1] += `[${key}]`;
    else steps.push(String(key));
    const opened = origin.get(path.slice(0, at + 1).join('.'));
    if (opened === undefined) continue;
    file = opened;
    steps = [];
  }
  const named = id === '' ? '' : ` (${id})`;
  return [file, ...steps].join(' › ') + named;
}

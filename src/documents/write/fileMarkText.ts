import { z } from 'zod';
import type { FileMark } from '../filling.ts';

/** Name of the document's own property that carries the mark. */
export const MARK_PROPERTY = 'gongfang';

const Mark = z.object({
  revision: z.string(),
  form: z.string(),
  application: z.string().optional(),
  fileNumber: z.string().optional(),
  version: z.number().int().optional(),
  list: z.string().optional(),
});

/** The mark of a file as one line of text. */
export function markText(mark: FileMark): string {
  return JSON.stringify(Mark.parse(mark));
}

/** Reads the mark; undefined for files that are not from here, whatever they carry. */
export function readMarkText(text: string): FileMark | undefined {
  try {
    const parsed = Mark.safeParse(JSON.parse(text));
    return parsed.success ? (parsed.data as FileMark) : undefined;
  } catch {
    return undefined;
  }
}

import type { Reading } from '../../core/notice/reading.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import type { OfficeReaders } from '../exchange/officeReaders.ts';

/** A notice as it came: an uploaded file, or pasted text. */
export type GivenNotice = { readonly bytes: Uint8Array; readonly name: string } | { readonly text: string };

export interface NoticeRead {
  readonly reading: Reading;
  /** One per block of the notice: `Passage.block` counts them. Cells are parted by tabs, rows by line ends. */
  readonly lines: string[];
}

/** Reads a notice in a thread with little memory and time (F46); a refusal says what is wrong with the file. */
export async function readNoticeUpload(
  { office }: { readonly office: OfficeReaders },
  given: GivenNotice,
): Promise<Decision<NoticeRead>> {
  const { bytes, name } =
    'text' in given ? { bytes: new TextEncoder().encode(`\uFEFF${given.text}`), name: '粘贴的文字' } : given;
  const made = await office.ask<'notice'>({ kind: 'notice', bytes }, name);
  return made.ok ? allow({ reading: made.change.reading, lines: [...made.change.lines] }) : made;
}

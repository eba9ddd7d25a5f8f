import { existsSync } from 'node:fs';
import type { Reading } from '../../src/core/notice/reading.ts';
import type { Decision } from '../../src/core/refusals.ts';
import type { OfficeReaders } from '../../src/server/exchange/officeReaders.ts';
import type { Given } from './corpus.ts';

type Read = (
  deps: { readonly office: OfficeReaders },
  given: Given,
) => Promise<Decision<{ readonly reading: Reading; readonly lines: string[] }>>;

const entry = new URL('../../src/server/notice/readNoticeFile.ts', import.meta.url);

/** The product's entry for notices; undefined as long as it is not there. */
export async function noticeReader(): Promise<Read | undefined> {
  if (!existsSync(entry)) return undefined;
  return ((await import(entry.href)) as { readNoticeUpload: Read }).readNoticeUpload;
}

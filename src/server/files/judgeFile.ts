import { readFile } from 'node:fs/promises';
import type { UploadPurpose } from '../../core/evidence/uploadPurpose.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { cleanName, quotedName } from './cleanName.ts';
import { type FileBytes, withFileBytes } from './fileBytes.ts';
import { fileKind } from './fileKind.ts';
import type { Received } from './fileStore.ts';
import { endsWhole, isWhole } from './isWhole.ts';
import { officeKind } from './officeKind.ts';
import { pdfIsEncrypted } from './pdfIsEncrypted.ts';
import { type PictureSize, pictureSize } from './pictureSize.ts';

type Refused = Extract<Decision<unknown>, { ok: false }>;

/** What a received file may be called and is. */
export interface Judged {
  readonly name: string;
  readonly mediaType: string;
}

/** Nothing of a page can be read below; nothing a scanner makes is above (A3 at 600 dpi is 70). */
const LEAST_PIXELS = 200;
const MOST_PIXELS = 100_000_000;

function sizeFits({ width, height }: PictureSize): boolean {
  return Math.min(width, height) >= LEAST_PIXELS && width * height <= MOST_PIXELS;
}

/** A locked Word or Excel file is an old container around a new one; its directory names the inner one. */
async function isLockedOffice(bytes: FileBytes): Promise<boolean> {
  const EDGE = 65_536;
  const edges = [await bytes.read(0, EDGE), await bytes.read(Math.max(0, bytes.size - EDGE), EDGE)];
  return edges.some((edge) => edge.includes(Buffer.from('EncryptedPackage', 'utf16le')));
}

/** The same refusal, in the words of what the file is for. */
function asked(refused: Refused, purpose: UploadPurpose): Decision<never> {
  const { refusal } = refused;
  return refusal.code === 'fileTypeRefused' ? refuse(refusal.code, { ...refusal.params, purpose }) : refused;
}

/** What is no document although it comes in the same wrapping. */
const tables = { xlsx: 'Excel 表格', zip: '压缩包' } as const;

async function judgePaper(
  bytes: FileBytes,
  path: string,
  purpose: UploadPurpose,
  judged: Judged,
): Promise<Decision<Judged>> {
  const { name, mediaType } = judged;
  const damaged = refuse('fileDamaged', { name });
  if (mediaType === 'application/pdf') {
    if (await pdfIsEncrypted(bytes)) return refuse('fileEncrypted', { name });
  } else {
    const size = await pictureSize(mediaType, bytes);
    if (!size) return damaged;
    if (!sizeFits(size)) return refuse('pictureSize', { name, ...size });
  }
  // A scan may be too large to be held; whoever reads its pages notices what is missing inside.
  const whole =
    purpose === 'scan' ? await endsWhole(mediaType, bytes) : isWhole(mediaType, await readFile(path));
  return whole ? allow(judged) : damaged;
}

/**
 * Looks into received bytes: whether they are what the purpose takes, whole, open to everybody and of a sane size.
 * The given name is only used in what the person reads.
 */
export async function judgeFile(
  received: Received,
  givenName: string,
  purpose: UploadPurpose,
): Promise<Decision<Judged>> {
  const { path, size } = received;
  if (size === 0) return refuse('fileEmpty', {});
  return withFileBytes(path, async (bytes) => {
    const quoted = quotedName(givenName);
    const kind = fileKind(await bytes.read(0, 4096), purpose);
    if (kind.accepted && kind.extension === 'zip') {
      const office = await officeKind(path, size, quoted);
      if (!office.ok) return asked(office, purpose);
      const { mediaType, extension } = office.change;
      if (purpose === 'document' && extension !== 'docx')
        return refuse('fileTypeRefused', { name: quoted, found: tables[extension], purpose });
      if (purpose === 'package' && extension !== 'zip')
        return refuse('fileTypeRefused', { name: quoted, found: 'Word 或 Excel 文档', purpose });
      return allow({ name: cleanName(givenName, extension), mediaType });
    }
    if (kind.accepted) {
      const judged = { name: cleanName(givenName, kind.extension), mediaType: kind.mediaType };
      return judgePaper(bytes, path, purpose, judged);
    }
    if (kind.remedy === 'saveAsNewOffice' && (await isLockedOffice(bytes)))
      return refuse('fileEncrypted', { name: quoted });
    const { found, remedy } = kind;
    return refuse('fileTypeRefused', { name: quoted, found, purpose, ...(remedy && { remedy }) });
  });
}

import { buffer } from 'node:stream/consumers';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { AppDeps } from '../app.ts';
import type { Context } from '../context.ts';
import { inTenant } from '../db/inTenant.ts';
import { readableUpload, type Upload } from '../store/uploads.ts';
import type { OfficeReaders } from './officeReaders.ts';

export type OfficeDeps = Pick<AppDeps, 'db' | 'files'> & { readonly office: OfficeReaders };

export interface UploadedOffice {
  readonly upload: Upload;
  readonly kind: 'docx' | 'xlsx' | 'zip' | 'other';
  /** Read when they are needed. */
  readonly bytes: () => Promise<Uint8Array>;
}

const kinds: Readonly<Record<string, UploadedOffice['kind']>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/zip': 'zip',
};

/** An uploaded Word or Excel file that the asker may read. */
export async function uploadedOffice(
  { db, files }: OfficeDeps,
  context: Context,
  id: string,
): Promise<Decision<UploadedOffice>> {
  const upload = await inTenant(db, context, (tx) => readableUpload(tx, context, id));
  if (!upload) return refuse('uploadUnknown', {});
  const kind = kinds[upload.mediaType] ?? 'other';
  if (kind === 'other') return refuse('notOurForm', { name: upload.name });
  const bytes = async () => buffer(await files.open(context.actor.tenant, upload.hash));
  return allow({ upload, kind, bytes });
}

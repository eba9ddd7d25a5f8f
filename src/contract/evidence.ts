import { z } from 'zod';
import { command } from './contract.ts';
import { Nothing, Uuid } from './shapes.ts';

/** Bind an uploaded file to a path. Upload first: `POST /api/v1/uploads` (multipart, one file) -> {upload, name, size, mediaType}. */
export const attachEvidence = command(
  'attachEvidence',
  '上传证明材料',
  z.object({
    application: Uuid,
    path: z.string().max(200),
    kind: z.enum(['copy', 'original']),
    stamp: z.enum(['none', 'seal', 'financeSeal']),
    upload: Uuid,
  }),
  z.object({ evidence: Uuid }),
);
export const removeEvidence = command(
  'removeEvidence',
  '移除证明材料',
  z.object({ application: Uuid, evidence: Uuid }),
  Nothing,
);
/** Answer of the upload route. */
export const UploadAnswer = z.object({
  upload: Uuid,
  name: z.string(),
  size: z.number(),
  mediaType: z.string(),
});

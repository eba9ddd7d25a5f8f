import { allow } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { stateAnswer } from '../stateAnswer.ts';
import { updateApplication } from '../store/applications.ts';
import type { OpenApplication } from '../store/openApplication.ts';
import { updateOpinion } from '../store/opinions.ts';
import type { Upload } from '../store/uploads.ts';
import { opinionDigest } from './sealing.ts';

/** The promised sheet with its hand and date. */
export interface Supplied {
  readonly step: string;
  readonly signatory: string | null;
  readonly paperDate: string | null;
  readonly upload: Upload;
}

/** The opinion as it reads with the promised seal. */
export function suppliedOpinion(open: OpenApplication, { step, signatory, paperDate }: Supplied) {
  const found = open.opinions.find((one) => one.step === step)!;
  return { ...found, signatory, paper_date: paperDate };
}

/** Writes the promised seal; nothing moves. */
export async function saveSupplied(tx: Tx, context: Context, open: OpenApplication, supplied: Supplied) {
  const opinion = suppliedOpinion(open, supplied);
  const { upload } = supplied;
  await updateOpinion(tx, context, opinion.id, {
    scan: upload.id,
    signatory: opinion.signatory,
    paper_date: opinion.paper_date,
    seal_supplied_at: context.receivedAt,
    digest: opinionDigest(opinion, 'follows', upload.hash),
  });
  await updateApplication(tx, context, open.row.id, {});
  return allow({ state: stateAnswer(open.stand.state) });
}

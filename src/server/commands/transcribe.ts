import { actsForAnother } from '../../core/access/actsForAnother.ts';
import type { Context, Tx } from '../context.ts';
import type { OpenApplication } from '../store/openApplication.ts';
import { insertOpinion, type OpinionRow, standing, updateOpinion } from '../store/opinions.ts';

/** An opinion as it reads on the paper, and the application with it. */
export interface Transcribed {
  readonly open: OpenApplication;
  readonly opinion: OpinionRow;
  readonly existed: boolean;
  /** The draft said less than the paper. */
  readonly changed: boolean;
}
interface Written {
  readonly text: string;
  readonly signatory: string | null;
  readonly paperDate: string | null;
}

function emptyOpinion(open: OpenApplication, step: string, context: Context): OpinionRow {
  const { tenant, user } = context.actor;
  return {
    ...{ tenant, id: context.newId(), application: open.row.id, step, positive: true, text: '' },
    ...{ signatory: null, paper_date: null, by_user: user, recorded_at: context.receivedAt },
    entered_for: actsForAnother(context.actor, open.subject.level ?? 'city', open.subject),
    content_version: open.stand.contentVersion ?? '',
    ...{ seal: 'none', sealed_at: null, scan: null, seal_reason: null, seal_promised_on: null },
    ...{ seal_supplied_at: null, digest: null, superseded_at: null, superseded_because: null },
  };
}

/** The opinion of a step with what was read from the paper (S33: handwritten, transcribed afterwards). */
export function transcribe(
  open: OpenApplication,
  step: string,
  { text, signatory, paperDate }: Written,
  context: Context,
): Transcribed {
  const drafted = open.opinions.find((one) => one.step === step);
  const opinion = {
    ...(drafted ?? emptyOpinion(open, step, context)),
    ...{ text, signatory, paper_date: paperDate },
  };
  const changed =
    drafted?.text !== text || drafted.signatory !== signatory || drafted.paper_date !== paperDate;
  const opinions = [...open.opinions.filter((one) => one.step !== step), opinion];
  const stand = { ...open.stand, opinions: opinions.map(standing) };
  return { open: { ...open, opinions, stand }, opinion, existed: drafted !== undefined, changed };
}

/** Writes it down, before it is sealed. */
export async function saveTranscribed(tx: Tx, context: Context, written: Transcribed): Promise<void> {
  const { opinion, existed, changed } = written;
  const { id, application, step, positive, text, signatory, paper_date, content_version, entered_for } =
    opinion;
  const read = { text, signatory, paper_date };
  if (existed) {
    const by = { by_user: context.actor.user, recorded_at: context.receivedAt };
    if (changed) await updateOpinion(tx, context, id, { ...read, ...by });
    return;
  }
  const place = { application, step, positive, content_version, entered_for };
  await insertOpinion(tx, context, id, { ...place, ...read });
}

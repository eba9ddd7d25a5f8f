import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { allow, type Decision } from '../../core/refusals.ts';
import type { Resolved } from '../../core/resolution/recordResolution.ts';
import type { Context, Tx } from '../context.ts';
import { stateAnswer } from '../stateAnswer.ts';
import type { OpenApplication } from '../store/openApplication.ts';
import { insertOpinion, type OpinionRow, standing, supersedeOpinions } from '../store/opinions.ts';
import { saveDeclined } from './declining.ts';
import { decideSealing, saveSealing } from './sealing.ts';

/** What the meeting writes into a box besides the words. */
export interface Hand {
  readonly signatory: string | null;
  /** ISO. */
  readonly paperDate: string;
}

/** The box of the deciding step as the meeting fills it. */
function opinionFor(open: OpenApplication, { step, positive, text }: Resolved, hand: Hand, context: Context) {
  const { tenant, user } = context.actor;
  const level = open.subject.level ?? 'city';
  const row: OpinionRow = {
    ...{ tenant, id: context.newId(), application: open.row.id, step: step!.id, positive, text },
    signatory: step!.needs.includes('signatory') ? hand.signatory : null,
    ...{ paper_date: hand.paperDate, by_user: user, recorded_at: context.receivedAt },
    entered_for: actsForAnother(context.actor, level, open.subject),
    content_version: open.stand.contentVersion ?? '',
    ...{ seal: 'none', sealed_at: null, scan: null, seal_reason: null, seal_promised_on: null },
    ...{ seal_supplied_at: null, digest: null, superseded_at: null, superseded_because: null },
  };
  return row;
}

/** Drafts the box, an older draft is superseded; answers the application with it. */
async function draft(tx: Tx, context: Context, open: OpenApplication, opinion: OpinionRow) {
  await supersedeOpinions(tx, context, open.row.id, [opinion.step], 'resolved');
  const { id, application, step, positive, text, signatory, paper_date, content_version, entered_for } =
    opinion;
  const written = { application, step, positive, text, signatory, paper_date, content_version, entered_for };
  await insertOpinion(tx, context, id, written);
  const opinions = [...open.opinions.filter((one) => one.step !== step), opinion];
  return { ...open, opinions, stand: { ...open.stand, opinions: opinions.map(standing) } };
}

type Answer = Decision<ReturnType<typeof stateAnswer>>;
type Save = (tx: Tx, context: Context, open: OpenApplication, one: Resolved, hand: Hand) => Promise<Answer>;

const saves: { readonly [K in Resolved['act']['kind']]: Save } = {
  note: async (_tx, _context, open) => allow(stateAnswer(open.stand.state)),
  draft: async (tx, context, open, one, hand) => {
    await draft(tx, context, open, opinionFor(open, one, hand, context));
    return allow(stateAnswer(open.stand.state));
  },
  agree: async (tx, context, open, one, hand) => {
    const drafted = await draft(tx, context, open, opinionFor(open, one, hand, context));
    const sealed = decideSealing(drafted, one.step!.id, { by: 'online' }, context);
    if (!sealed.ok) return sealed;
    const saved = await saveSealing(tx, context, drafted, sealed.change, { how: 'online' });
    return saved.ok ? allow(saved.change.state) : saved;
  },
  decline: async (tx, context, open, one, { paperDate }) => {
    const { act, step, text: reason } = one;
    if (act.kind !== 'decline') throw new Error('only what is declined is saved so');
    const enteredFor = actsForAnother(context.actor, open.subject.level ?? 'city', open.subject);
    const said = { step: step!.id, reason, enteredFor, paperDate, opinion: context.newId() };
    return saveDeclined(tx, context, open, { ...said, move: act.move });
  },
};

/** Writes what a meeting decided about one application; answers where it stands then. */
export function saveResolved(
  tx: Tx,
  context: Context,
  open: OpenApplication,
  one: Resolved,
  hand: Hand,
): Promise<Answer> {
  return saves[one.act.kind](tx, context, open, one, hand);
}

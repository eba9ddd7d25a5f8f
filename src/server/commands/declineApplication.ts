import { declineApplication as contract } from '../../contract/opinions.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { declineApplication as decide } from '../../core/application/endApplication.ts';
import { allow } from '../../core/refusals.ts';
import { recordDigest } from '../digests.ts';
import { openApplication } from '../store/openApplication.ts';
import { insertOpinion, supersedeOpinions } from '../store/opinions.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove } from './applyMove.ts';
import { defineCommand } from './command.ts';

/** 不予推荐 / 不予命名: recorded as the level's negative opinion with its reason; the places go back. */
export const declineApplication = defineCommand({
  contract,
  action: 'declineApplication',
  load: (tx, input, context) => openApplication(tx, context, input.application, input.step),
  decide(open, { step }, context) {
    const move = decide(open.stand, step);
    if (!move.ok) return move;
    const enteredFor = actsForAnother(context.actor, open.subject.level ?? 'city', open.subject);
    return allow({ move: move.change, opinion: context.newId(), enteredFor });
  },
  async save(tx, { move, opinion, enteredFor }, context, open, { step, reason }) {
    const { id, content_version } = open.row;
    await supersedeOpinions(tx, context, id, [step], 'declined');
    const contentVersion = content_version ?? '';
    const written = { application: id, step, positive: false, text: reason, signatory: null };
    const digest = recordDigest({ ...written, paperDate: null, contentVersion, seal: 'none', scan: null });
    const columns = { paper_date: null, content_version: contentVersion, entered_for: enteredFor, digest };
    await insertOpinion(tx, context, opinion, { ...written, ...columns });
    const state = await applyMove(tx, context, open, move);
    return state.ok ? allow({ state: state.change }) : state;
  },
  events: ({ opinion, enteredFor, move }, open, { step }) => [
    applicationEvent('declineApplication', open.row, { step, opinion, enteredFor, places: move.places }),
  ],
});

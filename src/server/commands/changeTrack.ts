import { changeTrack as contract } from '../../contract/applications.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { fieldAt } from '../../core/answers/fieldAt.ts';
import { changeTrack as decide } from '../../core/application/changeTrack.ts';
import { today } from '../../core/campaign/today.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { bodyOf } from '../store/bodies.ts';
import { evidenceOf, insertEvidence } from '../store/evidence.ts';
import { openApplication } from '../store/openApplication.ts';
import { closeNotes } from '../store/returnNotes.ts';
import { studioById } from '../store/studios.ts';
import { lockUnit } from '../store/units.ts';
import { applicationEvent } from './applicationEvent.ts';
import { applyMove } from './applyMove.ts';
import { defineCommand } from './command.ts';
import { fillNewDraft } from './followDrafts.ts';
import { decideNew, insertApplication } from './newApplication.ts';

/** 改报: the other track's form, prefilled by equal paths and proofs; the first application is kept as withdrawn. */
export const changeTrack = defineCommand({
  contract,
  action: 'changeTrack',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application);
    if (!open.ok) return open;
    const { tenant } = context.actor;
    const { row, programme } = open.change;
    const target = programme.tracks.find((one) => one.id === input.track);
    const form = programme.forms.find((one) => one.id === target?.form);
    if (!target || !form) return refuse('notFound', { what: '个申报类别' });
    const { campaign, unit, studio, lead_name: leadName } = row;
    // As when creating: two beginnings in one unit go one after the other.
    await lockUnit(tx, tenant, unit);
    const on = today(context.receivedAt, context.timeZone);
    const asked = { campaign, unit, studio, leadName, except: row.id, on };
    return allow({
      ...{ ...open.change, target, targetForm: form },
      begins: await decideNew(tx, tenant, { track: target, programme }, asked),
      studio: (await studioById(tx, tenant, studio))!,
      body: (await bodyOf(tx, tenant, row.body))!,
      evidence: await evidenceOf(tx, tenant, row.id),
    });
  },
  decide({ stand, track, target, begins, subject }, _input, context) {
    const move = decide(stand, track, target, begins);
    if (!move.ok) return move;
    const enteredFor = actsForAnother(context.actor, 'applicant', subject);
    return allow({ move: move.change, id: context.newId(), enteredFor });
  },
  async save(tx, { move, id, enteredFor }, context, loaded, { reason }) {
    const { row, programme, target, targetForm: form, studio, body, answers } = loaded;
    await closeNotes(tx, context, row.id);
    const ended = await applyMove(tx, context, loaded, move, { ended_reason: reason });
    if (!ended.ok) return ended;
    await insertApplication(tx, context, {
      ...{ id, track: target, form, body, enteredFor, changedFrom: row.id, earlier: answers },
      campaign: { id: row.campaign, revision: row.revision, programme },
      studio: { ...studio, leadName: row.lead_name },
      unit: { id: row.unit, name: row.unit_name },
    });
    await fillNewDraft(tx, context, id);
    const kept = loaded.evidence.filter(({ path }) => fieldAt(form, path) !== undefined);
    const copies = kept.map(({ path, kind, stamp, upload }) => ({
      ...{ id: context.newId(), application: id },
      ...{ path, kind, stamp, upload },
    }));
    await insertEvidence(tx, context, copies);
    return allow({ application: id });
  },
  events: ({ id, move, enteredFor }, { row, target }) => [
    applicationEvent('changeTrack', row, {
      track: target.id,
      application: id,
      places: move.places,
      enteredFor,
    }),
    applicationEvent(
      'createApplication',
      { id, campaign: row.campaign },
      { track: target.id, studio: row.studio, changedFrom: row.id, enteredFor },
    ),
  ],
});

import type { z } from 'zod';
import { createApplication as contract } from '../../contract/applications.ts';
import { actsForAnother } from '../../core/access/actsForAnother.ts';
import { can } from '../../core/access/can.ts';
import { ownPlace } from '../../core/access/ownPlace.ts';
import { today } from '../../core/campaign/today.ts';
import { confirms } from '../../core/designation/designate.ts';
import { isUpward } from '../../core/programme/upward.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { provisionalName } from '../../core/studio/studioName.ts';
import { upwardCandidate } from '../../core/upward/upwardCandidate.ts';
import type { Context, Tx } from '../context.ts';
import { latestAnswers } from '../store/applications.ts';
import { bodyOf, lockBody } from '../store/bodies.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { insertStudio, recordOf, type Studio, studioById, studioOfLead } from '../store/studios.ts';
import { insertUnit, lockUnit, type Unit, unitNamed } from '../store/units.ts';
import { candidateFacts } from '../store/upwardCandidates.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { fillNewDraft } from './followDrafts.ts';
import { decideNew, insertApplication } from './newApplication.ts';

type Input = z.output<typeof contract.input>;
const noUnit = { what: '个单位' };

/** The unit that is named, a new one of a body that enters for it (代录), or the clerk's own. Locked, so that twins wait. */
async function placeOf(
  tx: Tx,
  { unit: id, unitName, body: named }: Input,
  context: Context,
): Promise<Decision<{ unit: Unit; isNew: boolean }>> {
  const { actor } = context;
  const found = (unit: Unit | undefined) =>
    unit ? allow({ unit, isNew: false }) : refuse('notFound', noUnit);
  const body = named ?? ownPlace(actor, 'createApplication', 'body');
  if (id !== undefined || unitName === undefined || body === undefined) {
    const own = id ?? ownPlace(actor, 'createApplication', 'unit');
    return own === undefined ? refuse('notFound', noUnit) : found(await lockUnit(tx, actor.tenant, own));
  }
  const locked = await lockBody(tx, context, body);
  if (!locked.ok) return refuse('notFound', noUnit);
  const known = await unitNamed(tx, actor.tenant, body, unitName);
  return known ? found(known) : allow({ unit: { id: context.newId(), body, name: unitName }, isNew: true });
}

async function studioFor(
  tx: Tx,
  tenant: string,
  unit: Unit,
  { studio, leadName }: Input,
): Promise<Decision<Studio | undefined>> {
  if (studio === undefined) return allow(await studioOfLead(tx, tenant, unit.id, leadName));
  const named = await studioById(tx, tenant, studio);
  return named?.unit === unit.id ? allow(named) : refuse('notFound', { what: '个工作室' });
}

async function load(tx: Tx, input: Input, context: Context) {
  const { tenant } = context.actor;
  const campaign = await loadOpenCampaign(tx, context, input.campaign);
  if (!campaign.ok) return campaign;
  const { programme } = campaign.change;
  const track = programme.tracks.find((one) => one.id === input.track);
  const form = programme.forms.find((one) => one.id === track?.form);
  if (!track || !form) return refuse('notFound', { what: '个申报类别' });
  const place = await placeOf(tx, input, context);
  if (!place.ok) return place;
  const { unit, isNew } = place.change;
  const subject = { body: unit.body, ...(isNew ? {} : { unit: unit.id }) };
  // A unit of somebody else does not exist for the asker.
  const permission = can(context.actor, 'createApplication', subject);
  if (!permission.allowed && permission.reason === 'bounds') return refuse('notFound', noUnit);
  const known = await studioFor(tx, tenant, unit, input);
  if (!known.ok) return known;
  const studio = known.change;
  const leadName = studio?.leadName ?? input.leadName;
  const asked = {
    ...{ campaign: input.campaign, unit: unit.id, studio: studio?.id ?? null, leadName },
    on: today(context.receivedAt, context.timeZone),
  };
  return allow({
    ...{ campaign: campaign.change, track, form, unit, isNew, studio, leadName, subject },
    body: (await bodyOf(tx, tenant, unit.body))!,
    earlier: studio ? await latestAnswers(tx, tenant, studio.id) : undefined,
    record: studio && (confirms(track) || isUpward(track)) ? await recordOf(tx, tenant, studio) : undefined,
    begins: await decideNew(tx, tenant, { track, programme }, asked),
    candidate: await candidateFacts(tx, {
      ...{ campaign: input.campaign, year: programme.year, body: unit.body, unitName: unit.name },
      ...{ studio: studio?.id, leadName },
    }),
  });
}

/** A studio begins an application, or goes on with the draft that is there (G87). */
export const createApplication = defineCommand({
  contract,
  action: 'createApplication',
  load,
  decide({ begins, subject, studio, unit, leadName, campaign, track, candidate }, _input, context) {
    if (!begins.ok) return begins;
    const { programme } = campaign;
    const goesUp = upwardCandidate(track, candidate, { leadName, programme });
    if (!goesUp.ok) return goesUp;
    const { continues } = begins.change;
    const name = provisionalName(programme, track, leadName);
    return allow({
      id: continues ?? context.newId(),
      existed: continues !== undefined,
      studio: studio ?? { id: context.newId(), unit: unit.id, name, leadName },
      enteredFor: actsForAnother(context.actor, 'applicant', subject),
    });
  },
  async save(tx, { id, existed, studio, enteredFor }, context, loaded) {
    if (existed) return allow({ application: id, existed });
    const { campaign, track, form, unit, body, earlier, record } = loaded;
    const since = today(context.receivedAt, context.timeZone);
    if (loaded.isNew) await insertUnit(tx, context, unit, since);
    if (!loaded.studio) await insertStudio(tx, context, studio);
    await insertApplication(tx, context, {
      ...{ id, campaign, track, form, studio, unit, body },
      ...{ earlier, record, enteredFor },
    });
    if (loaded.studio) await fillNewDraft(tx, context, id);
    return allow({ application: id, existed });
  },
  events: ({ id, existed, studio, enteredFor }, { campaign, track, unit, isNew }) =>
    existed
      ? []
      : [
          applicationEvent(
            'createApplication',
            { id, campaign: campaign.id },
            { track: track.id, studio: studio.id, unit: unit.id, newUnit: isNew, enteredFor },
          ),
        ],
});

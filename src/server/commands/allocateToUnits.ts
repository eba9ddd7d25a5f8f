import type { z } from 'zod';
import { allocateToUnits as contract } from '../../contract/allocations.ts';
import { today } from '../../core/campaign/today.ts';
import { allocateToUnits as decide, unitDue } from '../../core/quota/allocateToUnits.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { bodyDue, rowToPart } from '../rowToPart.ts';
import { currentAllocation, saveAllocation } from '../store/allocations.ts';
import { lockBody } from '../store/bodies.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { rowOf } from '../store/quotaPlaces.ts';
import { lockCells } from '../store/quotaRows.ts';
import { unitsWithin } from '../store/units.ts';
import { defineCommand } from './command.ts';

type Input = z.output<typeof contract.input>;

/** Units of somebody else are not there. */
async function ownUnits(tx: Tx, tenant: string, { body, units }: Input): Promise<Decision<true>> {
  const known = await unitsWithin(tx, tenant, { all: false, bodies: [body], units: [], studios: [] });
  const own = new Set(known.map(({ id }) => id));
  const asked = units.map(({ unit }) => unit);
  return asked.every((unit) => own.has(unit)) && new Set(asked).size === asked.length
    ? allow(true)
    : refuse('notFound', { what: '个单位' });
}

async function load(tx: Tx, input: Input, context: Context) {
  const { tenant } = context.actor;
  const campaign = await loadOpenCampaign(tx, context, input.campaign);
  if (!campaign.ok) return campaign;
  const body = await lockBody(tx, context, input.body);
  if (!body.ok) return body;
  const row = await rowOf(tx, tenant, input.campaign, input.body);
  if (!row) return refuse('noQuotaRow', { body: body.change.name });
  const units = await ownUnits(tx, tenant, input);
  if (!units.ok) return units;
  // Bodies that share the row part it one after the other, and never while places move.
  await lockCells(tx, tenant, [row.id]);
  return allow({
    subject: { body: input.body },
    row: await rowToPart(tx, tenant, campaign.change, input.body),
    due: await bodyDue(tx, context, campaign.change, input.body),
    current: await currentAllocation(tx, tenant, input),
  });
}

/** 分解名额: a body parts its places among its units, with an earlier day of its own (F6). */
export const allocateToUnits = defineCommand({
  contract,
  action: 'allocateToUnits',
  load,
  decide: ({ row, due, current }, input, context) => {
    if (input.number !== (current?.number ?? 0)) return refuse('allocationChanged', {});
    const day = unitDue(input.due, due, today(context.receivedAt, context.timeZone));
    // The day that held may stay although it has passed meanwhile.
    if (!day.ok && !(day.refusal.code === 'unitDuePast' && input.due === current?.due)) return day;
    const shares = decide(row, input.units);
    if (!shares.ok) return shares;
    return allow({ id: context.newId(), number: input.number + 1, shares: shares.change });
  },
  save: async (tx, { id, number, shares }, context, _loaded, { campaign, body, due, note }) => {
    await saveAllocation(tx, context, { campaign, body }, { id, number, due, note, shares });
    return allow({ number });
  },
  events: ({ id, number, shares }, _loaded, { campaign, body, due }) => [
    {
      ...{ action: 'allocateToUnits', subjectKind: 'body', subject: body, campaign },
      detail: { allocation: id, number, due, units: shares.length },
    },
  ],
});

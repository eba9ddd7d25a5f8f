import type { z } from 'zod';
import { openScanBatch as contract } from '../../contract/scans.ts';
import { can } from '../../core/access/can.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { bodyOf } from '../store/bodies.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { enqueueJob } from '../store/jobs.ts';
import { deskOf, insertScanBatch } from '../store/scanBatches.ts';
import { unitById } from '../store/units.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';

type Input = z.output<typeof contract.input>;
interface Desk {
  readonly body: string | null;
  readonly unit: string | null;
}

/** The desk that is named: a unit with its body, a body, the city. A unit of somebody else does not exist for the asker. */
async function deskNamed(tx: Tx, context: Context, { body, unit }: Input): Promise<Decision<Desk>> {
  const { actor } = context;
  if (unit !== undefined) {
    const found = await unitById(tx, actor.tenant, unit);
    const own = found && can(actor, 'scanPapers', { unit, body: found.body }).allowed;
    const named = own && (body === undefined || body === found.body);
    return named ? allow({ unit, body: found.body }) : refuse('notFound', { what: '个单位' });
  }
  if (body === undefined) return allow({ unit: null, body: null });
  const known = !can(actor, 'scanPapers', { body }).allowed || (await bodyOf(tx, actor.tenant, body));
  return known ? allow({ unit: null, body }) : refuse('notFound', { what: '个推荐单位' });
}

/** A pile of scanned paper is handed in; a job reads it (F15). Only files that the person uploaded. */
export const openScanBatch = defineCommand({
  contract,
  action: 'scanPapers',
  async load(tx, input, context) {
    const campaign = await loadOpenCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const desk = await deskNamed(tx, context, input);
    if (!desk.ok) return desk;
    const uploads = [...new Set(input.uploads)];
    const known = await Promise.all(uploads.map((id) => uploadOf(tx, context, id)));
    return allow({ subject: deskOf(desk.change), desk: desk.change, uploads, known: known.every(Boolean) });
  },
  decide: ({ known }, _input, context) =>
    known ? allow({ batch: context.newId() }) : refuse('uploadUnknown', {}),
  async save(tx, { batch }, context, { desk, uploads }, { campaign }) {
    await insertScanBatch(tx, context, { id: batch, campaign, ...desk }, uploads);
    await enqueueJob(tx, context, { kind: 'readScans', subject: batch });
    return allow({ batch });
  },
  events: ({ batch }, { desk, uploads }, { campaign }) => [
    {
      action: 'openScanBatch',
      subjectKind: 'scanBatch',
      ...{ subject: batch, campaign, detail: { ...deskOf(desk), files: uploads.length } },
    },
  ],
});

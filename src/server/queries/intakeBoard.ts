import { intakeBoard as contract } from '../../contract/campaigns.ts';
import { type Stage, stages } from '../../core/application/stages.ts';
import { type StateKind, stateKinds } from '../../core/application/state.ts';
import { bindingDeadline } from '../../core/campaign/bindingDeadline.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { ownTracks } from '../../core/programme/upward.ts';
import { cellText } from '../../core/quota/cellText.ts';
import { allow } from '../../core/refusals.ts';
import { bodiesOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { confirmedBodies } from '../store/circularReceipts.ts';
import { extensionsOf } from '../store/extensions.ts';
import { filedBodies, type IntakeCount, intakeCounts, sealsMissingCount } from '../store/intake.ts';
import { createdOnly } from '../store/pipeline.ts';
import { type QuotaRowLive, quotaRows } from '../store/quotaRows.ts';
import { defineQuery } from './query.ts';

/** The intake board: a fixed number of grouped statements, exact (R2, R15, R20). */
export const intakeBoard = defineQuery({
  contract,
  action: 'seeBoard',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { programme } = campaign.change;
    const names = new Map((await bodiesOf(tx, tenant)).map(({ id, name }) => [id, name]));
    const rows = await quotaRows(tx, tenant, input.campaign);
    const own = ownTracks(programme);
    const counts = await intakeCounts(
      tx,
      tenant,
      input.campaign,
      own.map(({ id }) => id),
    );
    const filed = new Map((await filedBodies(tx, tenant, input.campaign)).map((row) => [row.body, row]));
    const onlyCreated = await createdOnly(tx, tenant, { campaign: input.campaign, year: programme.year });
    const confirmed = await confirmedBodies(tx, tenant, input.campaign);
    const extensions = await extensionsOf(tx, tenant, input.campaign);
    const binding = bindingDeadline(programme);
    const bodyOf = (body: string) => ({
      body,
      name: names.get(body) ?? '',
      filedAt: filed.get(body)?.filedAt.toISOString() ?? null,
      nil: filed.get(body)?.nil ?? false,
      confirmed: confirmed.has(body),
      extendedTo: extensions.get(`${body}/${binding?.id}`) ?? null,
    });
    const waiting = (body: string) =>
      sum(counts, 'count', (one) => one.body === body && one.state === 'awaitingFiling');
    return allow({
      rows: rows.map((row) => ({
        row: row.id,
        label: row.label,
        reserve: row.reserve,
        bodies: row.holders.map(bodyOf),
        tiers: tiersOf(programme, row),
        counts: byState(counts.filter(({ body }) => row.holders.includes(body))),
        ...byStage(counts.filter(({ body }) => row.holders.includes(body))),
        created: created(counts, onlyCreated, row.holders),
      })),
      totals: {
        tiers: totals(programme, rows),
        ...byStage(counts),
        created: created(counts, onlyCreated, [...names.keys()]),
      },
      notFiled: rows
        .flatMap(({ holders }) => holders)
        .filter((body) => !filed.has(body))
        .map((body) => ({ body, name: names.get(body) ?? '', candidates: waiting(body) })),
      byTrack: own.map(({ id, title, toName = null }) => {
        const { approved, designated } = byStage(counts.filter(({ track }) => track === id));
        return { track: id, title, toName, approved, designated };
      }),
      sealMissing: await sealsMissingCount(tx, tenant, input.campaign),
    });
  },
});

function sum(
  counts: readonly IntakeCount[],
  key: Stage | 'count',
  which: (one: IntakeCount) => boolean = () => true,
): number {
  return counts.filter(which).reduce((total, one) => total + one[key], 0);
}

/** Studios that are there (R2, R17): those of the pipeline that work as a team, and all that have begun an application. */
function created(
  counts: readonly IntakeCount[],
  onlyCreated: ReadonlyMap<string, number>,
  bodies: readonly string[],
): number {
  const drafted = sum(counts, 'drafted', ({ body }) => bodies.includes(body));
  return drafted + bodies.reduce((total, body) => total + (onlyCreated.get(body) ?? 0), 0);
}

function byStage(counts: readonly IntakeCount[]) {
  return Object.fromEntries(stages.map((stage) => [stage, sum(counts, stage)])) as Record<Stage, number>;
}

function byState(counts: readonly IntakeCount[]) {
  const one = (kind: StateKind) => sum(counts, 'count', ({ state }) => state === kind);
  return Object.fromEntries(stateKinds.map((kind) => [kind, one(kind)])) as Record<StateKind, number>;
}

function tiersOf(programme: Programme, row: QuotaRowLive) {
  return Object.fromEntries(
    programme.quota.tiers.flatMap(({ id }) => {
      const live = row.cells[id];
      return live
        ? [[id, { text: cellText(live.cell ?? undefined), places: live.places, used: live.used }]]
        : [];
    }),
  );
}

function totals(programme: Programme, rows: readonly QuotaRowLive[]) {
  return Object.fromEntries(
    programme.quota.tiers.map(({ id }) => [
      id,
      {
        printed: programme.quota.printedTotals[id] ?? 0,
        used: rows.reduce((total, row) => total + (row.cells[id]?.used ?? 0), 0),
      },
    ]),
  );
}

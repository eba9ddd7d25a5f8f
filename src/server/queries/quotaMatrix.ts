import { quotaMatrix as contract } from '../../contract/quotas.ts';
import { allowedActions } from '../../core/access/can.ts';
import { bindingPlaces } from '../../core/quota/bindingPlaces.ts';
import { cellText } from '../../core/quota/cellText.ts';
import { columnFaults, columnSpan, lintQuotaTable, spanWords } from '../../core/quota/quotaTotals.ts';
import { allow } from '../../core/refusals.ts';
import { bodiesOf } from '../store/bodies.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { type QuotaRowLive, quotaChanges, quotaRows } from '../store/quotaRows.ts';
import { defineQuery } from './query.ts';

/** The whole table as printed, beside it what is used, what was moved and what the arithmetic says (R35, R36). */
export const quotaMatrix = defineQuery({
  contract,
  action: 'seeMatrix',
  answer: async (tx, input, context) => {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { quota } = campaign.change.programme;
    const names = new Map((await bodiesOf(tx, tenant)).map(({ id, name }) => [id, name]));
    const rows = await quotaRows(tx, tenant, input.campaign);
    const labels = new Map(rows.map(({ id, label }) => [id, label]));
    const faults = columnFaults(quota);
    const changes = await quotaChanges(tx, tenant, input.campaign);
    return allow({
      title: quota.title,
      tiers: quota.tiers.map(({ id, label }) => ({
        id,
        label,
        printedTotal: quota.printedTotals[id] ?? null,
        sum: spanWords(columnSpan(quota, id)),
        differs: faults.some(({ tier }) => tier === id),
      })),
      rows: rows.map((row) => ({
        id: row.id,
        code: row.code,
        label: row.label,
        reserve: row.reserve,
        holders: row.holders.map((body) => names.get(body) ?? ''),
        cells: cellsOf(row),
      })),
      notes: lintQuotaTable(quota).map(({ level, where, message, acknowledged = false }) => {
        return { level, text: `${where}：${message}`, acknowledged };
      }),
      changes: changes.map(({ at, kind, tier, count, from_row, to_row, reason, display_name, ...call }) => {
        const { agreed_on: on, agreed_with } = call;
        const agreed = on === null ? null : { on, with: agreed_with ?? '' };
        const from = labels.get(from_row ?? '') ?? '';
        const to = labels.get(to_row ?? '') ?? '';
        return {
          at: at.toISOString(),
          kind,
          tier,
          count,
          from,
          to,
          reason,
          agreed,
          byName: display_name ?? '',
        };
      }),
      allowed: campaign.change.closed ? [] : allowedActions(context.actor, {}),
    });
  },
});

function cellsOf({ cells }: QuotaRowLive) {
  return Object.fromEntries(
    Object.entries(cells).map(([tier, { cell, places, used }]) => {
      const printed = cell ? bindingPlaces(cell) : 0;
      const moved = places === null || printed === null ? 0 : places - printed;
      return [tier, { text: cellText(cell ?? undefined), places, used, moved }];
    }),
  );
}

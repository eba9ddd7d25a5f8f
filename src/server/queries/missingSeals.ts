import { missingSeals as contract } from '../../contract/scans.ts';
import { scope } from '../../core/access/scope.ts';
import { today } from '../../core/campaign/today.ts';
import { allow } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { missingSealRows } from '../store/missingSeals.ts';
import { defineQuery } from './query.ts';

/** 缺章清单: body by body, within the asker's reach (F15, V13). */
export const missingSeals = defineQuery({
  contract,
  action: 'seeMissingSeals',
  async answer(tx, input, context) {
    const { tenant } = context.actor;
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const { steps } = campaign.change.programme;
    const sealed = steps.filter(({ needs }) => needs.includes('seal')).map(({ id }) => id);
    const reach = scope(context.actor, 'seeMissingSeals');
    const rows = await missingSealRows(tx, tenant, { ...input, steps: sealed }, reach);
    const now = today(context.receivedAt, context.timeZone);
    return allow({
      rows: rows.map((row) => ({
        ...row,
        stepTitle: steps.find(({ id }) => id === row.step)?.title ?? '',
        overdue: row.promisedOn !== null && row.promisedOn < now,
      })),
    });
  },
});

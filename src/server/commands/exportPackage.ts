import { exportPackage as contract } from '../../contract/packages.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { enqueueJob } from '../store/jobs.ts';
import { applicationsToPack, insertSentPackage } from '../store/packages.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** 导出数据包: what is approved goes to another installation as it stands, signed; also of a closed year (F42). */
export const exportPackage = defineCommand({
  contract,
  action: 'exportPackage',
  async load(tx, input, context) {
    const campaign = await loadCampaign(tx, context, input.campaign);
    if (!campaign.ok) return campaign;
    const rows = await applicationsToPack(tx, context.actor.tenant, input.campaign, input.applications);
    return allow({ subject: {}, rows });
  },
  decide({ rows }, { applications }, context) {
    if (rows.length < new Set(applications).size) return refuse('notFound', { what: '份申报' });
    const early = rows.filter(({ state }) => state !== 'approved' && state !== 'designated');
    if (early.length > 0) return refuse('notApproved', { names: early.map(({ studioName }) => studioName) });
    return allow({ id: context.newId(), applications: rows.map(({ application }) => application) });
  },
  async save(tx, { id, applications }, context, _loaded, { campaign }) {
    await insertSentPackage(tx, context, { id, campaign, applications });
    await enqueueJob(tx, context, { kind: 'makePackage', subject: id, total: applications.length });
    return allow({ package: id });
  },
  events: ({ id, applications }, _loaded, { campaign }) => [
    {
      ...{ action: 'exportPackage', subjectKind: 'package', subject: id, campaign },
      detail: { count: applications.length },
    },
    ...applications.map((one) => applicationEvent('exportPackage', { id: one, campaign }, { package: id })),
  ],
});

import { returnCopy as contract } from '../../contract/returnedCopies.ts';
import { today } from '../../core/campaign/today.ts';
import { returnCopy as decide } from '../../core/receipt/returnCopy.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { lockForms, saveCopies } from '../store/returnedCopies.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** 退回申报表 (R30): the units' copies go back against receipt. */
export const returnCopy = defineCommand({
  contract,
  action: 'returnCopy',
  load: async (tx, { campaign: id, items, receipt }, context) => {
    const campaign = await loadOpenCampaign(tx, context, id);
    if (!campaign.ok) return campaign;
    const asked = items.map(({ application }) => application);
    const forms = await lockForms(tx, context.actor.tenant, id, asked);
    const scan = receipt ? await uploadOf(tx, context, receipt) : undefined;
    return allow({ subject: {}, forms, scan });
  },
  decide: ({ forms, scan }, input, context) => {
    if (input.receipt && !scan) return refuse('uploadUnknown', {});
    const decided = decide(forms, input, today(context.receivedAt, context.timeZone));
    if (!decided.ok) return decided;
    return allow(decided.change.map((item) => ({ ...item, copy: context.newId() })));
  },
  save: async (tx, change, context, { scan }, { campaign, toWhom, givenOn, note }) => {
    const copies = change.map(({ application, copy }) => ({ application, copy }));
    await saveCopies(tx, context, { campaign, toWhom, givenOn, note, receipt: scan?.id ?? null, copies });
    return allow({ copies });
  },
  events: (change, { scan }, { campaign, givenOn }) =>
    change.map(({ application: id, copy, basedOn }) =>
      applicationEvent(
        'returnCopy',
        { id, campaign },
        { copy, givenOn, ...(basedOn && { replaces: basedOn }), ...(scan && { scan: scan.hash }) },
      ),
    ),
});

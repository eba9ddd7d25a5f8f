import { setContact as contract } from '../../contract/circulars.ts';
import { allow } from '../../core/refusals.ts';
import { loadOpenCampaign } from '../store/campaigns.ts';
import { saveContact } from '../store/contacts.ts';
import { defineCommand } from './command.ts';

/** Whom to ask from now on, without another revision of the programme (R34, S29). The log keeps no names or numbers. */
export const setContact = defineCommand({
  contract,
  action: 'setContact',
  load: async (tx, { campaign }, context) => {
    const open = await loadOpenCampaign(tx, context, campaign);
    return open.ok ? allow({ subject: {} }) : open;
  },
  decide: (_loaded, { name, phone, email }) => allow({ name, phone, email }),
  save: async (tx, contact, context, _loaded, { campaign }) => {
    await saveContact(tx, context, campaign, contact);
    return allow({});
  },
  events: (_change, _loaded, { campaign }) => [
    { action: 'setContact', subjectKind: 'campaign', subject: campaign, campaign },
  ],
});

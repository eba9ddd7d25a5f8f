import { confirmByLead as contract } from '../../contract/applications.ts';
import { confirmsInPerson } from '../../core/access/confirmsInPerson.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { updateApplication } from '../store/applications.ts';
import { openApplication } from '../store/openApplication.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** The lead confirms on the phone; anybody else needs the paper that the lead has signed. */
export const confirmByLead = defineCommand({
  contract,
  action: 'confirmByLead',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application);
    if (!open.ok) return open;
    const paper = input.signedPaper ? await uploadOf(tx, context, input.signedPaper) : undefined;
    return allow({ ...open.change, paper });
  },
  decide({ subject, paper }, { signedPaper }, context) {
    if (signedPaper && !paper) return refuse('uploadUnknown', {});
    const inPerson = confirmsInPerson(context.actor, subject);
    return inPerson || paper ? allow({ inPerson }) : refuse('leadNotConfirmed', {});
  },
  async save(tx, _change, context, { row, paper }) {
    await updateApplication(tx, context, row.id, {
      lead_confirmed_at: context.receivedAt,
      lead_confirmed_by: context.actor.user,
      lead_confirmation_upload: paper?.id ?? null,
    });
    return allow({ confirmedAt: context.receivedAt.toISOString() });
  },
  events: ({ inPerson }, { row, paper }) => [
    applicationEvent('confirmByLead', row, { inPerson, ...(paper ? { paper: paper.hash } : {}) }),
  ],
});

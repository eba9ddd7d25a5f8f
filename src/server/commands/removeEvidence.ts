import { removeEvidence as contract } from '../../contract/evidence.ts';
import { editableSections } from '../../core/access/sections.ts';
import { bindEvidence } from '../../core/evidence/bindEvidence.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { updateApplication } from '../store/applications.ts';
import { evidenceOf, removeEvidence as remove } from '../store/evidence.ts';
import { openApplication } from '../store/openApplication.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { unconfirmed } from './unconfirmed.ts';

/** Takes a proof out of the file; what was submitted with it keeps it. */
export const removeEvidence = defineCommand({
  contract,
  action: 'removeEvidence',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application);
    if (!open.ok) return open;
    const evidence = await evidenceOf(tx, context.actor.tenant, input.application);
    const found = evidence.find((one) => one.id === input.evidence);
    return found ? allow({ ...open.change, found }) : refuse('notFound', { what: '份证明材料' });
  },
  decide({ form, subject, found }, _input, context) {
    const bound = bindEvidence(form, found.path, editableSections(context.actor, form, subject));
    return bound.ok ? allow(found) : bound;
  },
  async save(tx, { id }, context, { row }) {
    await remove(tx, context, row.id, id);
    await updateApplication(tx, context, row.id, unconfirmed);
    return allow({});
  },
  events: ({ id, path, sha256 }, { row }) => [
    applicationEvent('removeEvidence', row, { evidence: id, path, file: sha256 }),
  ],
});

import { attachEvidence as contract } from '../../contract/evidence.ts';
import { editableSections } from '../../core/access/sections.ts';
import { bindEvidence } from '../../core/evidence/bindEvidence.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { updateApplication } from '../store/applications.ts';
import { insertEvidence } from '../store/evidence.ts';
import { openApplication } from '../store/openApplication.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { unconfirmed } from './unconfirmed.ts';

/** Binds an uploaded file to the field it proves (F12, R66, R67). */
export const attachEvidence = defineCommand({
  contract,
  action: 'attachEvidence',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application);
    if (!open.ok) return open;
    return allow({ ...open.change, upload: await uploadOf(tx, context, input.upload) });
  },
  decide({ form, subject, upload }, { path }, context) {
    const bound = bindEvidence(form, path, editableSections(context.actor, form, subject));
    if (!bound.ok) return bound;
    return upload ? allow({ id: context.newId(), upload }) : refuse('uploadUnknown', {});
  },
  async save(tx, { id, upload }, context, { row }, { path, kind, stamp }) {
    await insertEvidence(tx, context, [{ id, application: row.id, path, kind, stamp, upload: upload.id }]);
    await updateApplication(tx, context, row.id, unconfirmed);
    return allow({ evidence: id });
  },
  events: ({ id, upload }, { row }, { path, kind, stamp }) => [
    applicationEvent('attachEvidence', row, { evidence: id, path, kind, stamp, file: upload.hash }),
  ],
});

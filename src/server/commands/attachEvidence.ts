import { attachEvidence as contract } from '../../contract/evidence.ts';
import { editableSections } from '../../core/access/sections.ts';
import { bindEvidence } from '../../core/evidence/bindEvidence.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { updateApplication } from '../store/applications.ts';
import { evidenceOf, insertEvidence } from '../store/evidence.ts';
import { openApplication } from '../store/openApplication.ts';
import { uploadOf } from '../store/uploads.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { unconfirmed } from './unconfirmed.ts';

/** Binds an uploaded file to the field it proves (F12, R66, R67). The same bytes as the same proof are there once: a double click. */
export const attachEvidence = defineCommand({
  contract,
  action: 'attachEvidence',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application);
    if (!open.ok) return open;
    const evidence = await evidenceOf(tx, context.actor.tenant, open.change.row.id);
    return allow({ ...open.change, evidence, upload: await uploadOf(tx, context, input.upload) });
  },
  decide({ form, subject, upload, evidence }, { path, kind, stamp }, context) {
    const bound = bindEvidence(form, path, editableSections(context.actor, form, subject));
    if (!bound.ok) return bound;
    if (!upload) return refuse('uploadUnknown', {});
    const there = evidence.find(
      (one) => one.path === path && one.kind === kind && one.stamp === stamp && one.sha256 === upload.hash,
    );
    return allow({ id: there?.id ?? context.newId(), upload, existed: there !== undefined });
  },
  async save(tx, { id, upload, existed }, context, { row }, { path, kind, stamp }) {
    if (existed) return allow({ evidence: id });
    await insertEvidence(tx, context, [{ id, application: row.id, path, kind, stamp, upload: upload.id }]);
    await updateApplication(tx, context, row.id, unconfirmed);
    return allow({ evidence: id });
  },
  events: ({ id, upload, existed }, { row }, { path, kind, stamp }) =>
    existed
      ? []
      : [applicationEvent('attachEvidence', row, { evidence: id, path, kind, stamp, file: upload.hash })],
});

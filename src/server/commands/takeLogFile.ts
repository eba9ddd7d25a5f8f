import { takeLogFile as contract } from '../../contract/logFilling.ts';
import { editableSections } from '../../core/access/sections.ts';
import { bindEvidence } from '../../core/evidence/bindEvidence.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { updateApplication } from '../store/applications.ts';
import { evidenceOf, insertEvidence } from '../store/evidence.ts';
import { entryFile } from '../store/logLinks.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';
import { openDraft } from './openDraft.ts';
import { unconfirmed } from './unconfirmed.ts';

/** The photo or paper of an entry becomes the proof of a field (F12, F30, R66): the same bytes as the same proof are there once. */
export const takeLogFile = defineCommand({
  contract,
  action: 'attachEvidence',
  async load(tx, input, context) {
    const draft = await openDraft(tx, context, input.application);
    if (!draft.ok) return draft;
    const { tenant } = context.actor;
    const { id, studio } = draft.change.row;
    const file = await entryFile(tx, tenant, { studio, entry: input.entry, upload: input.upload });
    return allow({ ...draft.change, file, evidence: await evidenceOf(tx, tenant, id) });
  },
  decide({ form, subject, file, evidence }, { path, kind, stamp }, context) {
    const bound = bindEvidence(form, path, editableSections(context.actor, form, subject));
    if (!bound.ok) return bound;
    if (!file) return refuse('uploadUnknown', {});
    const there = evidence.find(
      (one) => one.path === path && one.kind === kind && one.stamp === stamp && one.sha256 === file.hash,
    );
    return allow({ id: there?.id ?? context.newId(), file, existed: there !== undefined });
  },
  async save(tx, { id, existed }, context, { row }, { path, kind, stamp, upload }) {
    if (existed) return allow({ evidence: id });
    await insertEvidence(tx, context, [{ id, application: row.id, path, kind, stamp, upload }]);
    await updateApplication(tx, context, row.id, unconfirmed);
    return allow({ evidence: id });
  },
  events: ({ id, file, existed }, { row }, { path, kind, stamp, entry }) =>
    existed
      ? []
      : [applicationEvent('takeLogFile', row, { evidence: id, path, kind, stamp, file: file.hash, entry })],
});

import { cancelArchive as contract } from '../../contract/archives.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { archiveOf } from '../store/archives.ts';
import { cancelJob } from '../store/jobs.ts';
import { defineCommand } from './command.ts';

/** Stops a package that waits or is being made. */
export const cancelArchive = defineCommand({
  contract,
  action: 'orderArchive',
  async load(tx, { archive }, { actor }) {
    const found = await archiveOf(tx, actor.tenant, archive);
    return found ? allow({ subject: {}, found }) : refuse('notFound', { what: '个归档包' });
  },
  decide: ({ found }) => (found.hash === null ? allow(found) : refuse('jobEnded', {})),
  async save(tx, { id }, { actor }) {
    return (await cancelJob(tx, actor.tenant, id)) ? allow({}) : refuse('jobEnded', {});
  },
  events: ({ id, campaign }) => [{ action: 'cancelArchive', subjectKind: 'archive', subject: id, campaign }],
});

import { registerImport as contract } from '../../contract/registerImports.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { jobsOf } from '../store/jobs.ts';
import { countRows, importById } from '../store/registerImports.ts';
import { importSubject } from './importSubject.ts';
import { defineQuery } from './query.ts';
import { shownImport } from './registerImports.ts';

/** One list: how far it is, and how many rows are what. */
export const registerImport = defineQuery({
  contract,
  action: 'importRegister',
  subject: importSubject,
  answer: async (tx, input, { actor: { tenant } }) => {
    const found = await importById(tx, tenant, input.import);
    if (!found) return refuse('notFound', { what: '份名单' });
    const jobs = await jobsOf(tx, tenant, [found.id]);
    const counts = await countRows(tx, tenant, found.id);
    return allow({ ...shownImport(found, jobs.get(found.id)), ...counts });
  },
});

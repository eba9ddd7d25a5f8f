import { chooseRegisterRows as contract } from '../../contract/registerImports.ts';
import { allow, refuse } from '../../core/refusals.ts';
import { chooseRows } from '../store/registerRows.ts';
import { defineCommand } from './command.ts';
import { importEvent, ownImport } from './ownImport.ts';

/** Whether a row is the studio that the register has, another one, or none to be taken: row by row, or one rule for all. */
export const chooseRegisterRows = defineCommand({
  contract,
  action: 'importRegister',
  load: ownImport,
  decide: ({ found, atWork }) => {
    if (atWork) return refuse('importAtWork', {});
    return found.phase === 'checked' ? allow({}) : refuse('importNotChecked', {});
  },
  async save(tx, _change, { actor }, { found }, { choice, rows, outcome }) {
    return allow({ rows: await chooseRows(tx, actor.tenant, found.id, { choice, rows, outcome }) });
  },
  events: (_change, { found }, { choice, rows, outcome }) => [
    importEvent('chooseRegisterRows', found.id, { choice, ...(rows ? { count: rows.length } : { outcome }) }),
  ],
});

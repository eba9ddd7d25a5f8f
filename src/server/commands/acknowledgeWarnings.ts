import { acknowledgeWarnings as contract } from '../../contract/applications.ts';
import { findingKey } from '../../core/answers/findingKey.ts';
import { applicationFindings } from '../../core/application/applicationFindings.ts';
import { allow } from '../../core/refusals.ts';
import { keepAcknowledged } from '../store/answers.ts';
import { findingFacts } from '../store/findingFacts.ts';
import { openApplication, sheetOf } from '../store/openApplication.ts';
import { applicationEvent } from './applicationEvent.ts';
import { defineCommand } from './command.ts';

/** Warnings that stand are acknowledged one by one; keys of what is no warning now are left out. */
export const acknowledgeWarnings = defineCommand({
  contract,
  action: 'acknowledgeWarnings',
  async load(tx, input, context) {
    const open = await openApplication(tx, context, input.application);
    if (!open.ok) return open;
    const sheet = await sheetOf(tx, context, open.change);
    return allow({ ...open.change, sheet, facts: await findingFacts(tx, context, open.change.row) });
  },
  decide({ sheet, track, facts, acknowledged }, { keys }) {
    const asked = new Set([...acknowledged, ...keys]);
    const warnings = applicationFindings(sheet, track, facts).filter((one) => one.level === 'warning');
    return allow({ keys: warnings.map(findingKey).filter((key) => asked.has(key)) });
  },
  async save(tx, { keys }, context, open) {
    await keepAcknowledged(tx, context, open.row.id, keys);
    return allow({ acknowledged: keys });
  },
  events: ({ keys }, open) => [
    applicationEvent('acknowledgeWarnings', open.row, { warnings: keys.map((key) => key.split('#')[0]) }),
  ],
});

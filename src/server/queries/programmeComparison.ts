import { programmeComparison as contract } from '../../contract/revisions.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import { asWritten } from '../../core/standards/withSelfAssessment.ts';
import type { Context, Tx } from '../context.ts';
import { changeGroups } from '../revisionWords.ts';
import { campaigns } from '../store/campaigns.ts';
import { loadDraft, openDrafts } from '../store/drafts.ts';
import { findProgramme } from '../store/programmes.ts';
import { campaignRevisions } from '../store/revisions.ts';
import { templates } from '../templates.ts';
import { defineQuery } from './query.ts';

type Find = (tx: Tx, context: Context, id: string) => Promise<Programme | undefined>;

/** Where a programme may come from, by the word before the colon. */
const sources: Readonly<Record<string, Find>> = {
  revision: async (tx, { actor }, id) => {
    const found = await findProgramme(tx, actor.tenant, id);
    return found && asWritten(found);
  },
  draft: async (tx, context, id) => {
    const uuid = /^[0-9a-f-]{36}$/i.test(id);
    const draft = uuid ? await loadDraft(tx, context, id) : undefined;
    return draft?.ok ? draft.change.programme : undefined;
  },
  template: async (_tx, _context, id) => (await templates()).find((one) => one.id === id)?.programme,
};

async function programmeAt(tx: Tx, context: Context, name: string): Promise<Decision<Programme>> {
  const [source = '', id = ''] = name.split(':');
  const find = Object.hasOwn(sources, source) ? sources[source] : undefined;
  const found = await find?.(tx, context, id);
  return found ? allow(found) : refuse('notFound', { what: '份方案' });
}

/** Everything that may stand on either side: each campaign's revisions, drafts under way, templates. */
async function choices(tx: Tx, { actor: { tenant } }: Context) {
  const published = [];
  for (const { id, title } of await campaigns(tx, tenant)) {
    const revisions = await campaignRevisions(tx, tenant, id);
    for (const { number, revision } of revisions.toReversed())
      published.push({ id: `revision:${revision}`, title: `${title} 第 ${number} 版` });
  }
  const drafts = (await openDrafts(tx, tenant)).map(({ id, programme, revises }) => {
    return { id: `draft:${id}`, title: `${programme.title}（${revises ? '修改中' : '草案'}）` };
  });
  const begun = (await templates()).map(({ id, programme }) => {
    return { id: `template:${id}`, title: `样板：${programme.title}` };
  });
  return [...published, ...drafts, ...begun];
}

/** Two programmes as a person reads their differences (F51). */
export const programmeComparison = defineQuery({
  contract,
  action: 'prepareCampaign',
  answer: async (tx, input, context) => {
    const before = await programmeAt(tx, context, input.before);
    if (!before.ok) return before;
    const after = await programmeAt(tx, context, input.after);
    if (!after.ok) return after;
    const named = ({ title, year }: Programme) => ({ title, year });
    return allow({
      ...{ before: named(before.change), after: named(after.change) },
      groups: changeGroups(before.change, after.change),
      choices: await choices(tx, context),
    });
  },
});

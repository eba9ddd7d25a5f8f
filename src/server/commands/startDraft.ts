import type { z } from 'zod';
import { startDraft as contract } from '../../contract/drafts.ts';
import { today } from '../../core/campaign/today.ts';
import { nextYear } from '../../core/draft/nextYear.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { loadCampaign } from '../store/campaigns.ts';
import { insertDraft, type NewDraft } from '../store/drafts.ts';
import { blankTemplate, templates } from '../templates.ts';
import { defineCommand } from './command.ts';
import { draftEvent } from './draftLoaded.ts';

type Input = z.output<typeof contract.input>;
type Beginning = Omit<NewDraft, 'id'>;

async function templateCalled(id: string): Promise<Decision<Programme>> {
  const found = (await templates()).find((template) => template.id === id);
  return found ? allow(found.programme) : refuse('notFound', { what: '个方案模板' });
}

async function fromTemplate(
  context: Context,
  origin: 'template' | 'empty',
  { template, year }: { readonly template: string; readonly year: number },
): Promise<Decision<Beginning>> {
  const base = await templateCalled(template);
  if (!base.ok) return base;
  return allow({ origin, programme: moved(context, base.change, year) });
}

function moved({ receivedAt, timeZone }: Context, before: Programme, year: number): Programme {
  const day = today(receivedAt, timeZone);
  return nextYear(before, year, { today: day, toWorkday: (one) => one }).programme;
}

/** Where a draft begins, by its origin. */
const beginnings: {
  readonly [O in Input['origin']]: (
    tx: Tx,
    input: Extract<Input, { origin: O }>,
    context: Context,
  ) => Promise<Decision<Beginning>>;
} = {
  empty: (_tx, { year }, context) => fromTemplate(context, 'empty', { template: blankTemplate, year }),
  template: (_tx, input, context) => fromTemplate(context, 'template', input),
  lastYear: async (tx, { campaign, year }, context) => {
    const before = await loadCampaign(tx, context, campaign);
    if (!before.ok) return before;
    const programme = moved(context, before.change.programme, year);
    return allow({ origin: 'lastYear', previous: campaign, programme });
  },
  notice: async () => refuse('notFound', { what: '份通知' }),
};

/** 新建年度工作: a draft that binds nobody yet (F2). */
export const startDraft = defineCommand({
  contract,
  action: 'prepareCampaign',
  async load(tx, input, context) {
    const begin = beginnings[input.origin] as (
      tx: Tx,
      input: Input,
      context: Context,
    ) => Promise<Decision<Beginning>>;
    const beginning = await begin(tx, input, context);
    return beginning.ok ? allow({ subject: {}, beginning: beginning.change }) : beginning;
  },
  decide: ({ beginning }, _input, context) => allow({ ...beginning, id: context.newId() }),
  async save(tx, draft, context) {
    await insertDraft(tx, context, draft);
    return allow({ draft: draft.id });
  },
  events: ({ id, origin, previous }) => [draftEvent('startDraft', id, { origin, previous })],
});

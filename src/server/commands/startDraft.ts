import type { z } from 'zod';
import { startDraft as contract } from '../../contract/drafts.ts';
import { allow, type Decision, refuse } from '../../core/refusals.ts';
import type { Context, Tx } from '../context.ts';
import { type Beginning, beginnings, type Read } from '../draft/beginning.ts';
import { readGiven } from '../draft/readGiven.ts';
import { givenProgramme } from '../programmeFile/givenProgramme.ts';
import { insertDraft } from '../store/drafts.ts';
import { uploadOf } from '../store/uploads.ts';
import { defineCommand } from './command.ts';
import { draftEvent } from './draftLoaded.ts';

type Input = z.output<typeof contract.input>;
type Begin = (tx: Tx, input: Input, context: Context, read: Read) => Promise<Decision<Beginning>>;

/** 新建年度工作: a draft that binds nobody yet (F2). A notice is read before the transaction begins (F46). */
export const startDraft = defineCommand({
  contract,
  action: 'prepareCampaign',
  before: async (world, input, context): Promise<Decision<Read>> => {
    if (input.origin === 'notice') return readGiven(world(), input, context);
    if (input.origin !== 'file') return allow(undefined);
    const given = await givenProgramme(world(), input, context);
    return given.ok ? allow({ programme: given.change }) : given;
  },
  async load(tx, input, context, read) {
    const beginning = await (beginnings[input.origin] as Begin)(tx, input, context, read);
    if (!beginning.ok) return beginning;
    const { upload } = beginning.change;
    // Asked again: it is bound in this transaction, and the sweep must not take it in between.
    if (upload !== undefined && !(await uploadOf(tx, context, upload))) return refuse('uploadUnknown', {});
    return allow({ subject: {}, beginning: beginning.change });
  },
  decide: ({ beginning }, _input, context) => allow({ ...beginning, id: context.newId() }),
  async save(tx, draft, context) {
    await insertDraft(tx, context, draft);
    return allow({ draft: draft.id });
  },
  events: ({ id, origin, previous, revises }) => [
    {
      ...draftEvent('startDraft', id, { origin, previous, revises }),
      ...(revises ? { campaign: revises } : {}),
    },
  ],
});

import { allow, type Decision } from '../../core/refusals.ts';
import type { Context, EventDraft, Tx } from '../context.ts';
import { type DraftRow, lockDraft } from '../store/drafts.ts';

/** What every act on a draft loads: the locked draft. A draft is the whole city's, nobody's in particular. */
export async function loadDraftToChange(
  tx: Tx,
  input: { readonly draft: string },
  context: Context,
): Promise<Decision<{ readonly subject: Record<never, never>; readonly draft: DraftRow }>> {
  const draft = await lockDraft(tx, context, input.draft);
  return draft.ok ? allow({ subject: {}, draft: draft.change }) : draft;
}

/** An event about a draft. */
export function draftEvent(action: string, draft: string, detail: EventDraft['detail'] = {}): EventDraft {
  return { action, subjectKind: 'draft', subject: draft, detail };
}

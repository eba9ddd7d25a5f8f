import { giveOpinion, type SavedDraft } from '../application/giveOpinion.ts';
import { opinionOf, type Stand } from '../application/stand.ts';
import { supplySeal } from '../application/supplySeal.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { boxStanding, type CheckedPage, sealFollows } from './boxStanding.ts';

/** What a person saw in a box, and what of it was transcribed. */
export interface SeenBox {
  readonly step: string;
  readonly sealed: boolean;
  readonly text: string | undefined;
  readonly signatory: string | undefined;
  /** 落款日期, ISO. */
  readonly paperDate: string | undefined;
}
/** What follows from it: the list of missing seals, the promised seal, or an opinion as it is to be sealed. */
export type SeenSeal =
  | { readonly kind: 'missing' }
  | { readonly kind: 'supply'; readonly signatory: string | null; readonly paperDate: string | null }
  | {
      readonly kind: 'seal';
      readonly text: string;
      readonly signatory: string | null;
      readonly paperDate: string | null;
    };

/**
 * 有章 / 缺章 (R45-R47, V13). Written down is what the draft lacks: hand and date as the ink says; a text that somebody drafted
 * meanwhile is never silently written over. `today` is ISO.
 */
export function seeSeal(
  stand: Stand,
  page: CheckedPage,
  seen: SeenBox,
  today: string,
  saved: SavedDraft | undefined,
): Decision<SeenSeal> {
  const { step } = seen;
  if (page.voided) return refuse('contentChanged', {});
  const standing = page.steps.includes(step) ? boxStanding(stand, step, page) : 'closed';
  if (standing === 'sealed') return refuse('alreadySealed', { step });
  if (standing === 'later' || standing === 'closed')
    return refuse('wrongStep', { state: stand.state.kind, step });
  if (!seen.sealed) return allow({ kind: 'missing' });
  if (sealFollows(stand, step)) {
    const supplied = supplySeal(stand, step, seen, today);
    return supplied.ok ? allow({ kind: 'supply', ...supplied.change }) : supplied;
  }
  return transcribed(stand, seen, today, saved);
}

function transcribed(
  stand: Stand,
  seen: SeenBox,
  today: string,
  saved: SavedDraft | undefined,
): Decision<SeenSeal> {
  const drafted = opinionOf(stand, seen.step);
  const text = seen.text?.trim() || drafted?.text || '';
  const signatory = seen.signatory ?? drafted?.signatory ?? null;
  const paperDate = seen.paperDate ?? drafted?.paperDate ?? null;
  const draft = {
    ...{ step: seen.step, text, contentVersion: stand.contentVersion ?? '' },
    ...{ signatory: signatory ?? undefined, paperDate: paperDate ?? undefined },
    basedOn: seen.text && drafted?.text ? null : undefined,
  };
  const given = giveOpinion(stand, draft, today, saved);
  return given.ok ? allow({ kind: 'seal', text, signatory, paperDate }) : given;
}

import { allow, type Decision, refuse } from '../refusals.ts';
import type { Missing, PlaqueKind } from './entitlement.ts';

export interface EnteringFacts {
  readonly name: string;
  readonly kind: PlaqueKind;
  /** The words by the programme; undefined: its track has none of this kind. */
  readonly rule: string | undefined;
  readonly missing: readonly Missing[] | undefined;
  readonly entered: boolean;
}

/** One is entered once, for who is entitled, in the programme's words or with a reason (S7, R22). */
export function enterPlaque(
  { name, kind, rule, missing, entered }: EnteringFacts,
  asked: { readonly text?: string | undefined; readonly reason: string },
): Decision<{ text: string; reason: string }> {
  if (rule === undefined || missing === undefined) return refuse('noPlaque', { name, kind });
  if (missing.length > 0) return refuse('notEntitled', { name, missing });
  if (entered) return refuse('plaqueEntered', { name, kind });
  return inscribed(name, rule, asked);
}

/** The words: by the rule, or other ones with the reason. */
export function inscribed(
  name: string,
  rule: string,
  { text = rule, reason }: { readonly text?: string | undefined; readonly reason: string },
): Decision<{ text: string; reason: string }> {
  if (text !== rule && reason === '') return refuse('plaqueReasonMissing', { name });
  return allow({ text, reason });
}

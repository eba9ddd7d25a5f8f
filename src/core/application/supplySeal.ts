import { allow, type Decision, refuse } from '../refusals.ts';
import { missingOf } from './sealOpinion.ts';
import { opinionOf, type Stand } from './stand.ts';

/** What came on paper with the promised seal, where the draft did not say it yet. The day is ISO. */
export interface OnPaper {
  readonly signatory: string | undefined;
  readonly paperDate: string | undefined;
}
/** How the opinion reads now. */
export interface SuppliedOpinion {
  readonly signatory: string | null;
  readonly paperDate: string | null;
}

/**
 * The promised sealed sheet arrives: nothing moves, the missing-seal list gets shorter. Hand and date stand on the sheet at
 * last (R45-R47): refused without what the step needs, and a date in the future is none (V13). `today` is ISO.
 */
export function supplySeal(
  stand: Stand,
  step: string,
  paper: OnPaper,
  today: string,
): Decision<SuppliedOpinion> {
  const opinion = opinionOf(stand, step);
  if (opinion === undefined) return refuse('opinionMissing', { step });
  if (opinion.seal !== 'follows' || opinion.supplied) {
    return opinion.seal === 'none'
      ? refuse('wrongStep', { state: stand.state.kind, step })
      : refuse('alreadySealed', { step });
  }
  const { signatory = opinion.signatory, paperDate = opinion.paperDate } = paper;
  if (paperDate !== null && paperDate > today) return refuse('paperDateInFuture', { date: paperDate });
  const definition = stand.steps.find((one) => one.id === step);
  const missing = definition ? missingOf(definition, { text: opinion.text, signatory, paperDate }) : [];
  if (missing.length > 0) return refuse('opinionIncomplete', { missing });
  return allow({ signatory, paperDate });
}

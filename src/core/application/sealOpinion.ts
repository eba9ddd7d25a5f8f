import type { Step } from '../programme/programme.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { atThisStep } from './giveOpinion.ts';
import { nextState } from './nextState.ts';
import { awaitedNotice, type Move, opinionOf, type Stand, type StandingOpinion } from './stand.ts';

/** How the opinion becomes binding. 章后补 carries the day on which the seal is promised. */
export type Sealing =
  | { readonly by: 'scan' }
  | { readonly by: 'online' }
  | { readonly by: 'follows'; readonly promisedOn: string };

const written: {
  readonly [N in Exclude<Step['needs'][number], 'seal'>]: (
    of: Pick<StandingOpinion, 'text' | 'signatory' | 'paperDate'>,
  ) => string | null;
} = {
  text: (opinion) => opinion.text,
  signatory: (opinion) => opinion.signatory,
  date: (opinion) => opinion.paperDate,
};

/** What the step asks for and the sheet lacks; the seal itself is what is being added. */
export function missingOf(
  step: Step,
  opinion: Pick<StandingOpinion, 'text' | 'signatory' | 'paperDate'>,
): string[] {
  return step.needs.filter((need) => need !== 'seal' && (written[need](opinion) ?? '').trim() === '');
}

function offered(step: Step, sealing: Sealing, today: string): Decision<undefined> {
  if (sealing.by === 'online' && step.online !== true) return refuse('onlineNotOffered', { step: step.id });
  if (sealing.by !== 'follows') return allow(undefined);
  if (step.sealMayFollow !== true) return refuse('sealMayNotFollow', { step: step.id });
  return sealing.promisedOn < today
    ? refuse('promisedDateInPast', { date: sealing.promisedOn })
    : allow(undefined);
}

/** Seals the drafted opinion and moves the application on; a step that takes a place takes it now (V15). */
export function sealOpinion(stand: Stand, step: string, sealing: Sealing, today: string): Decision<Move> {
  const here = atThisStep(stand, step);
  if (!here.ok) return here;
  const definition = stand.steps.find((one) => one.id === step);
  if (definition === undefined) return refuse('wrongStep', { state: stand.state.kind, step });
  const mode = offered(definition, sealing, today);
  if (!mode.ok) return mode;
  const awaited = awaitedNotice(stand, step);
  if (awaited) return refuse('stepNoticeNotClear', { title: awaited.title });
  const opinion = opinionOf(stand, step);
  if (opinion === undefined) return refuse('opinionMissing', { step });
  // A meeting said no: sealing would pass it on as agreed.
  if (!opinion.positive) return refuse('opinionNegative', {});
  if (opinion.contentVersion !== stand.contentVersion) return refuse('contentChanged', {});
  // The hand and the date are set with the ink (R45-R47): a promised seal brings them along.
  const later = sealing.by === 'follows' ? ['signatory', 'date'] : [];
  const missing = missingOf(definition, opinion).filter((need) => !later.includes(need));
  if (missing.length > 0) return refuse('opinionIncomplete', { missing });
  return allow({
    state: nextState(stand, step),
    supersede: [],
    because: undefined,
    places: definition.takesPlace === true && !stand.holdsPlaces ? 'take' : 'keep',
  });
}

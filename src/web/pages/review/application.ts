import type { QueryOutput } from '../../../contract/client.ts';
import type { Sheet } from '../../../core/answers/sheet.ts';
import { actingLevel } from '../../../core/application/actingLevel.ts';
import { toApplicant } from '../../../core/application/returnForCorrection.ts';
import type { ApplicationState } from '../../../core/application/state.ts';
import type { Programme, Step, Track } from '../../../core/programme/programme.ts';

export type Application = QueryOutput<'applicationDetail'>;
export type Opinion = Application['opinions'][number];

/** One application with the parts of its programme that the screen needs. */
export interface Reviewed {
  readonly application: Application;
  readonly programme: Programme;
  readonly track: Track;
  /** The steps of the track in order. */
  readonly steps: readonly Step[];
  readonly sheet: Sheet;
}

/** Finds track, steps and form of an application in its own revision; undefined when the revision lacks them. */
export function reviewedOf(application: Application, programme: Programme): Reviewed | undefined {
  const track = programme.tracks.find(({ id }) => id === application.track);
  const form = programme.forms.find(({ id }) => id === application.form);
  if (!track || !form) return undefined;
  const steps = track.steps.flatMap((id) => programme.steps.find((step) => step.id === id) ?? []);
  const { answers, references } = application;
  return { application, programme, track, steps, sheet: { programme, form, answers, references } };
}

/** The opinion that counts at a step: the one not superseded. */
export function opinionAt(application: Application, step: string): Opinion | undefined {
  return application.opinions.find((opinion) => opinion.step === step && opinion.supersededAt === null);
}

/** The step in whose hands the application lies; the same rule as the server's. */
export function currentStep({ application, steps }: Reviewed): Step | undefined {
  return actingLevel({ state: application.state as ApplicationState, steps });
}

/** Steps that a return may go to: those before the current one, and its own once it is sealed. The applicant comes first. */
export function returnTargets(
  reviewed: Reviewed,
): readonly { readonly id: string; readonly title: string }[] {
  const { application, steps, track } = reviewed;
  const now = currentStep(reviewed);
  const at = steps.findIndex(({ id }) => id === now?.id);
  const ownSealed = now && (opinionAt(application, now.id)?.seal ?? 'none') !== 'none';
  const earlier = steps.slice(0, ownSealed ? at + 1 : at).map(({ id, title }) => ({ id, title }));
  return [
    { id: toApplicant, title: track.applicant === 'alliance' ? '联盟（填报人）' : '工作室（填报人）' },
    ...earlier,
  ];
}

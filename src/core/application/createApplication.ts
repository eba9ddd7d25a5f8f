import { valueAt } from '../answers/answerAt.ts';
import type { Answers } from '../answers/answers.ts';
import { fieldAt } from '../answers/fieldAt.ts';
import { referencePaths } from '../fields/referencePaths.ts';
import type { Form } from '../programme/form.ts';
import type { Programme, Track } from '../programme/programme.ts';
import { isUpward } from '../programme/upward.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { namedByRule, studioNameByRule } from '../studio/studioName.ts';
import { prefill } from './prefill.ts';
import type { StateKind } from './state.ts';

/** An application in this campaign that has not ended, of the same studio or the same lead in the same unit. */
export interface LiveApplication {
  readonly id: string;
  readonly track: string;
  readonly state: StateKind;
  readonly studioName: string;
  /** In a track of the level above. */
  readonly upward?: boolean;
}

/**
 * A new application, or the draft that is there already. One studio has one live application in a track; whether a lead
 * may apply in another track too is a switch of the programme (V18): only `require` refuses, otherwise it is told.
 */
export function createApplication(
  track: Track,
  live: readonly LiveApplication[],
): Decision<{ readonly continues: string | undefined }> {
  const same = live.find((one) => one.track === track.id);
  if (same !== undefined) {
    const open = same.state === 'draft' || same.state === 'returned';
    return open ? allow({ continues: same.id }) : refuse('alreadyApplied', { studio: same.studioName });
  }
  // What goes up to another level is beside the application here, not a second one of it (S36).
  const other = isUpward(track) ? undefined : live.find((one) => !one.upward);
  if (other !== undefined && track.rules.oneLeadOneApplication === 'require') {
    return refuse('alreadyApplied', { studio: other.studioName });
  }
  return allow({ continues: undefined });
}

/** What the register knows of a studio that has its title already (re-confirmation). */
export interface StudioRecord {
  readonly name: string;
  /** Day of its first title, ISO. */
  readonly namedOn: string | undefined;
}

export interface Beginning {
  readonly programme: Programme;
  readonly track: Track;
  readonly form: Form;
  readonly leadName: string;
  readonly unitName: string;
  /** Code of the recommending body in the programme. */
  readonly bodyCode: string;
  /** Answers of the studio's earlier application, if any. */
  readonly earlier: Answers | undefined;
  readonly record?: StudioRecord | undefined;
}

/** The answers a new application begins with: what is known of lead, unit and body, and of the studio's last application. */
export function firstAnswers(beginning: Beginning): Answers {
  const { programme, track, form, leadName, unitName, bodyCode, earlier, record } = beginning;
  const { roles } = form;
  const before = earlier === undefined ? {} : prefill(programme, form, earlier);
  const references = referencePaths(form).filter(({ to }) => to === 'recommendingBody');
  const proposed = fieldAt(form, roles.studioName)?.field.computed !== undefined;
  const sameLead = valueAt(before, roles.leadName) === leadName;
  const { [roles.studioName]: oldName, ...rest } = before;
  return {
    ...rest,
    ...(sameLead && oldName !== undefined ? { [roles.studioName]: oldName } : {}),
    ...(proposed || !namedByRule(track) ? {} : { [roles.studioName]: studioNameByRule(programme, leadName) }),
    ...(record ? ofRecord(form, record) : {}),
    [roles.leadName]: leadName,
    ...(valueAt(before, roles.hostUnit) === '' ? { [roles.hostUnit]: unitName } : {}),
    ...Object.fromEntries(references.map(({ path }) => [path, bodyCode])),
  };
}

/** A studio that is named already brings its name and the day of its title along. */
function ofRecord({ roles }: Form, { name, namedOn }: StudioRecord): Answers {
  return {
    [roles.studioName]: name,
    ...(roles.namedOn !== undefined && namedOn !== undefined ? { [roles.namedOn]: namedOn } : {}),
  };
}

import { isBefore } from '../calendarDate.ts';
import type { Programme } from '../programme/programme.ts';
import type { WorkKind } from '../programme/workLog.ts';
import { allow, type Decision, refuse } from '../refusals.ts';
import { kindOf } from './kindForm.ts';
import { readWork, type WorkRead } from './readWork.ts';

/** Nothing of a studio is older than the first programmes of this kind. */
const earliest = '1950-01-01';

/** What somebody wants to write down. */
export interface WorkAsked {
  readonly kind: string;
  readonly on: string;
  readonly answers: Readonly<Record<string, unknown>>;
}
/** What is there around it. */
export interface WorkAround {
  readonly programme: Programme;
  /** The entry it is about, if one was named and stands in the same studio. */
  readonly about: { readonly id: string; readonly kind: string } | undefined;
  readonly files: number;
  /** Today where the city is. */
  readonly today: string;
}
export interface WorkDecided {
  readonly kind: WorkKind;
  readonly read: WorkRead;
  readonly about: string | undefined;
}

/** Whether an entry may be written down like this (F30): for a new one and for a corrected one alike. */
export function decideWork({ kind: id, on, answers }: WorkAsked, around: WorkAround): Decision<WorkDecided> {
  const { programme, about, files, today } = around;
  const kind = kindOf(programme, id);
  if (!kind) return refuse('workKindUnknown', {});
  if (isBefore(today, on) || isBefore(on, earliest)) return refuse('workDayOut', { today });
  const reading = readWork(programme, kind, answers);
  if (!reading.ok) return refuse('workUnfit', { path: reading.path, finding: reading.finding ?? null });
  if (kind.about !== undefined && about?.kind !== kind.about) {
    const title = kindOf(programme, kind.about)?.title ?? '';
    return refuse('workAboutMissing', { title });
  }
  if (kind.proof === 'needed' && files === 0) return refuse('workProofMissing', { title: kind.title });
  return allow({ kind, read: reading.read, about: kind.about === undefined ? undefined : about?.id });
}

import { submissionDeadline } from '../campaign/submissionDeadline.ts';
import type { Programme } from '../programme/programme.ts';

/** Days on which a trial run plays; each is open by the programme's calendar where one can be. */
export interface SandboxDays {
  readonly submit: string;
  readonly file: string;
  readonly decide: string;
}

const later = (...days: readonly (string | undefined)[]) =>
  days.filter((day) => day !== undefined).reduce((last, day) => (day > last ? day : last));

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** The first days that are open: after the circular, within the windows (F52). */
export function sandboxDays(programme: Programme): SandboxDays {
  const { steps, circular, deadlines } = programme;
  const filing = deadlines.find(({ binds }) => binds === 'filing');
  const submit = later(circular.issuedOn, submissionDeadline(programme, steps)?.opens);
  const file = later(submit, filing?.opens);
  return { submit, file, decide: nextDay(file) };
}

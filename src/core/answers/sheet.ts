import type { Form } from '../programme/form.ts';
import type { Programme } from '../programme/programme.ts';
import type { Answers } from './answers.ts';

/** Everything that is needed to check, show and print one application's answers. */
export interface Sheet {
  readonly programme: Programme;
  readonly form: Form;
  /** As typed. Computed values are added by `fillComputed`. */
  readonly answers: Answers;
  /** Names behind reference fields and other facts from outside the form: path -> text. */
  readonly references: Readonly<Record<string, string>>;
}

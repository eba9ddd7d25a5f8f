import type { Answers } from '../answers/answers.ts';
import type { Form } from '../programme/form.ts';
import { itemOfPath, noneOfThem } from './selfAssessment.ts';

/** What the self-assessment still lacks. Paths lead to the fields. */
export interface SelfGaps {
  /** Items that are asked. */
  readonly items: number;
  readonly met: number;
  /** Answered with no, nothing, or only some of the states. */
  readonly unmet: readonly SelfGap[];
  /** Said to be there, without any proof. */
  readonly unproved: readonly SelfGap[];
  readonly unanswered: readonly SelfGap[];
}
export interface SelfGap {
  readonly path: string;
  readonly label: string;
}

type Stand = 'met' | 'unmet' | 'unanswered';

function standOf(answer: Answers[string] | undefined, all: number): Stand {
  if (answer === undefined || answer === null || answer.length === 0) return 'unanswered';
  if (typeof answer === 'string') return answer === 'no' || Number(answer) === 0 ? 'unmet' : 'met';
  return answer.length >= all && !answer.includes(noneOfThem) ? 'met' : 'unmet';
}

/**
 * 自评 before it is handed in (R21): how many items of the standard are there, which are not, which have no proof, which nobody
 * answered. It stops nobody; undefined where the form asks for none. `form` is the one with its derived sections.
 */
export function selfGaps(
  form: Form,
  answers: Answers,
  proved: ReadonlySet<string>,
  states: (dictionary: string) => number,
): SelfGaps | undefined {
  const fields = form.sections
    .flatMap((section) => section.fields)
    .filter(({ id }) => itemOfPath(id) !== undefined);
  if (fields.length === 0) return undefined;
  const judged = fields.map((field) => {
    const all = field.kind === 'choice' ? states(field.dictionary) - 1 : 1;
    return { path: field.id, label: field.label, stand: standOf(answers[field.id], all) };
  });
  const of = (stand: Stand) =>
    judged.filter((one) => one.stand === stand).map(({ path, label }) => ({ path, label }));
  const met = of('met');
  return {
    ...{ items: judged.length, met: met.length, unmet: of('unmet'), unanswered: of('unanswered') },
    unproved: met.filter(({ path }) => !proved.has(path)),
  };
}

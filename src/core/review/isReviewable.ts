import type { StateKind } from '../application/state.ts';
import type { Step } from '../programme/programme.ts';

/** What has come to the deciding level and has not ended: filed, agreed, or waiting for the city's own step where nobody files. */
export const reviewableKinds = ['filed', 'approved', 'designated'] as const satisfies readonly StateKind[];

/** The steps at which an application already lies with the city. */
export function citySteps(steps: readonly Pick<Step, 'id' | 'actor'>[]): string[] {
  return steps.filter(({ actor }) => actor === 'city').map(({ id }) => id);
}

import type { StateKind } from '../../core/application/state.ts';

type Kind = 'draft' | 'submitted' | 'decided';

/** What a change of the programme means for an application: moved on command, corrected with a reason, or never. */
const kinds: { readonly [S in StateKind]: Kind } = {
  ...{ draft: 'draft', returned: 'submitted', atStep: 'submitted', awaitingFiling: 'submitted' },
  ...{ filed: 'submitted', approved: 'submitted' },
  ...{ designated: 'decided', declined: 'decided', withdrawn: 'decided' },
};

export const kindsOf = (state: string): Kind => kinds[state as StateKind];

/** States of applications that a change reaches in this way. */
export const statesOf = (kind: Kind): string[] =>
  Object.keys(kinds).filter((state) => kinds[state as StateKind] === kind);

/** An application as the lists of a revision name it. */
export function named(row: {
  readonly id: string;
  readonly file_number: string;
  readonly studio_name: string;
  readonly unit_name: string;
}) {
  const { id, file_number: fileNumber, studio_name: studioName, unit_name: unitName } = row;
  return { application: id, fileNumber, studioName, unitName };
}

import type { LintNote } from '../../../core/programme/lintNote.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import type { StepProps } from '../drafts/stepProps.ts';
import type { AreaId } from './areaIds.ts';

/** One remark of the live check with the element it is about (`place.ts`) and the area in which that is put right. */
export interface PlacedNote extends LintNote {
  readonly place: string;
  /** Absent: it is put right in a step of the draft, not in the editor. */
  readonly area: AreaId | undefined;
  /** The value does not fit the schema: it stays on this device until it does. */
  readonly held?: true;
}

/** What every area of the editor is given; an area knows nothing of saving, conflicts, undo or the check. */
export interface AreaProps extends StepProps {
  /** Several parts changed by one act, undone by one undo; a part that is undefined is taken away. */
  saveParts(parts: Partial<Programme>): void;
  /** As `programme`, but a part that does not fit the schema yet stands here as it last did: what previews draw. */
  readonly fitting: Programme;
  /** All remarks, worst first. */
  readonly notes: readonly PlacedNote[];
  /** Place of the chosen element, from the address; '' when none is. */
  readonly selected: string;
  /** Chooses an element; with `focus` its first control takes the focus. */
  select(place: string, focus?: boolean): void;
}

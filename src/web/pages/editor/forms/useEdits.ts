import { useCallback, useState } from 'react';
import type { Edited } from '../../../../core/programme/edit/edited.ts';
import type { Reference } from '../../../../core/programme/edit/reference.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { announce } from '../../../parts/announce.ts';
import type { AreaProps } from '../areaProps.ts';
import { placeOf } from './elementPlaces.ts';

export interface Refused {
  readonly message: string;
  readonly places: readonly Reference[];
}
/** Does an edit, or shows why not. `said`: what is told when it is done. */
export type Act = (edited: Edited, said?: string) => boolean;

/** Edits go out as one change that one undo takes back; why one was not done stays until the next. */
export function useEdits({
  programme,
  saveParts,
  select,
}: Pick<AreaProps, 'programme' | 'saveParts' | 'select'>) {
  const [refused, setRefused] = useState<Refused>();
  const act = useCallback<Act>(
    (edited, said) => {
      if (!edited.ok) {
        setRefused({ message: edited.message, places: edited.places ?? [] });
        return false;
      }
      setRefused(undefined);
      const before: Record<string, unknown> = programme;
      const changed = Object.entries(edited.programme).filter(([key, value]) => before[key] !== value);
      if (changed.length > 0) saveParts(Object.fromEntries(changed) as Partial<Programme>);
      if (edited.select) {
        const place = placeOf(edited.programme, edited.select);
        if (place !== decodeURIComponent(window.location.hash.slice(1))) select(place);
      }
      if (said) announce(said);
      return true;
    },
    [programme, saveParts, select],
  );
  const forget = useCallback(() => setRefused(undefined), []);
  return { act, refused, forget };
}

import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { type AreaId, areaOfPlace } from './areaIds.ts';
import { focusPlace, type Place } from './place.ts';

/**
 * The chosen element stands in the address behind "#", so that the back button leads to the one before (ux 15). An element
 * of another area opens that area.
 */
export function useSelected(draft: string, area: AreaId) {
  const hash = useRouterState({ select: ({ location }) => location.hash });
  const selected = decodeURIComponent(hash);
  const navigate = useNavigate();
  const wanted = useRef(selected);
  const select = useCallback(
    (place: Place, focus = false) => {
      if (focus) wanted.current = place;
      const to = `/drafts/${draft}/editor/${areaOfPlace(place) ?? area}`;
      void navigate({ to, hash: place, resetScroll: false, hashScrollIntoView: false });
      // Chosen once more: the address does not change, the focus goes there all the same.
      if (focus) requestAnimationFrame(() => goTo(wanted));
    },
    [draft, area, navigate],
  );
  useEffect(() => {
    if (wanted.current !== '' && wanted.current === selected) requestAnimationFrame(() => goTo(wanted));
  }, [selected]);
  return { selected, select };
}

/** The focus goes to the wanted place once; an area that is still being loaded is waited for. */
function goTo(wanted: { current: Place }, tries = 40): void {
  if (wanted.current === '') return;
  if (focusPlace(wanted.current)) wanted.current = '';
  else if (tries > 0) setTimeout(() => goTo(wanted, tries - 1), 50);
}

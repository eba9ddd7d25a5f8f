import { type RefObject, useEffect, useState } from 'react';

/** A mouse that holds the picture moves it; fingers scroll by themselves. Answers whether it is held now. */
export function useGrab(stage: RefObject<HTMLElement | null>): boolean {
  const [grabbed, setGrabbed] = useState(false);
  useEffect(() => {
    const place = stage.current;
    if (!place) return;
    let from: { x: number; y: number } | undefined;
    const down = (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      from = { x: event.clientX + place.scrollLeft, y: event.clientY + place.scrollTop };
      setGrabbed(true);
    };
    const move = (event: PointerEvent) => {
      if (!from) return;
      place.scrollTo(from.x - event.clientX, from.y - event.clientY);
    };
    const up = () => {
      from = undefined;
      setGrabbed(false);
    };
    place.addEventListener('pointerdown', down);
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    return () => {
      place.removeEventListener('pointerdown', down);
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
    };
  }, [stage]);
  return grabbed;
}

import { useEffect, useRef } from 'react';
import type { Reference } from '../../../../core/programme/edit/reference.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { AreaProps } from '../areaProps.ts';
import { domId } from '../place.ts';
import { placeOf } from './elementPlaces.ts';
import type { Refused } from './useEdits.ts';

interface PlacesProps {
  readonly programme: Programme;
  readonly places: readonly Reference[];
  readonly select: AreaProps['select'];
}

/** Places that name something, each a link to where it is put right. */
export function Places({ programme, places, select }: PlacesProps) {
  const told = [...new Map(places.map((one) => [one.where, one])).values()];
  return (
    <ul className="fe-places">
      {told.map(({ where, by }) => {
        const place = by && placeOf(programme, by);
        return (
          <li key={where}>
            {place === undefined ? (
              where
            ) : (
              <a
                href={`#${domId(place)}`}
                onClick={(event) => {
                  event.preventDefault();
                  select(place, true);
                }}
              >
                {where}
              </a>
            )}
          </li>
        );
      })}
    </ul>
  );
}

interface Props extends Omit<PlacesProps, 'places'> {
  readonly refused: Refused;
  readonly onClose: () => void;
}

/** Why something was not done and where to begin; it takes the focus, so that the keyboard goes on from there (ux 3). */
export function RefusedNote({ refused, onClose, ...rest }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (refused) box.current?.focus();
  }, [refused]);
  return (
    <div className="note note-bad fe-refused" role="alert" tabIndex={-1} ref={box}>
      <p>
        <strong>{refused.message}</strong>
      </p>
      {refused.places.length > 0 && <Places {...rest} places={refused.places} />}
      <button type="button" className="button-link" onClick={onClose}>
        知道了
      </button>
    </div>
  );
}

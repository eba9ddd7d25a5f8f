import { useMay } from '../../session/useMe.ts';
import { countAfter, type Designations, nameable, trackHeading } from './designations.ts';
import type { Choice } from './useChoice.ts';

interface Props {
  readonly list: Designations;
  readonly choice: Choice;
  readonly word: string;
}

/** The counts that must hold, live with the choice: planned, named, chosen now. */
export function CountCheck({ list, choice, word }: Props) {
  // Who sees only their own body is told that these counts are everybody's.
  const wide = useMay()('seeMatrix');
  return (
    <ul className="of-tiles of-bare of-noprint" aria-label="计划与进度">
      {list.tracks.map((track) => {
        const { picked, after, over } = countAfter(track, choice.chosen);
        return (
          <li key={track.track} className="of-tile">
            <span className="soft">
              {trackHeading(track)}
              {wide ? '' : '（各单位合计）'}
            </span>
            <strong>
              {after}
              {track.toName === null ? null : <span className="of-of"> / 计划 {track.toName}</span>}
            </strong>
            <span>
              已{word} {track.designated} 个，本次选中 {picked} 个，可选 {nameable(track.candidates).length}{' '}
              个
            </span>
            {over ? (
              <span className="of-error">超出计划 {after - (track.toName ?? 0)} 个，请减少选择。</span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

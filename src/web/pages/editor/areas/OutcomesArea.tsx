import type { Track } from '../../../../core/programme/programme.ts';
import type { AreaProps } from '../areaProps.ts';
import { outcomesWords } from '../describe/outcomes.ts';
import { ElementInput } from '../inputs/ElementInputs.tsx';

/** 评上以后: plaque, certificate, money and how long the title holds, by track (F28). */
export default function OutcomesArea({ programme, save }: AreaProps) {
  const put = (track: Track, outcomes: unknown) => {
    const { outcomes: _old, ...rest } = track;
    const next = outcomes === undefined ? rest : { ...rest, outcomes };
    save(
      'tracks',
      programme.tracks.map((one) => (one === track ? (next as Track) : one)),
    );
  };
  return programme.tracks.map((track) => (
    <div key={track.id} className="card">
      <ElementInput
        described={{ label: track.title, input: 'element', element: () => outcomesWords, optional: true }}
        value={track.outcomes}
        at={`tracks/${track.id}/outcomes`}
        siblings={{}}
        put={(next) => put(track, next)}
      />
    </div>
  ));
}

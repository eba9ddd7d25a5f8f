import type { Outcomes } from '../../../../core/programme/outcomes.ts';
import type { Programme, Track } from '../../../../core/programme/programme.ts';
import type { Band } from '../../../../core/programme/standard.ts';
import type { AreaProps } from '../areaProps.ts';
import { outcomesWords } from '../describe/outcomes.ts';
import { ElementInput } from '../inputs/ElementInputs.tsx';
import { MoneyTable } from '../views/MoneyTable.tsx';

/** The grades of the standard by which a track is judged. */
function bandsOf({ standards }: Programme, { standard }: Track): readonly Band[] {
  const found = standard === undefined ? standards[0] : standards.find(({ id }) => id === standard);
  return found?.scoring?.bands ?? [];
}

/** 评上以后: plaque, certificate, money by grade and how long the title holds, by track (F28). */
export default function OutcomesArea({ programme, fitting, save, readOnly }: AreaProps) {
  const put = (track: Track, outcomes: unknown) => {
    const { outcomes: _old, ...rest } = track;
    const next = outcomes === undefined ? rest : { ...rest, outcomes };
    save(
      'tracks',
      programme.tracks.map((one) => (one === track ? (next as Track) : one)),
    );
  };
  return programme.tracks.map((track) => {
    const drawn = fitting.tracks.find(({ id }) => id === track.id)?.outcomes;
    const bands = bandsOf(fitting, track);
    const { money = [] } = track.outcomes ?? {};
    const open = bands.filter(({ id }) => !money.some(({ grade }) => grade === id || grade === undefined));
    return (
      <section key={track.id} className="card ed-outcome" aria-labelledby={`outcome-${track.id}`}>
        <h3 id={`outcome-${track.id}`}>{track.title}</h3>
        <ElementInput
          described={{
            label: '评上以后的待遇',
            input: 'element',
            element: () => outcomesWords,
            optional: true,
          }}
          value={track.outcomes}
          at={`tracks/${track.id}/outcomes`}
          siblings={{}}
          put={(next) => put(track, next)}
        />
        {drawn && <MoneyTable outcomes={drawn} bands={bands} word={fitting.words.subsidy} />}
        {track.outcomes && open.length > 0 && !readOnly && (
          <button
            type="button"
            className="button button-plain"
            onClick={() => put(track, withGrades(track.outcomes as Outcomes, open))}
          >
            给{open.map(({ title }) => `“${title}”`).join('')}各加一笔
          </button>
        )}
      </section>
    );
  });
}

/** One amount for each of these grades, not decided yet (S8). */
function withGrades(outcomes: Outcomes, bands: readonly Band[]): Outcomes {
  const fresh = bands.map(({ id }) => ({
    grade: id,
    amount: null,
    every: 'once' as const,
    gate: 'designation' as const,
  }));
  return { ...outcomes, money: [...(outcomes.money ?? []), ...fresh] };
}

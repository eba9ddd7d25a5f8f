import { Link } from '@tanstack/react-router';
import { share } from '../../office/quotaWords.ts';
import type { Board } from './board.ts';

interface Props {
  readonly board: Board;
  readonly tiers: readonly { id: string; label: string }[];
  /** Tiers in which some track takes places; the others are only numbers to go by. */
  readonly taken: ReadonlySet<string>;
  /** Somebody seals sheets, so seals can be missing. */
  readonly seals: boolean;
}

/** The printed totals of the quota table with what is used of them, and the seals that are missing. */
export function BoardTotals({ board, tiers, taken, seals }: Props) {
  return (
    <ul className="of-tiles of-bare" aria-label="总数">
      {tiers.map(({ id, label }) => {
        const total = board.totals.tiers[id];
        if (!total) return null;
        if (!taken.has(id))
          return (
            <li key={id} className="of-tile">
              <span className="soft">{label}（不占用名额）</span>
              <strong>{total.printed}</strong>
            </li>
          );
        return (
          <li key={id} className="of-tile">
            <span className="soft">{label}（已用 / 下达）</span>
            <strong>
              {total.used}
              <span className="of-of"> / {total.printed}</span>
            </strong>
            <span className="of-meter" data-full={total.used > total.printed}>
              <span style={{ width: `${share(total.used, total.printed)}%` }} />
            </span>
          </li>
        );
      })}
      {seals ? (
        <li className="of-tile">
          <span className="soft">盖章件未到</span>
          <strong>{board.sealMissing}</strong>
          {board.sealMissing > 0 ? (
            <Link to="/list" search={{ sealMissing: 'true' } as never}>
              查看是哪些
            </Link>
          ) : (
            <span>没有欠缺</span>
          )}
        </li>
      ) : null}
    </ul>
  );
}

import { Link } from '@tanstack/react-router';
import type { Practice } from '../../../core/programme/practice.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { SpotChecks } from '../../office/SpotChecks.tsx';
import { StageChart } from '../../office/StageChart.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { BoardTable } from './BoardTable.tsx';
import { BoardTotals } from './BoardTotals.tsx';
import { type Board, columnsOf } from './board.ts';
import { NotYet } from './NotYet.tsx';

/** 申报进展: who has not filed, or not begun, comes first, then the chart with its table (rule 14). */
export default function BoardPage() {
  return (
    <OfficePage title="申报进展">
      {({ campaign, programme }) => (
        <BoardOf
          campaign={campaign.id}
          tiers={programme.quota.tiers}
          taken={new Set(programme.tracks.flatMap(({ takes }) => takes))}
          practice={campaign.practice}
          unfiled={campaign.practice.filing ? unfiledTracks(programme) : []}
          zone={programme.timeZone}
        />
      )}
    </OfficePage>
  );
}

/** Titles of the tracks that a body names by itself: they never pass through a filing. */
function unfiledTracks({ tracks, steps }: Programme): readonly string[] {
  const filed = new Set(steps.filter((step) => step.filedAfter).map(({ id }) => id));
  return tracks.filter((track) => !track.steps.some((id) => filed.has(id))).map(({ title }) => title);
}

interface Props {
  readonly campaign: string;
  readonly practice: Practice;
  readonly unfiled: readonly string[];
  readonly tiers: readonly { id: string; label: string }[];
  readonly taken: ReadonlySet<string>;
  readonly zone: string;
}

function BoardOf({ campaign, tiers, taken, practice, unfiled, zone }: Props) {
  const query = useContractQuery('intakeBoard', { campaign }, { refetchInterval: 30_000 });
  const calendar = useContractQuery('campaignCalendar', { campaign });
  const receipts = useContractQuery('receiptList', { campaign });
  const papers = receipts.data && new Map(receipts.data.bodies.map((one) => [one.body, one]));
  return (
    <Loaded query={query}>
      {(board) => (
        <div className="of-stack">
          <NotYet
            board={board}
            campaign={campaign}
            deadlines={calendar.data?.deadlines ?? []}
            filing={practice.filing}
          />
          <SpotChecks campaign={campaign} zone={zone} />
          <BoardTotals board={board} tiers={tiers} taken={taken} seals={practice.seals} />
          <Chart board={board} tiers={tiers} practice={practice} />
          <BoardTable board={board} tiers={tiers} papers={papers} practice={practice} />
          {unfiled.length > 0 ? (
            <p className="soft of-flush">
              {unfiled.join('、')}由推荐单位自行决定，不经报送，所以“已审批”可能多于“已报送”。
            </p>
          ) : null}
          <ByTrack board={board} />
        </div>
      )}
    </Loaded>
  );
}

function Chart({ board, tiers, practice }: Pick<Props, 'tiers' | 'practice'> & { board: Board }) {
  const words = useWords();
  const [whole] = tiers;
  const groups = board.rows.map((row) => ({
    key: row.row,
    label: row.label,
    target: row.tiers[whole?.id ?? '']?.places ?? null,
    bars: columnsOf(practice, words).map(({ key, label }) => ({ label, value: row[key] })),
  }));
  return (
    <section className="card">
      <StageChart title="各单位任务与进展" targetLabel={whole?.label ?? '任务'} groups={groups} />
    </section>
  );
}

function ByTrack({ board }: { board: Board }) {
  const { designation: word } = useWords();
  return (
    <section className="card" aria-labelledby="by-track">
      <h2 id="by-track">按类别</h2>
      <ul className="of-list">
        {board.byTrack.map(({ track, title, toName, approved, designated }) => (
          <li key={track}>
            <Link to="/list" search={{ track } as never}>
              {title}
            </Link>
            <div>
              已审批 {approved} 个，已{word} {designated} 个
              {toName === null
                ? ''
                : `，计划${word} ${toName} 个，还差 ${Math.max(0, toName - designated)} 个`}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

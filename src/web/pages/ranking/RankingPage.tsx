import type { QueryOutput } from '../../../contract/client.ts';
import { ChosenBody } from '../../office/ChosenBody.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { TrackOrder } from './TrackOrder.tsx';

export type Ranking = QueryOutput<'candidateRanking'>;

/** 推荐排序: the body's own order of its candidates, with the line that the places reach to (F18, R26). */
export default function RankingPage() {
  return (
    <OfficePage title="推荐排序">
      {({ campaign, programme }) => (
        <ChosenBody to="/ranking">
          {(body) => <Tracks key={body} campaign={campaign.id} body={body} zone={programme.timeZone} />}
        </ChosenBody>
      )}
    </OfficePage>
  );
}

function Tracks({ campaign, body, zone }: { campaign: string; body: string; zone: string }) {
  const query = useContractQuery('candidateRanking', { campaign, body });
  return (
    <Loaded query={query}>
      {(ranking) => (
        <>
          <p className="of-flush">
            申报多于名额时，先排好顺序再推荐；报送的汇总表按这里的顺序排列，没有排的按编号接在后面。
            {ranking.allowed.includes('rankCandidates') ? '' : '已经报送的，顺序固定，这里只能查看。'}
          </p>
          {ranking.tracks.map((track) => (
            <TrackOrder key={`${track.track} ${track.number}`} {...{ campaign, ranking, track, zone }} />
          ))}
        </>
      )}
    </Loaded>
  );
}

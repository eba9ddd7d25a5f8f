import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { TrackSection } from './TrackSection.tsx';
import { isMaking } from './upward.ts';

/** 向上推荐: candidates for the level above, who stands where, the packets and what came back (F34, R13, R26-R28). */
export default function UpwardPage() {
  return (
    <OfficePage title="向上推荐">
      {({ campaign, programme }) => <Upward campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Upward({ campaign, programme }: { readonly campaign: string; readonly programme: Programme }) {
  const may = useMay();
  const [making, setMaking] = useState(false);
  const query = useContractQuery('upwardDesk', { campaign }, making ? { refetchInterval: 2_000 } : {});
  useEffect(
    () => setMaking(query.data?.tracks.some(({ packets }) => packets.some(isMaking)) ?? false),
    [query.data],
  );
  const candidates = useContractQuery(
    'upwardCandidates',
    { campaign },
    { enabled: may('createApplication') },
  );
  return (
    <Loaded query={query}>
      {(desk) => (
        <div className="of-stack">
          {desk.tracks.length === 0 ? <NoTrack /> : null}
          {desk.tracks.map((track) => (
            <TrackSection
              key={track.track}
              {...{ campaign, programme, desk, track }}
              candidates={candidates.data?.candidates ?? []}
            />
          ))}
        </div>
      )}
    </Loaded>
  );
}

/** A year without a track of the level above says how it gets one: the document of the level above is not ours to invent (S5). */
function NoTrack() {
  const may = useMay();
  return (
    <div className="of-empty">
      <p className="of-strong">本年度的方案里还没有向上推荐的类别</p>
      <p>
        收到上级的文件后，在方案里加一个申报类别：“办什么”选向上推荐，“由谁决定”选上级，写上报到哪一级、自己的期限、填哪张表和最多报几个。
      </p>
      {may('prepareCampaign') ? <Link to="/programme">去修改方案</Link> : <p>请经办人在方案里设置。</p>}
    </div>
  );
}

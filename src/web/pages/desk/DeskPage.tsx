import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { Campaign } from '../../session/useCampaign.ts';
import { useMay, useMe } from '../../session/useMe.ts';
import { BodyStanding } from './BodyStanding.tsx';
import { Candidates } from './Candidates.tsx';
import { EnterForUnit } from './EnterForUnit.tsx';
import { TaskQueue } from './TaskQueue.tsx';

/** The desk of a level: what waits, how many places are left, who the candidates are. */
export default function DeskPage() {
  return (
    <OfficePage title="办理台">
      {({ campaign, programme }) => <Desk campaign={campaign} programme={programme} />}
    </OfficePage>
  );
}

function Desk({ campaign, programme }: { campaign: Campaign; programme: Programme }) {
  const tasks = useContractQuery('myTasks', { campaign: campaign.id }, { refetchInterval: 30_000 });
  const may = useMay();
  const { data: me } = useMe();
  const bodies = [
    ...new Map(
      me?.grants.flatMap(({ body, bodyName }) => (body ? [[body, bodyName ?? ''] as const] : [])) ?? [],
    ),
  ];
  return (
    <div className="of-stack">
      {may('seeQuota')
        ? bodies.map(([body]) => (
            <BodyStanding key={body} campaign={campaign.id} body={body} filing={campaign.practice.filing} />
          ))
        : null}
      <Loaded query={tasks}>{(answer) => <TaskQueue campaign={campaign.id} answer={answer} />}</Loaded>
      <Candidates campaign={campaign.id} programme={programme} />
      {may('createApplication') ? <EnterForUnit campaign={campaign.id} programme={programme} /> : null}
    </div>
  );
}

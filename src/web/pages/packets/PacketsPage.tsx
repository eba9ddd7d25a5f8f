import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMay, useMe } from '../../session/useMe.ts';
import { PacketOrder } from './PacketOrder.tsx';
import { PacketTable } from './PacketTable.tsx';
import './packets.css';
import { isMaking } from './packetWishes.ts';

/** 成批打印: a body's whole packet, or the city's opinions, as one file (F15). */
export default function PacketsPage() {
  return (
    <OfficePage title="成批打印">
      {({ campaign, programme }) => <Packets campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Packets({ campaign, programme }: { campaign: string; programme: Programme }) {
  const { data: me } = useMe();
  const may = useMay();
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const search = useSearch({ strict: false }) as { body?: string };
  const navigate = useNavigate();
  if (!me || !organisation.data) return <Waiting />;
  const asCity = may('seeMatrix');
  const own = me.grants.flatMap(({ body }) => body ?? []);
  const bodies = organisation.data.bodies.filter(({ id }) => asCity || own.includes(id));
  const body = search.body ?? (asCity ? undefined : bodies[0]?.id);
  return (
    <div className="of-stack">
      {bodies.length > 1 ? (
        <div className="of-narrow">
          <Chooser
            label="推荐单位"
            empty={asCity ? '全部推荐单位' : ''}
            value={body ?? ''}
            choices={bodies.map(({ id, name }) => ({ id, label: name }))}
            onChange={(next) =>
              void navigate({ to: '/packets', search: (next ? { body: next } : {}) as never })
            }
          />
        </div>
      ) : null}
      <Desk
        key={body ?? ''}
        whose={body ? { campaign, body } : { campaign }}
        asCity={asCity}
        programme={programme}
      />
    </div>
  );
}

interface DeskProps {
  readonly whose: { readonly campaign: string; readonly body?: string };
  readonly asCity: boolean;
  readonly programme: Programme;
}

function Desk({ whose, asCity, programme }: DeskProps) {
  const [making, setMaking] = useState(false);
  const contents = useContractQuery('packetContents', whose);
  const list = useContractQuery('packetList', whose, making ? { refetchInterval: 1_500 } : {});
  useEffect(() => setMaking(list.data?.packets.some(isMaking) ?? false), [list.data]);
  return (
    <>
      <Loaded query={contents}>
        {(found) => <PacketOrder contents={found} whose={whose} asCity={asCity} programme={programme} />}
      </Loaded>
      <Loaded query={list}>
        {({ packets }) => <PacketTable rows={packets} zone={programme.timeZone} />}
      </Loaded>
    </>
  );
}

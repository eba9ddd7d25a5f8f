import { useEffect, useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { ExportPart } from './ExportPart.tsx';
import { ImportPart } from './ImportPart.tsx';
import './packages.css';
import { Received } from './Received.tsx';

export type PackageDesk = QueryOutput<'packageDesk'>;

const isMaking = ({ sent }: PackageDesk) =>
  sent.some(({ progress }) => progress?.state === 'queued' || progress?.state === 'running');

/** 数据包: what is approved goes to another installation as it stands, and what others send comes in without typing (F42). */
export default function PackagesPage() {
  return (
    <OfficePage title="数据包">
      {({ campaign, programme }) => <Packages campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Packages({ campaign, programme }: { readonly campaign: string; readonly programme: Programme }) {
  const [making, setMaking] = useState(false);
  const query = useContractQuery('packageDesk', { campaign }, making ? { refetchInterval: 2_000 } : {});
  useEffect(() => setMaking(query.data ? isMaking(query.data) : false), [query.data]);
  return (
    <Loaded query={query}>
      {(desk) => (
        <div className="of-stack">
          <p className="of-flush">
            数据包把已审批的申报连同证明材料、盖章件交给另一套系统（例如上级工会的），对方导入后不用重新录入。包里有个人信息，请只交给应当收到的人。
          </p>
          <ImportPart {...{ campaign, programme }} />
          <Received {...{ desk }} zone={programme.timeZone} />
          <ExportPart {...{ campaign, programme, desk }} />
          <section className="of-ruled" aria-labelledby="own-key">
            <h2 id="own-key">本系统的指纹</h2>
            <p>对方第一次导入本系统的数据包时，会打电话来核对。请念下面的前 16 位：</p>
            <p>
              <code className="pk-print">{desk.fingerprint}</code>
            </p>
            {desk.keys.length > 0 ? (
              <>
                <h3>已核对过的对方</h3>
                <ul>
                  {desk.keys.map(({ sender, fingerprint, at, byName }) => (
                    <li key={fingerprint}>
                      {sender}，{byName}于 {cityMoment(at, programme.timeZone)} 核对
                      <br />
                      <code className="pk-print">{fingerprint}</code>
                    </li>
                  ))}
                </ul>
              </>
            ) : null}
          </section>
        </div>
      )}
    </Loaded>
  );
}

import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay, useMe } from '../../session/useMe.ts';
import { BatchList } from './BatchList.tsx';
import { desksOf } from './desks.ts';
import { ScanUpload } from './ScanUpload.tsx';
import './scans.css';
import { isReading } from './scanPages.ts';
import { WaitingAgreements } from './WaitingAgreements.tsx';

/** 扫描件: the sealed paper comes back (F15). Upload a pile, see the piles that came before. */
export default function ScansPage() {
  return (
    <OfficePage title="扫描件" aside={<ToMissing />}>
      {({ campaign, programme }) => <Scans campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function ToMissing() {
  const may = useMay();
  return may('seeMissingSeals') ? <Link to="/missing-seals">缺章清单</Link> : null;
}

function Scans({ campaign, programme }: { campaign: string; programme: Programme }) {
  const { data: me } = useMe();
  const [reading, setReading] = useState(false);
  const query = useContractQuery('scanBatchList', { campaign }, reading ? { refetchInterval: 3_000 } : {});
  useEffect(() => {
    setReading(query.data?.batches.some(({ progress }) => isReading(progress)) ?? false);
  }, [query.data]);
  return (
    <div className="of-stack">
      {me ? <ScanUpload campaign={campaign} desks={desksOf(me.grants, programme.city.union)} /> : null}
      <Loaded query={query}>{({ batches }) => <BatchList rows={batches} zone={programme.timeZone} />}</Loaded>
      <WaitingAgreements />
    </div>
  );
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMay, useMe } from '../../session/useMe.ts';
import { NewResolution } from './NewResolution.tsx';
import { ResolutionCard } from './ResolutionCard.tsx';
import './resolutions.css';

/** 会议决定: what meetings decided, and a new one over many applications at once (F25, R14, R47). */
export default function ResolutionsPage() {
  return (
    <OfficePage title="会议决定">
      {({ campaign, programme }) => <Resolutions campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Resolutions({ campaign, programme }: { campaign: string; programme: Programme }) {
  const list = useContractQuery('resolutionList', { campaign });
  const { data: me } = useMe();
  const may = useMay();
  const search = useSearch({ strict: false }) as { new?: string; body?: string };
  const navigate = useNavigate();
  const [recorded, setRecorded] = useState<string>();
  if (!me) return <Waiting />;
  const asCity = may('resolve');
  const own = me.grants.flatMap(({ body }) => body ?? [])[0];
  const whose = asCity ? search.body : own;
  const open = search.new === '1';
  const go = (to: { new?: string; body?: string }) =>
    void navigate({ to: '/resolutions', search: to as never });
  return (
    <Loaded query={list}>
      {({ resolutions, allowed }) => (
        <div className="of-stack">
          {allowed.includes(asCity ? 'resolve' : 'resolveOwn') ? (
            open ? (
              <>
                {asCity ? (
                  <WhoMeets
                    programme={programme}
                    body={search.body}
                    onChoose={(body) => go({ new: '1', ...body })}
                  />
                ) : null}
                <NewResolution
                  key={whose ?? ''}
                  {...{ campaign, programme }}
                  body={whose}
                  onClose={() => go({})}
                  onRecorded={(id) => {
                    setRecorded(id);
                    go({});
                  }}
                />
              </>
            ) : (
              <div>
                <Button type="primary" onClick={() => go({ new: '1' })}>
                  登记会议决定
                </Button>
              </div>
            )
          ) : null}
          {resolutions.length === 0 && !open ? (
            <div className="of-empty">
              <p className="of-strong">还没有登记会议决定</p>
              <p>会议研究以后登记一次，所列申报的审批意见和日期就一并填好，可以成批套打、盖章。</p>
            </div>
          ) : null}
          {resolutions.map((resolution) => (
            <ResolutionCard
              key={resolution.resolution}
              {...{ campaign, programme, resolution, allowed }}
              fresh={resolution.resolution === recorded}
            />
          ))}
        </div>
      )}
    </Loaded>
  );
}

interface WhoProps {
  readonly programme: Programme;
  readonly body: string | undefined;
  readonly onChoose: (body: { readonly body?: string }) => void;
}

/** The city may write down the meeting of a body without computers (代录); asked only where bodies name their own. */
function WhoMeets({ programme, body, onChoose }: WhoProps) {
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  if (!programme.tracks.some(({ designatedBy }) => designatedBy === 'body')) return null;
  const choices = (organisation.data?.bodies ?? []).map(({ id, name }) => ({ id, label: `代录：${name}` }));
  return (
    <div className="of-narrow">
      <Chooser
        label="哪一级的会议"
        empty={programme.city.union}
        value={body ?? ''}
        choices={choices}
        onChange={(next) => onChoose(next ? { body: next } : {})}
      />
    </div>
  );
}

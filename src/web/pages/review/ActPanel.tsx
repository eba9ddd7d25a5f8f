import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { isUpward } from '../../../core/programme/upward.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { currentStep, type Reviewed } from './application.ts';
import { DeclineDialog } from './DeclineDialog.tsx';
import { ForAnother } from './ForAnother.tsx';
import { Moved } from './Moved.tsx';
import { NextTask } from './NextTask.tsx';
import { OpinionForm } from './OpinionForm.tsx';
import { PlacesLeft } from './PlacesLeft.tsx';
import { type Pick, ReturnPanel } from './ReturnPanel.tsx';
import { SealPanel } from './SealPanel.tsx';
import { SupplySeal } from './SupplySeal.tsx';

interface Props {
  readonly reviewed: Reviewed;
  readonly returning: boolean;
  readonly onReturning: (returning: boolean) => void;
  readonly picks: readonly Pick[];
  readonly onPicks: (picks: readonly Pick[]) => void;
}

const acts = [
  'giveOpinion',
  'attachScan',
  'acceptOnline',
  'letSealFollow',
  'acceptApplication',
  'returnForCorrection',
  'declineApplication',
];

/** What this person may do now, only by `allowed`; nothing to do is said in words. */
export function ActPanel({ reviewed, returning, onReturning, picks, onPicks }: Props) {
  const { application } = reviewed;
  const may = (action: string) => application.allowed.includes(action);
  const step = currentStep(reviewed);
  const [declining, setDeclining] = useState(false);
  const missing = application.opinions.filter(
    ({ seal, sealSuppliedAt, supersededAt }) => seal === 'follows' && !sealSuppliedAt && !supersededAt,
  );
  const supplies = may('supplySeal') ? missing : [];
  return (
    <section className="card of-act of-stack" aria-labelledby="act">
      <h2 id="act">办理</h2>
      <Moved reviewed={reviewed} />
      {!acts.some(may) && supplies.length === 0 ? (
        <>
          <p className="of-flush">现在没有需要您办理的事项。</p>
          <NextTask campaign={application.campaign} application={application.id} />
        </>
      ) : null}
      <Elsewhere reviewed={reviewed} />
      {may('acceptApplication') ? <Accept reviewed={reviewed} /> : null}
      {step && application.state.kind === 'atStep' && (may('giveOpinion') || may('attachScan')) ? (
        <ForAnother reviewed={reviewed} step={step} />
      ) : null}
      {step?.takesPlace && may('giveOpinion') ? (
        <PlacesLeft reviewed={reviewed} sealed={step.needs.includes('seal')} />
      ) : null}
      {step && may('giveOpinion') ? (
        <OpinionForm key={`${step.id} ${application.contentVersion}`} reviewed={reviewed} step={step} />
      ) : null}
      {step && application.state.kind === 'atStep' ? <SealPanel reviewed={reviewed} step={step} /> : null}
      {supplies.map((opinion) => (
        <SupplySeal key={opinion.id} reviewed={reviewed} opinion={opinion} />
      ))}
      {returning ? (
        <ReturnPanel
          reviewed={reviewed}
          picks={picks}
          onPicks={onPicks}
          onClose={() => {
            onReturning(false);
            onPicks([]);
          }}
        />
      ) : (
        <div className="of-line">
          {may('returnForCorrection') ? <Button onClick={() => onReturning(true)}>退回修改</Button> : null}
          {step && may('declineApplication') ? (
            <Button danger onClick={() => setDeclining(true)}>
              {step.negative}
            </Button>
          ) : null}
        </div>
      )}
      {declining && step ? (
        <DeclineDialog reviewed={reviewed} step={step} onClose={() => setDeclining(false)} />
      ) : null}
    </section>
  );
}

function Accept({ reviewed: { application } }: { reviewed: Reviewed }) {
  const { run, busy, failure } = useCommand('acceptApplication');
  return (
    <>
      <p>材料已报送到市里。核对无误后受理，进入审批。</p>
      <RefusalNote failure={failure} />
      <div>
        <Button type="primary" loading={busy} onClick={() => void run({ application: application.id })}>
          受理
        </Button>
      </div>
    </>
  );
}

/** The next act stands on another screen: 报送 and 命名 are about several applications at once. */
function Elsewhere({ reviewed: { application, programme, track } }: { reviewed: Reviewed }) {
  const { state, allowed, body } = application;
  if (state.kind === 'awaitingFiling' && allowed.includes('fileCandidates'))
    return (
      <p className="of-flush">
        已推荐并盖章，等待本单位一并报送。
        <Link to="/filing" search={{ body } as never}>
          去报送
        </Link>
      </p>
    );
  if (state.kind === 'approved' && isUpward(track) && allowed.includes('returnForCorrection'))
    return (
      <p className="of-flush">
        已审批，等待打包报送上级。<Link to="/upward">去向上推荐</Link>
      </p>
    );
  const names = track.designatedBy === 'body' ? 'designateOwn' : 'designate';
  if (state.kind === 'approved' && !isUpward(track) && allowed.includes(names))
    return (
      <p className="of-flush">
        已审批，等待{programme.words.designation}。
        <Link to="/designation">去{programme.words.designation}</Link>
      </p>
    );
  return null;
}

import { Link, useParams } from '@tanstack/react-router';
import { type ComponentType, type LazyExoticComponent, lazy, Suspense, useEffect } from 'react';
import { type DraftStep, draftSteps } from '../../../core/draft/draftSteps.ts';
import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { NotFoundPage } from '../notFound/NotFoundPage.tsx';
import { ConfirmStep } from './ConfirmStep.tsx';
import { Conflicts } from './Conflicts.tsx';
import { stepState, stepWords } from './draftWords.ts';
import { focusElement } from './elementPlace.ts';
import { NoticeBesideStep } from './notice/NoticeBesideStep.tsx';
import { ReadFromNotice } from './notice/ReadFromNotice.tsx';
import { OpenDraft, type OpenedDraft } from './OpenDraft.tsx';
import { Remarks } from './Remarks.tsx';
import { SaveMark, stateForSteps } from './SaveMark.tsx';
import type { StepProps } from './stepProps.ts';
import { useDraftSave } from './useDraftSave.ts';

const steps: { readonly [S in DraftStep]: LazyExoticComponent<ComponentType<StepProps>> } = {
  basics: lazy(() => import('./steps/BasicsStep.tsx')),
  bodies: lazy(() => import('./steps/BodiesStep.tsx')),
  quota: lazy(() => import('./steps/QuotaStep.tsx')),
  calendar: lazy(() => import('./steps/CalendarStep.tsx')),
  forms: lazy(() => import('./steps/FormsStep.tsx')),
  circular: lazy(() => import('./steps/CircularStep.tsx')),
};

/** One step of 新建年度工作: what the notice gave, everything to be corrected on the spot, and its confirmation. */
export default function StepPage() {
  const { step = '' } = useParams({ strict: false }) as { step?: string };
  const known = draftSteps.find((one) => one === step);
  if (!known) return <NotFoundPage />;
  return <OpenDraft>{(opened) => <OneStep key={known} step={known} {...opened} />}</OpenDraft>;
}

function OneStep({ step, ...opened }: OpenedDraft & { readonly step: DraftStep }) {
  const { draft, programme, store, snapshot, readOnly } = opened;
  const { save, undo } = useDraftSave(store, programme);
  const Step = steps[step];
  const standing = draft.steps.find((one) => one.step === step);
  const mark = standing && stepState(standing);
  return (
    <Page
      title={stepWords[step].title}
      tabTitle={`${stepWords[step].title} · ${programme.title}`}
      crumbs={[
        { label: '新建年度工作', to: '/drafts' },
        { label: programme.title, to: `/drafts/${draft.id}` },
      ]}
      aside={mark && <span className={`state ${mark.look}`}>{mark.words}</span>}
      wide
    >
      <div className="save-bar">
        <SaveMark {...opened} />
        {undo && (
          <button type="button" className="button-link" onClick={undo}>
            撤销上一处修改
          </button>
        )}
      </div>
      <Conflicts {...opened} />
      <NoticeBesideStep draft={draft}>
        <Remarks draft={draft} step={step} />
        <ReadFromNotice step={step} />
        <Suspense fallback={<Waiting />}>
          <AtHash />
          <Step
            draft={draft}
            programme={programme}
            save={save}
            state={stateForSteps[snapshot.state]}
            readOnly={readOnly}
          />
        </Suspense>
        {!readOnly && <ConfirmStep draft={draft} step={step} store={store} />}
        <Neighbours draft={draft.id} step={step} />
      </NoticeBesideStep>
    </Page>
  );
}

/** A link to one element of the step: the focus goes there once the step is drawn. */
function AtHash() {
  useEffect(() => {
    const place = decodeURIComponent(window.location.hash.slice(1));
    if (place !== '') requestAnimationFrame(() => focusElement(place));
  }, []);
  return null;
}

function Neighbours({ draft, step }: { readonly draft: string; readonly step: DraftStep }) {
  const at = draftSteps.indexOf(step);
  const [before, after] = [draftSteps[at - 1], draftSteps[at + 1]];
  return (
    <nav aria-label="其他几步" className="neighbours">
      {before ? <Link to={`/drafts/${draft}/${before}`}>上一步：{stepWords[before].title}</Link> : <span />}
      {after ? (
        <Link to={`/drafts/${draft}/${after}`}>下一步：{stepWords[after].title}</Link>
      ) : (
        <Link to={`/drafts/${draft}/publish`}>检查并发布</Link>
      )}
    </nav>
  );
}

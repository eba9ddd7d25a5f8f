import { Navigate, useParams } from '@tanstack/react-router';
import { Suspense, useEffect, useRef } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { Conflicts } from '../drafts/Conflicts.tsx';
import { OpenDraft, type OpenedDraft } from '../drafts/OpenDraft.tsx';
import { SaveMark, stateForSteps } from '../drafts/SaveMark.tsx';
import { useDraftSave } from '../drafts/useDraftSave.ts';
import { NotFoundPage } from '../notFound/NotFoundPage.tsx';
import { AreaList } from './AreaList.tsx';
import { type AreaId, areaIds, areaWords } from './areaIds.ts';
import type { AreaProps } from './areaProps.ts';
import { areas } from './areas.ts';
import { Checks } from './Checks.tsx';
import { EditorKeys } from './EditorKeys.tsx';
import { EditorProvider } from './editorContext.tsx';
import { countsByArea } from './liveCheck.ts';
import { UndoButtons } from './UndoButtons.tsx';
import { useLiveCheck } from './useLiveCheck.ts';
import { useNextNote } from './useNextNote.ts';
import { useSelected } from './useSelected.ts';
import './editor.css';

/** The programme editor: everything that a city decides, by areas, checked at every edit (F1, F4, F43–F45, F51, F52). */
export default function EditorPage() {
  const { draft = '', area } = useParams({ strict: false }) as { draft?: string; area?: string };
  // One address for the first area: what can be undone belongs to the screen that stays.
  if (area === undefined) return <Navigate to={`/drafts/${draft}/editor/${areaIds[0]}`} replace />;
  const known = areaIds.find((one) => one === area);
  if (!known) return <NotFoundPage />;
  return <OpenDraft>{(opened) => <Editor area={known} {...opened} />}</OpenDraft>;
}

function Editor({ area, ...opened }: OpenedDraft & { readonly area: AreaId }) {
  const { draft, programme, store, snapshot, readOnly } = opened;
  const { save, saveParts, undo, redo } = useDraftSave(store, programme);
  const { fitting, notes } = useLiveCheck(programme, draft.programme as unknown as Programme);
  const { selected, select } = useSelected(draft.id, area);
  useNextNote({ notes, select });
  const props: AreaProps = {
    ...{ draft, programme, fitting, save, saveParts, readOnly, notes, selected, select },
    state: stateForSteps[snapshot.state],
  };
  const Area = areas[area];
  const { title, about } = areaWords[area];
  return (
    <Page
      title="编辑方案"
      tabTitle={`${title} · ${programme.title}`}
      crumbs={[
        { label: '新建年度工作', to: '/drafts' },
        { label: programme.title, to: `/drafts/${draft.id}` },
      ]}
      wide
    >
      <div className="save-bar">
        <SaveMark {...opened} />
        {!readOnly && <UndoButtons undo={undo} redo={redo} />}
        <EditorKeys />
      </div>
      <Conflicts {...opened} />
      <div className="ed-split">
        <AreaList draft={draft.id} area={area} counts={countsByArea(notes)} />
        <div className="ed-main">
          <AreaHead key={area} title={title} about={about} />
          <Suspense fallback={<Waiting />}>
            <EditorProvider {...props}>
              <Area key={area} {...props} />
            </EditorProvider>
          </Suspense>
        </div>
      </div>
      <Checks draft={draft} notes={notes} select={select} />
    </Page>
  );
}

let shownBefore = false;
/** The heading of an area takes the focus when one comes to it from another; at first the heading of the page has it. */
function AreaHead({ title, about }: { readonly title: string; readonly about: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (shownBefore && window.location.hash === '') heading.current?.focus({ preventScroll: true });
    shownBefore = true;
  }, []);
  return (
    <>
      <h2 className="ed-title" tabIndex={-1} ref={heading}>
        {title}
      </h2>
      <p className="soft">{about}</p>
    </>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Page } from '../../parts/Page.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';
import { Conflicts } from './Conflicts.tsx';
import { originWords } from './draftWords.ts';
import { NoticeBesideStep } from './notice/NoticeBesideStep.tsx';
import { NotUnderstood } from './notice/NotUnderstood.tsx';
import { OpenDraft, type OpenedDraft } from './OpenDraft.tsx';
import { Published } from './Published.tsx';
import { SaveMark } from './SaveMark.tsx';
import { StepList } from './StepList.tsx';
import type { DraftDetail } from './stepProps.ts';

/** A year's work while it is prepared: its steps in any order, what was not understood, and the way to publish it. */
export default function DraftPage() {
  return <OpenDraft>{(opened) => <Overview {...opened} />}</OpenDraft>;
}

function Overview(opened: OpenedDraft) {
  const { organiser } = useWords();
  const { draft, programme, readOnly } = opened;
  if (draft.publishedAs !== null) return <Published draft={draft} programme={programme} />;
  const confirmed = draft.steps.filter((step) => step.confirmed && step.errors === 0).length;
  return (
    <Page
      title={programme.title}
      above={`${programme.year}年，${originWords[draft.origin]}，还没有发布，只有${organiser}看得到`}
      crumbs={[{ label: '新建年度工作', to: '/drafts' }]}
      wide
    >
      <div className="save-bar">
        <SaveMark {...opened} />
      </div>
      <Conflicts {...opened} />
      <NoticeBesideStep draft={draft}>
        <h2 className="dr-first">请逐步核对</h2>
        <p>
          共 {draft.steps.length} 步，已核对 {confirmed} 步。次序随意，随时可以停下，内容自动保存。
        </p>
        <StepList draft={draft} />
        <p className="buttons">
          <Link to={`/drafts/${draft.id}/publish`} className="button">
            检查并发布
          </Link>
          <Link to={`/drafts/${draft.id}/sandbox`} className="button button-plain">
            试运行
          </Link>
          {draft.previous && (
            <Link to={`/drafts/${draft.id}/previous`} className="button button-plain">
              与{draft.previous.year}年对照，看结转
            </Link>
          )}
          {draft.revises && (
            <Link to="/programme" className="button button-plain">
              方案的各次发布
            </Link>
          )}
          {!readOnly && <Discard draft={draft} />}
        </p>
        <Take draft={draft} readOnly={readOnly} />
        <NotUnderstood />
      </NoticeBesideStep>
    </Page>
  );
}

/** The draft as files: out for another editor or another installation, and in again. */
function Take({ draft, readOnly }: { readonly draft: DraftDetail; readonly readOnly: boolean }) {
  const address = `/api/v1/programmes/draft/${draft.id}`;
  const against = draft.previous ?? undefined;
  const search = { before: `revision:${against?.revision ?? ''}`, after: `draft:${draft.id}` };
  return (
    <p className="dr-files">
      方案文件：
      <a href={`${address}.json`} download>
        导出 JSON
      </a>
      <a href={`${address}.zip`} download>
        导出 ZIP
      </a>
      {!readOnly && <Link to={`/drafts/${draft.id}/import`}>导入方案文件</Link>}
      {against && (
        <Link to="/programme/compare" search={search as never}>
          逐项对照
        </Link>
      )}
    </p>
  );
}

function Discard({ draft }: { readonly draft: DraftDetail }) {
  const { run, busy, failure, clear } = useCommand('discardDraft');
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  async function discard(): Promise<void> {
    if (await run({ draft: draft.id })) void navigate({ to: '/drafts' });
  }
  return (
    <>
      <button type="button" className="button button-grave" onClick={() => setAsking(true)}>
        作废草案
      </button>
      <ActDialog
        title="作废这份草案"
        act="作废"
        danger
        open={asking}
        busy={busy}
        failure={failure}
        onClose={() => {
          setAsking(false);
          clear();
        }}
        onAct={() => void discard()}
      >
        <p>草案里填写的内容不再保留，需要时请重新新建。已经发布的年度工作不受影响。</p>
      </ActDialog>
    </>
  );
}

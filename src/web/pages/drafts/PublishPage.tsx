import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { stepWords } from './draftWords.ts';
import { elementPlace } from './elementPlace.ts';
import { NoContact } from './NoContact.tsx';
import { OpenDraft, type OpenedDraft } from './OpenDraft.tsx';
import { Published } from './Published.tsx';
import { RevisionTouches } from './RevisionTouches.tsx';
import { SaveMark } from './SaveMark.tsx';
import type { DraftDetail } from './stepProps.ts';
import { usePublish } from './usePublish.ts';
import { WhatHappens } from './WhatHappens.tsx';

/** 检查并发布: what is still missing on top, what publishing does, and the button, which is never grey (ux 3, 4). */
export default function PublishPage() {
  return <OpenDraft>{(opened) => <Check {...opened} />}</OpenDraft>;
}

interface Missing {
  readonly to: string;
  readonly hash: string;
  readonly words: string;
}

/** What stops publishing: errors, and rows of the quota table that nobody has explained (domain 3.2). */
function stops({ level, step, acknowledged }: DraftDetail['notes'][number]): boolean {
  return level === 'error' || (level === 'warning' && step === 'quota' && !acknowledged);
}

function missing({ id, notes, steps }: DraftDetail): readonly Missing[] {
  const errors = notes.filter(stops).map(({ step, where, message }) => ({
    to: `/drafts/${id}/${step}`,
    hash: elementPlace(where),
    words: `${stepWords[step].title}：${message}`,
  }));
  const open = steps
    .filter(({ confirmed }) => !confirmed)
    .map(({ step }) => ({
      to: `/drafts/${id}/${step}`,
      hash: '',
      words: `${stepWords[step].title}：还没有核对确认`,
    }));
  return [...errors, ...open];
}

function Check(opened: OpenedDraft) {
  const { draft, programme, store, readOnly } = opened;
  const { publish: send, busy, failure, revises } = usePublish(opened);
  const [press, setPress] = useState(0);
  const [closing, setClosing] = useState(true);
  const left = missing(draft);
  async function publish(): Promise<void> {
    setPress((times) => times + 1);
    if (left.length > 0 || !(await store.settle())) return;
    await send(closing);
  }
  if (draft.publishedAs !== null) return <Published draft={draft} programme={programme} />;
  return (
    <Page
      title={revises ? '检查并发布修改' : '检查并发布'}
      crumbs={[
        { label: '新建年度工作', to: '/drafts' },
        { label: programme.title, to: `/drafts/${draft.id}` },
      ]}
    >
      <div className="save-bar">
        <SaveMark {...opened} />
      </div>
      <MissingList missing={left} press={press} />
      <NoContact draft={draft.id} programme={programme} />
      {revises ? <RevisionTouches draft={draft.id} /> : <WhatHappens programme={programme} />}
      {draft.previous && (
        <label className="of-check">
          <input type="checkbox" checked={closing} onChange={(event) => setClosing(event.target.checked)} />
          同时结束“{draft.previous.title}”，转入归档（账号、未退的原件和缺章照常办理）
        </label>
      )}
      <RefusalNote failure={failure} focus />
      {!readOnly && (
        <p className="buttons">
          <button type="button" className="button" aria-disabled={busy} onClick={() => void publish()}>
            {busy ? '正在发布' : revises ? '发布修改' : '发布'}
          </button>
          <Link to={`/drafts/${draft.id}/sandbox`} className="button button-plain">
            先试运行
          </Link>
          <Link to={`/drafts/${draft.id}`} className="button button-plain">
            回到各步
          </Link>
        </p>
      )}
    </Page>
  );
}

function MissingList({ missing: left, press }: { missing: readonly Missing[]; press: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (press > 0) box.current?.focus();
  }, [press]);
  if (left.length === 0) return <p className="note note-good">六步都已核对，没有要改正的地方，可以发布。</p>;
  return (
    <section
      className={`note summary ${press > 0 ? 'note-bad' : 'note-warn'}`}
      tabIndex={-1}
      ref={box}
      aria-labelledby="missing"
    >
      <h2 id="missing">发布前还有 {left.length} 处要办</h2>
      <ul>
        {left.map(({ to, hash, words }) => (
          <li key={words}>
            <Link to={to} hash={hash}>
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

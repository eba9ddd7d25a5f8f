import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { CallFailed } from '../../../../contract/client.ts';
import { draftPart } from '../../../../contract/draftWords.zh.ts';
import { changeSentence } from '../../../../core/draft/changes/changeSentence.ts';
import { listChanges } from '../../../../core/draft/changes/listChanges.ts';
import { draftKeys } from '../../../../core/draft/draftSteps.ts';
import { assembleProgramme, programmeFile } from '../../../../core/programme/assemble.ts';
import { parseJson } from '../../../../core/programme/jsonFault.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { Page } from '../../../parts/Page.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { UndoButtons } from '../../editor/UndoButtons.tsx';
import { ChangeGroups } from '../../programme/ChangeGroups.tsx';
import { OpenDraft, type OpenedDraft } from '../OpenDraft.tsx';
import { SaveMark } from '../SaveMark.tsx';
import { useDraftSave } from '../useDraftSave.ts';
import { ProgrammePick } from './ProgrammePick.tsx';
import { folderContent, type Given } from './readGivenFile.ts';

/** 导入方案文件 into a draft: what would be other is shown first, then the parts are replaced, and that can be undone. */
export default function ImportPage() {
  return <OpenDraft>{(opened) => <Import {...opened} />}</OpenDraft>;
}

type Read = { readonly programme: Programme } | { readonly problems: readonly string[] };

function readText(text: string): Read {
  const parsed = parseJson(programmeFile, text);
  if ('problem' in parsed) return { problems: [`${parsed.problem.where}：${parsed.problem.message}`] };
  const made = assembleProgramme({ [programmeFile]: parsed.value });
  return made.ok
    ? { programme: made.programme }
    : { problems: made.problems.map(({ where, message }) => `${where}：${message}`) };
}

function groupsOf(before: Programme, after: Programme) {
  const changes = listChanges(before, after);
  return [...new Set(changes.map(({ part }) => part))].map((part) => ({
    ...{ part, title: draftPart(part) },
    lines: changes.filter((one) => one.part === part).map(changeSentence),
  }));
}

function Import(opened: OpenedDraft) {
  const { draft, programme, store, readOnly } = opened;
  const { saveParts, undo, redo } = useDraftSave(store, programme);
  const [read, setRead] = useState<Read>();
  const [failure, setFailure] = useState<CallFailed>();
  const [taken, setTaken] = useState(false);
  async function take(file: Given | undefined): Promise<void> {
    setRead(undefined);
    setTaken(false);
    setFailure(undefined);
    if (!file) return;
    try {
      setRead(
        'text' in file ? readText(file.text) : { programme: (await folderContent(file.upload)) as Programme },
      );
    } catch (problem) {
      setFailure(problem instanceof CallFailed ? problem : new CallFailed(500, 'broken', String(problem)));
    }
  }
  const file = read && 'programme' in read ? read.programme : undefined;
  const groups = useMemo(() => (file && !taken ? groupsOf(programme, file) : []), [file, taken, programme]);
  function replace(): void {
    if (!file) return;
    const changed = new Set(groups.map(({ part }) => part));
    const parts = draftKeys.filter((key) => changed.has(key)).map((key) => [key, file[key]] as const);
    saveParts(Object.fromEntries(parts) as Partial<Programme>);
    setTaken(true);
  }
  return (
    <Page
      title="导入方案文件"
      crumbs={[
        { label: '新建年度工作', to: '/drafts' },
        { label: programme.title, to: `/drafts/${draft.id}` },
      ]}
    >
      <div className="save-bar">
        <SaveMark {...opened} />
        <UndoButtons undo={undo} redo={redo} />
      </div>
      <p>先列出文件与草案的不同，确认后再替换。替换可以撤销；替换过的步骤要重新核对。</p>
      {readOnly ? (
        <p className="note">这份草案只能查看。</p>
      ) : (
        <ProgrammePick onGiven={(one) => void take(one)} />
      )}
      <RefusalNote failure={failure} focus />
      {read && 'problems' in read && <Problems problems={read.problems} />}
      {taken && (
        <p className="note note-good" role="status">
          已按文件替换。要恢复原来的内容，请点“撤销”。<Link to={`/drafts/${draft.id}`}>回到各步</Link>
        </p>
      )}
      {file && !taken && (
        <section aria-labelledby="differs">
          <h2 id="differs">文件与草案的不同</h2>
          <ChangeGroups groups={groups} none="文件与草案没有区别，不必导入。" />
          {groups.length > 0 && (
            <p className="buttons">
              <button type="button" className="button" onClick={replace}>
                按文件替换 {groups.length} 个部分
              </button>
            </p>
          )}
        </section>
      )}
    </Page>
  );
}

function Problems({ problems }: { readonly problems: readonly string[] }) {
  return (
    <section className="note note-bad" role="alert">
      <h2>方案文件有 {problems.length} 处读不进来，没有导入</h2>
      <ul>
        {problems.slice(0, 30).map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <p>请在文件里改正后再导入。</p>
    </section>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CallFailed } from '../../../contract/client.ts';
import type { WorkKind } from '../../../core/programme/workLog.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { EntryAbout, EntryDay, EntryQuestions } from '../../work/EntryFields.tsx';
import { EntryWork } from '../../work/EntryWork.tsx';
import { faultsOf, showFirst } from '../../work/faultsOf.ts';
import { newEntryId, saveWork } from '../../work/saveWork.ts';
import { useDraft } from '../../work/useDraft.ts';
import type { Kinds } from '../../work/useVocabulary.ts';
import { WorkFiles } from '../../work/WorkFiles.tsx';
import type { WaitingWork } from '../../work/workShelf.ts';

interface Props {
  readonly user: string;
  readonly studio: string;
  readonly name: string;
  readonly kind: WorkKind;
  readonly known: Kinds;
  readonly waiting: readonly WaitingWork[];
  /** Known from the entry one came from: the result that was applied. */
  readonly about: string | null;
}

/** One entry as it is typed. Saved first on this device and then at the server; nothing is lost on the way. */
export function RecordForm({ user, studio, name, kind, known, waiting, about }: Props) {
  const { today, kinds, dictionaries } = known;
  const draft = useDraft(user, studio, kind.id, { today, about });
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailed>();
  const [kept, setKept] = useState(false);
  const navigate = useNavigate();
  const queries = useQueryClient();
  if (!draft) return <Waiting />;
  const { store, beside, put } = draft;
  if (kept) return <KeptNote {...{ kind, studio, name }} />;
  const faults = faultsOf(kind, { ...beside, files: beside.files.length, today });
  const of = kinds.find(({ id }) => id === kind.about);

  async function save(): Promise<void> {
    setAsked(true);
    setFailure(undefined);
    const { answers } = store.read();
    if (showFirst(kind, dictionaries, answers, faults)) return;
    setBusy(true);
    draft?.end();
    const id = newEntryId(Date.now());
    const title = answers[kind.titleField];
    const said = {
      id,
      title: typeof title === 'string' ? title : '',
      kindTitle: kind.title,
      studioName: name,
    };
    const saved = await saveWork({ ...said, user, studio, kind: kind.id, answers, ...beside });
    setBusy(false);
    if (saved.kind === 'refused') {
      draft?.resume();
      return setFailure(saved.failure);
    }
    announce(saved.kind === 'recorded' ? '已记下' : '离线已存本机');
    if (saved.kind === 'kept') return setKept(true);
    await queries.invalidateQueries();
    await navigate({ to: '/work/$entry', params: { entry: id } as never, search: { new: 'yes' } as never });
  }
  return (
    <EntryWork kind={kind} dictionaries={dictionaries} store={store} showMissing={asked}>
      <form
        className="work-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!busy) void save();
        }}
      >
        {draft.found && !asked ? <p className="note">接着上次没有记完的写。</p> : null}
        <RefusalNote failure={failure} focus />
        {of ? (
          <EntryAbout
            {...{ studio, of, waiting, value: beside.about }}
            error={asked ? faults.about : undefined}
            onChange={(chosen) => put({ about: chosen })}
          />
        ) : null}
        <EntryQuestions kind={kind} />
        <EntryDay
          {...{ kind, today, on: beside.on }}
          error={asked ? faults.on : undefined}
          onChange={(on) => put({ on })}
        />
        {kind.proof === 'none' ? null : (
          <WorkFiles
            files={beside.files}
            wanted={kind.proof}
            error={asked ? faults.files : undefined}
            onChange={(files) => put({ files })}
          />
        )}
        <button type="submit" className="button button-wide" aria-busy={busy}>
          {busy ? '正在保存' : '保存'}
        </button>
        <p className="soft">写到一半也不会丢：本机随时保存，没有网络时先存在本机，有网络后自动补发。</p>
      </form>
    </EntryWork>
  );
}

/** It lies on this device; the person may go on. */
function KeptNote({ kind, studio, name }: Pick<Props, 'kind' | 'studio' | 'name'>) {
  return (
    <div className="note note-warn" role="status">
      <p>
        <strong>离线已存本机。</strong>这一笔“{kind.title}
        ”还没有到服务器；有网络后会自动补发，请不要清除浏览器数据。
      </p>
      <p className="buttons">
        <Link to="/record" search={{ studio, ...(name ? { name } : {}) } as never} className="button">
          再记一笔
        </Link>
        <Link
          to="/studios/$studio/$part"
          params={{ studio, part: 'work' } as never}
          className="button button-plain"
        >
          看年度记录
        </Link>
      </p>
    </div>
  );
}

import { Link, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { WorkKind } from '../../../core/programme/workLog.ts';
import { prepareShell } from '../../inspection/offlineShell.ts';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMe } from '../../session/useMe.ts';
import { AboutKept } from '../../work/AboutKept.tsx';
import { useKeptQuery } from '../../work/useKeptQuery.ts';
import { useVocabulary } from '../../work/useVocabulary.ts';
import { useWaitingWork } from '../../work/watchWork.ts';
import { InstallHint, NetworkNote } from './NetworkNote.tsx';
import { RecordForm } from './RecordForm.tsx';
import { WaitingNote } from './WaitingNote.tsx';
import './work.css';

interface Search {
  readonly studio?: string;
  /** Known from the page one came from; a body or the city records for any of its studios (代录). */
  readonly name?: string;
  readonly kind?: string;
  /** The entry that the new one is about. */
  readonly about?: string;
}

/** 记一笔 (F30): for whom, what, then only what that kind asks. One tap each, and none where there is no choice. */
export default function RecordPage() {
  const search = useSearch({ strict: false }) as Search;
  const me = useMe();
  const user = me.data?.user;
  const { known, error } = useVocabulary(user);
  const own = useKeptQuery('ownStudios', {}, { user, staleTime: 300_000, eager: true });
  const waiting = useWaitingWork(user);
  useEffect(() => {
    if (me.data) void prepareShell(me.data);
  }, [me.data]);
  const [only] = own.data?.studios ?? [];
  const studio = search.studio ?? (own.data?.studios.length === 1 ? only?.id : undefined);
  const name = search.name ?? own.data?.studios.find(({ id }) => id === studio)?.name ?? '';
  const kind = known?.kinds.find(({ id }) => id === search.kind);
  if (error)
    return (
      <Frame title="记一笔">
        <RefusalNote failure={error} />
      </Frame>
    );
  if (!known || !user || (!own.data && !own.error && !search.studio)) return <Waiting />;
  if (known.kinds.length === 0)
    return (
      <Frame title="记一笔">
        <p className="note">本年度的工作方案还没有规定平时记哪些事。请联系主办单位的工作人员设好后再记。</p>
      </Frame>
    );
  if (!studio)
    return (
      <Frame title="记一笔">
        <RefusalNote failure={own.error ?? undefined} />
        {own.data ? <Studios studios={own.data.studios} /> : null}
      </Frame>
    );
  if (!kind)
    return (
      <Frame title="记一笔" above={name}>
        <NetworkNote />
        <WaitingNote waiting={waiting} user={user} />
        <KindButtons kinds={known.kinds} search={{ studio, ...(name ? { name } : {}) }} />
        <InstallHint />
        <AboutKept {...{ user, studio }} kinds={known.kinds} />
      </Frame>
    );
  return (
    <Frame title={`记一笔：${kind.title}`} above={name}>
      <RecordForm
        key={`${studio} ${kind.id}`}
        {...{ user, studio, name, kind, known, waiting }}
        about={search.about ?? null}
      />
    </Frame>
  );
}

function Frame(props: Parameters<typeof Page>[0]) {
  return <Page {...props} crumbs={[{ label: '我的工作', to: '/' }]} />;
}

function Studios({
  studios,
}: {
  readonly studios: readonly { id: string; name: string; unitName: string }[];
}) {
  if (studios.length === 0)
    return (
      <p className="note">
        这里没有您可以直接记录的工作室。请先在“工作室档案”里打开一个工作室，再按“记一笔”。
      </p>
    );
  return (
    <>
      <p>给哪个工作室记？</p>
      <ul className="work-kinds">
        {studios.map(({ id, name, unitName }) => (
          <li key={id}>
            <Link to="/record" search={{ studio: id, name } as never} className="button button-plain">
              <span>
                {name}
                <span className="work-under">{unitName}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What can be recorded, each one tap away. */
export function KindButtons({
  kinds,
  search,
}: {
  readonly kinds: readonly WorkKind[];
  readonly search: Search;
}) {
  return (
    <ul className="work-kinds">
      {kinds.map(({ id, title }) => (
        <li key={id}>
          <Link to="/record" search={{ ...search, kind: id } as never} className="button button-plain">
            {title}
          </Link>
        </li>
      ))}
    </ul>
  );
}

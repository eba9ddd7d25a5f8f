import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { wordsOf } from '../../../core/programme/words.ts';
import type { AnswerStore, Snapshot } from '../../form/journal/answerStore.ts';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { useMe } from '../../session/useMe.ts';
import { WordsContext } from '../../session/useWords.ts';
import { programmeReader } from './draftParts.ts';
import { openDraftStore } from './draftStore.ts';
import type { DraftDetail } from './stepProps.ts';
import './drafts.css';

/** One draft that is open in this tab. */
export interface OpenedDraft {
  readonly draft: DraftDetail;
  readonly programme: Programme;
  readonly store: AnswerStore;
  readonly snapshot: Snapshot;
  readonly readOnly: boolean;
}

/** Opens the draft of the address over the server's answer and what lies on this device. */
export function OpenDraft({ children }: { readonly children: (opened: OpenedDraft) => ReactNode }) {
  const { draft = '' } = useParams({ strict: false }) as { draft?: string };
  const query = useContractQuery('draftDetail', { draft });
  const store = useDraftStore(query.data);
  if (query.data && store)
    return (
      <OfficeProvider>
        <Opened draft={query.data} store={store}>
          {children}
        </Opened>
      </OfficeProvider>
    );
  if (!query.error) return <Waiting />;
  return (
    <div className="page">
      <h1>打不开这份草案</h1>
      <RefusalNote failure={query.error} onRetry={() => void query.refetch()} />
    </div>
  );
}

interface OpenedProps {
  readonly draft: DraftDetail;
  readonly store: AnswerStore;
  readonly children: (opened: OpenedDraft) => ReactNode;
}

function Opened({ draft, store, children }: OpenedProps) {
  const snapshot = useSyncExternalStore(store.subscribe, store.read);
  const [read] = useState(programmeReader);
  const programme = useMemo(() => read(draft.programme, snapshot.answers), [read, draft, snapshot.answers]);
  const readOnly = draft.publishedAs !== null || !draft.allowed.includes('prepareCampaign');
  return (
    <WordsContext value={wordsOf(programme)}>
      {children({ draft, programme, store, snapshot, readOnly })}
    </WordsContext>
  );
}

function useDraftStore(detail: DraftDetail | undefined): AnswerStore | undefined {
  const queries = useQueryClient();
  const user = useMe().data?.user;
  const [store, setStore] = useState<AnswerStore>();
  useEffect(() => {
    if (!detail || !user) return;
    let gone = false;
    const again = (name: string) => void queries.invalidateQueries({ queryKey: [name] });
    const around = { signedOut: () => again('me'), landed: () => again('draftDetail') };
    void openDraftStore(user, detail, around).then((opened) => {
      if (!gone) setStore(opened);
    });
    return () => {
      gone = true;
    };
  }, [detail, user, queries]);
  return store;
}

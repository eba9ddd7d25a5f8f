import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { wordsOf } from '../../core/programme/words.ts';
import { LogProvider } from '../log/LogProvider.tsx';
import { RefusalNote } from '../parts/RefusalNote.tsx';
import { useContractQuery } from '../parts/useContractQuery.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useMe } from '../session/useMe.ts';
import { useProgramme } from '../session/useProgramme.ts';
import { WordsContext } from '../session/useWords.ts';
import type { AnswerStore } from './journal/answerStore.ts';
import { openStore } from './journal/openStore.ts';
import { type Detail, deriver, WorkContext } from './work.ts';

/** Opens the application of the address: asks the server, reads the shelf of this device, and shows the children over both. */
export function OpenApplication({ children }: { readonly children: ReactNode }) {
  const { application = '' } = useParams({ strict: false }) as { application?: string };
  const detail = useContractQuery('applicationDetail', { application });
  const { programme, error, refetch } = useProgramme(detail.data?.revision);
  const store = useStore(detail.data);
  const today = useToday(detail.data?.campaign);
  const hash = window.location.hash;
  const work = useMemo(() => {
    const form = programme?.forms.find(({ id }) => id === detail.data?.form);
    const track = programme?.tracks.find(({ id }) => id === detail.data?.track);
    if (!detail.data || !programme || !form || !track || !store) return undefined;
    const derived = deriver(detail.data, programme, form, today);
    return {
      detail: detail.data,
      programme,
      form,
      track,
      store,
      showMissing: hash !== '',
      ...derived,
    };
  }, [detail.data, programme, store, hash, today]);

  if (work)
    return (
      <WordsContext value={wordsOf(work.programme)}>
        <WorkContext value={work}>
          <LogProvider application={work.detail.id}>{children}</LogProvider>
        </WorkContext>
      </WordsContext>
    );
  const failure = detail.error ?? error;
  if (!failure) return <Waiting />;
  return (
    <div className="page">
      <h1>打不开这份申报</h1>
      <RefusalNote failure={failure} onRetry={() => void (detail.error ? detail.refetch() : refetch())} />
    </div>
  );
}

/** Today as the server has it: the clock of a phone may be wrong. */
function useToday(campaign: string | undefined): string | undefined {
  const { data } = useContractQuery(
    'campaignCalendar',
    { campaign: campaign ?? '' },
    { staleTime: 3_600_000, enabled: campaign !== undefined },
  );
  return data?.today;
}

/** The store of this application in this tab; it outlives the screens, so that going between sections loses nothing. */
function useStore(detail: Detail | undefined): AnswerStore | undefined {
  const queries = useQueryClient();
  const user = useMe().data?.user;
  const [store, setStore] = useState<AnswerStore | undefined>();
  const id = detail?.id;
  useEffect(() => {
    if (!detail || !user || id === undefined) return;
    let gone = false;
    const signedOut = () => void queries.invalidateQueries({ queryKey: ['me'] });
    void openStore(user, detail, signedOut).then((opened) => {
      if (!gone) setStore(opened);
    });
    return () => {
      gone = true;
    };
  }, [id, detail, user, queries]);
  return store;
}

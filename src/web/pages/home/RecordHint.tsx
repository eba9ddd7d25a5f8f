import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { prepareShell } from '../../inspection/offlineShell.ts';
import { useSignedIn } from '../../session/useSignedIn.ts';
import { AboutKept } from '../../work/AboutKept.tsx';
import { useKeptQuery } from '../../work/useKeptQuery.ts';
import { useVocabulary } from '../../work/useVocabulary.ts';
import { useWaitingWork } from '../../work/watchWork.ts';
import { WaitingNote } from '../work/WaitingNote.tsx';

/** One tap from the first page to writing something down (F30); what lies on this device only is said here. */
export function RecordHint({ user }: { readonly user: string }) {
  const { data } = useKeptQuery('ownStudios', {}, { user, staleTime: 300_000 });
  const waiting = useWaitingWork(user);
  const [only] = data?.studios ?? [];
  const me = useSignedIn();
  const records = only !== undefined;
  useEffect(() => {
    if (records && me) void prepareShell(me);
  }, [records, me]);
  if (!only && waiting.length === 0) return null;
  return (
    <>
      <WaitingNote user={user} waiting={waiting} />
      {only ? <WordsKept user={user} studio={only.id} /> : null}
      {only ? (
        <p className="buttons">
          <Link to="/record" className="button">
            记一笔
          </Link>
          {data?.studios.length === 1 ? (
            <Link
              to="/studios/$studio/$part"
              params={{ studio: only.id, part: 'work' } as never}
              className="button button-plain"
            >
              年度记录
            </Link>
          ) : null}
        </p>
      ) : null}
    </>
  );
}

/** Shows nothing: what can be written down is brought onto the phone before it goes where there is no network. */
function WordsKept({ user, studio }: { readonly user: string; readonly studio: string }) {
  const { known } = useVocabulary(user);
  return known ? <AboutKept {...{ user, studio }} kinds={known.kinds} /> : null;
}

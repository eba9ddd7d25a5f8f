import { useEffect, useState } from 'react';
import type { CallFailed } from '../../contract/client.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { WorkKind } from '../../core/programme/workLog.ts';
import { useContractQuery } from '../parts/useContractQuery.ts';
import { type Vocabulary, workShelf } from './workShelf.ts';

export interface Kinds {
  readonly kinds: readonly WorkKind[];
  readonly dictionaries: Programme['dictionaries'];
  /** The server's day in the city, so that nothing rests on the clock of a phone. */
  readonly today: string;
}

/** The words in which the programme was written; the server has checked them. */
function kindsOf({ log, today }: Vocabulary): Kinds {
  return {
    kinds: (log?.kinds ?? []) as unknown as WorkKind[],
    dictionaries: (log?.dictionaries ?? {}) as unknown as Programme['dictionaries'],
    today,
  };
}

/** What can be recorded: from the server, and without a network as this device knew it last. */
export function useVocabulary(user: string | undefined): {
  known: Kinds | undefined;
  error: CallFailed | null;
} {
  const { data, error } = useContractQuery('workKinds', {}, { staleTime: 60_000 });
  const [kept, setKept] = useState<Vocabulary>();
  useEffect(() => {
    if (user === undefined) return;
    const shelf = workShelf(user);
    if (data) void shelf.keepVocabulary(data).catch(() => undefined);
    else void shelf.vocabulary().then(setKept, () => undefined);
  }, [user, data]);
  const vocabulary = data ?? kept;
  return { known: vocabulary && kindsOf(vocabulary), error: vocabulary ? null : error };
}

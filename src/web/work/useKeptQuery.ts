import { useEffect, useState } from 'react';
import type { QueryInput, QueryName, QueryOutput } from '../../contract/client.ts';
import { useContractQuery } from '../parts/useContractQuery.ts';
import { useReached } from '../session/reached.ts';
import { type KeptAnswer, phoneStore } from './phoneStore.ts';

interface Options<T> {
  /** Whose phone it is; undefined: nothing is kept. */
  readonly user: string | undefined;
  readonly staleTime?: number;
  /** Shows what is kept while the server is still asked, too. */
  readonly eager?: boolean;
  /** Whether this answer is worth keeping. */
  readonly keeps?: (answer: T) => boolean;
}

/** Asks the server and keeps the answer on this device for when there is no network; `keptAt` says that it is an old one. */
export function useKeptQuery<N extends QueryName>(
  name: N,
  input: QueryInput<N>,
  { user, staleTime, eager = false, keeps }: Options<QueryOutput<N>>,
) {
  const { data, error, refetch } = useContractQuery(
    name,
    input,
    staleTime === undefined ? {} : { staleTime },
  );
  const reached = useReached();
  const key = `${name} ${JSON.stringify(input)}`;
  const [found, setFound] = useState<KeptAnswer<QueryOutput<N>> & { readonly key: string }>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whether to keep it depends on the answer alone
  useEffect(() => {
    if (user === undefined) return;
    let gone = false;
    const store = phoneStore(user);
    if (data !== undefined) {
      if (keeps?.(data) ?? true) void store.keepAnswer(key, data).catch(() => undefined);
    } else {
      const read = store.answer(key) as Promise<KeptAnswer<QueryOutput<N>> | undefined>;
      void read.then((kept) => !gone && kept && setFound({ ...kept, key })).catch(() => undefined);
    }
    return () => {
      gone = true;
    };
  }, [user, key, data]);
  const kept = data === undefined && found?.key === key && (eager || !reached) ? found : undefined;
  return {
    data: data ?? kept?.answer,
    error: kept ? null : error,
    keptAt: kept?.at,
    refetch,
  };
}

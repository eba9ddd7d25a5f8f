import type { ReactNode } from 'react';
import type { CallFailed } from '../../contract/client.ts';
import { RefusalNote } from '../parts/RefusalNote.tsx';
import { Waiting } from '../parts/Waiting.tsx';

interface Props<T> {
  readonly query: {
    readonly data: T | undefined;
    readonly error: CallFailed | null;
    readonly refetch: () => unknown;
  };
  readonly children: (answer: T) => ReactNode;
}

/** What a query answered, or why not. An older answer stays on the screen while a newer one is fetched (rule 20). */
export function Loaded<T>({ query, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <RefusalNote failure={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}

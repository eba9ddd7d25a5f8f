import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CallFailed, QueryInput, QueryName, QueryOutput } from '../../contract/client.ts';
import { client } from '../browserClient.ts';

interface Options {
  /** Milliseconds during which the answer in hand is fresh. */
  readonly staleTime?: number;
  readonly enabled?: boolean;
  /** Ask again every so many milliseconds while the page is seen. */
  readonly refetchInterval?: number;
}

/** Asks a query of the API by name and keeps the answer; `error` is a `CallFailed` with a Chinese sentence. */
export function useContractQuery<N extends QueryName>(
  name: N,
  input: QueryInput<N>,
  options: Options = {},
): UseQueryResult<QueryOutput<N>, CallFailed> {
  return useQuery<QueryOutput<N>, CallFailed>({
    queryKey: [name, input],
    queryFn: () => client.query(name, input),
    ...options,
  });
}

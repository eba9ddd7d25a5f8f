import type { QueryOutput } from '../../contract/client.ts';
import { useContractQuery } from '../parts/useContractQuery.ts';

export type Me = QueryOutput<'me'>;

/** Who is signed in. `error.status` 401: nobody. */
export function useMe() {
  return useContractQuery('me', {}, { staleTime: 60_000 });
}

/** May this person do a general action (`seeBoard`, `manageUsers` …)? The server said so with `me`. */
export function useMay(): (action: string) => boolean {
  const { data } = useMe();
  return (action) => data?.allowed.includes(action) ?? false;
}

import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { CallFailed, type QueryOutput } from '../../contract/client.ts';
import { client } from '../browserClient.ts';
import { rememberedPerson, rememberPerson } from './rememberedPerson.ts';

export type Me = QueryOutput<'me'>;

/** Without a network the person who signed in on this phone, if their work goes on there (F22). */
async function askWhoIsHere(): Promise<Me> {
  try {
    const me = await client.query('me', {});
    rememberPerson(me);
    return me;
  } catch (error) {
    const known = error instanceof CallFailed && error.uncertain ? rememberedPerson() : undefined;
    if (known) return known;
    throw error;
  }
}

/** Who is signed in. `error.status` 401: nobody. */
export function useMe(): UseQueryResult<Me, CallFailed> {
  return useQuery<Me, CallFailed>({ queryKey: ['me', {}], queryFn: askWhoIsHere, staleTime: 60_000 });
}

/** May this person do a general action (`seeBoard`, `manageUsers` …)? The server said so with `me`. */
export function useMay(): (action: string) => boolean {
  const { data } = useMe();
  return (action) => data?.allowed.includes(action) ?? false;
}

import { useQuery } from '@tanstack/react-query';
import type { CallFailed } from '../../contract/client.ts';
import type { Programme } from '../../core/programme/programme.ts';
import { client } from '../browserClient.ts';
import { programmeFromShelf } from './programmeShelf.ts';

async function ask(revision: string): Promise<Programme> {
  const { programme } = await client.query('programmeRevision', { revision });
  return programme as unknown as Programme;
}

/** A frozen programme revision; never changes, so a device asks for it once. */
export function useProgramme(revision: string | undefined) {
  const query = useQuery<Programme, CallFailed>({
    queryKey: ['programmeRevision', { revision }],
    queryFn: () => programmeFromShelf(revision ?? '', () => ask(revision ?? '')),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: revision !== undefined,
  });
  return { ...query, programme: query.data };
}

import type { Programme } from '../../core/programme/programme.ts';
import { useContractQuery } from '../parts/useContractQuery.ts';

/** A frozen programme revision; never changes, so it is asked for once. */
export function useProgramme(revision: string | undefined) {
  const query = useContractQuery(
    'programmeRevision',
    { revision: revision ?? '' },
    { staleTime: Number.POSITIVE_INFINITY, enabled: revision !== undefined },
  );
  return { ...query, programme: query.data?.programme as unknown as Programme | undefined };
}

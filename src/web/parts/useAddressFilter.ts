import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

type Filter = Readonly<Record<string, string | undefined>>;

/** The filter that stands in the address; a change goes back to the first page. */
export function useAddressFilter(to: string): readonly [Filter, (part: Filter) => void] {
  const filter = useSearch({ strict: false }) as Filter;
  const navigate = useNavigate();
  const change = useCallback(
    (part: Filter) =>
      void navigate({ to, search: { ...filter, after: undefined, ...part } as never, resetScroll: false }),
    [navigate, filter, to],
  );
  return [filter, change];
}

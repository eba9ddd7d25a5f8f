import type { CallFailed, QueryOutput } from '../../contract/client.ts';
import type { Programme } from '../../core/programme/programme.ts';
import type { WorkKind } from '../../core/programme/workLog.ts';
import { todayHere } from './todayHere.ts';
import { useKeptQuery } from './useKeptQuery.ts';

export interface Kinds {
  readonly kinds: readonly WorkKind[];
  readonly dictionaries: Programme['dictionaries'];
  /** The server's day in the city, so that nothing rests on the clock of a phone. */
  readonly today: string;
}

/** The words in which the programme was written; the server has checked them. */
function kindsOf({ log, today }: QueryOutput<'workKinds'>, keptAt: number | undefined): Kinds {
  return {
    kinds: (log?.kinds ?? []) as unknown as WorkKind[],
    dictionaries: (log?.dictionaries ?? {}) as unknown as Programme['dictionaries'],
    today: keptAt === undefined ? today : todayHere(today, keptAt, Date.now()),
  };
}

/** What can be recorded: from the server, and without a network as this device knew it last. */
export function useVocabulary(user: string | undefined): {
  known: Kinds | undefined;
  error: CallFailed | null;
} {
  const { data, error, keptAt } = useKeptQuery('workKinds', {}, { user, staleTime: 60_000, eager: true });
  return { known: data && kindsOf(data, keptAt), error };
}

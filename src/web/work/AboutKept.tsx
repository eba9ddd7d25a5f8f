import type { WorkKind } from '../../core/programme/workLog.ts';
import { useKeptQuery } from './useKeptQuery.ts';

interface Props {
  readonly user: string;
  readonly studio: string;
  readonly kinds: readonly WorkKind[];
}

/** Shows nothing: what an entry can be about is brought onto the phone, so that an application is written without a network, too. */
export function AboutKept({ user, studio, kinds }: Props) {
  const asked = new Set(kinds.flatMap(({ about }) => about ?? []));
  return [...asked].map((kind) => <OneKept key={kind} {...{ user, studio, kind }} />);
}

function OneKept(asked: { readonly user: string; readonly studio: string; readonly kind: string }) {
  const { user, ...input } = asked;
  useKeptQuery('workAbout', input, { user, staleTime: 60_000 });
  return null;
}

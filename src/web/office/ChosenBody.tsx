import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useContractQuery } from '../parts/useContractQuery.ts';
import { Waiting } from '../parts/Waiting.tsx';
import { useMay, useMe } from '../session/useMe.ts';
import { Chooser } from './Chooser.tsx';

interface Props {
  /** Address of the screen; the body chosen stands in it. */
  readonly to: string;
  readonly children: (body: string) => ReactNode;
}

/** A screen about one body: the asker's own, or one chosen by whoever sees all. */
export function ChosenBody({ to, children }: Props) {
  const { data: me } = useMe();
  const organisation = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const search = useSearch({ strict: false }) as { body?: string };
  const navigate = useNavigate();
  const own = me?.grants.flatMap(({ body }) => body ?? []) ?? [];
  const may = useMay();
  const bodies = (organisation.data?.bodies ?? []).filter(({ id }) => may('seeMatrix') || own.includes(id));
  const body = search.body ?? own[0] ?? bodies[0]?.id;
  if (!body) return <Waiting />;
  return (
    <div className="of-stack">
      {bodies.length > 1 ? (
        <div className="of-narrow">
          <Chooser
            label="推荐单位"
            empty=""
            value={body}
            choices={bodies.map(({ id, name }) => ({ id, label: name }))}
            onChange={(next) => void navigate({ to, search: { body: next } as never })}
          />
        </div>
      ) : null}
      {children(body)}
    </div>
  );
}

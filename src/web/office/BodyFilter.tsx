import { Chooser } from './Chooser.tsx';

interface Props {
  /** Chosen before; absent: all. */
  readonly body: string | undefined;
  readonly bodies: readonly { readonly id: string; readonly label: string }[];
  readonly onChange: (body: string | undefined) => void;
}

/** Narrows a list to one recommending body; where there is only one it is not asked. */
export function BodyFilter({ body, bodies, onChange }: Props) {
  if (bodies.length < 2) return null;
  return (
    <Chooser
      label="推荐单位"
      empty="全部单位"
      value={body ?? ''}
      choices={bodies}
      onChange={(next) => onChange(next || undefined)}
    />
  );
}

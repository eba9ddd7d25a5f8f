import type { DraftKey } from '../../../../core/draft/draftSteps.ts';
import type { AreaProps } from '../areaProps.ts';
import type { AnyElement } from '../describe/described.ts';
import { ElementForm } from '../ElementForm.tsx';
import { ElementInput } from '../inputs/ElementInputs.tsx';

interface Props extends Pick<AreaProps, 'programme' | 'saveParts'> {
  readonly part: DraftKey;
  readonly element: AnyElement;
  /** It may be absent: then it is added and taken away by a button of this name. */
  readonly optional?: string;
}

/** One part that is a single element. */
export function OneArea({ programme, saveParts, part, element, optional }: Props) {
  const value = programme[part];
  const put = (next: unknown) => saveParts({ [part]: next });
  if (optional === undefined)
    return (
      <div className="card">
        <ElementForm element={element} value={value} at={part} onChange={put} />
      </div>
    );
  const described = { label: optional, input: 'element', element: () => element, optional: true } as const;
  return (
    <div className="card">
      <ElementInput described={described} value={value} at={part} siblings={{}} put={put} />
    </div>
  );
}

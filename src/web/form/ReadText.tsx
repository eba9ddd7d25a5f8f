import { textOf } from '../../core/answers/textOf.ts';
import type { SimpleField } from '../../core/programme/field.ts';
import { useAnswers } from './work.ts';

interface Props {
  readonly field: SimpleField;
  readonly path: string;
  readonly id: string;
  readonly computed: boolean;
}

/** A value that is not typed here: computed live, or only to be read. */
export function ReadText({ field, path, id, computed }: Props) {
  const text = useAnswers((sheet) => textOf(sheet, path));
  const unit = 'unit' in field && text !== '' ? field.unit : undefined;
  return (
    <output id={id} className="given" tabIndex={-1} aria-label={field.label}>
      {text === '' ? <span className="soft">{computed ? '自动得出' : '未填'}</span> : text}
      {unit && <span className="unit"> {unit}</span>}
    </output>
  );
}

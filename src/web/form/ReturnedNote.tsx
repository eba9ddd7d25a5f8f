import { fieldAt } from '../../core/answers/fieldAt.ts';
import { filledSheet } from '../../core/answers/fillComputed.ts';
import { placeInWords } from '../../core/answers/placeInWords.ts';
import type { Sheet } from '../../core/answers/sheet.ts';
import { textOf } from '../../core/answers/textOf.ts';
import { behaviourOf } from '../../core/fields/index.ts';
import { useWork } from './work.ts';

/** Why a field came back, with the value as it was then (ux 8). */
export function ReturnedNote({ path }: { readonly path: string }) {
  const { detail, programme, form } = useWork();
  const { returned } = detail;
  if (!returned) return null;
  const own = returned.fields.filter(({ path: place }) => place === path || place.startsWith(`${path}.`));
  const before = filledSheet({
    programme,
    form,
    answers: returned.answers,
    references: detail.references,
  });
  return (
    <div className="note note-warn returned-note">
      {own.map((field) => (
        <p key={field.path}>
          <strong>需修改{field.path !== path && `（${placeInWords(before, field.path)}）`}：</strong>
          {field.reason}
          <span className="soft old-value">退回时的内容：{oldText(before, field.path)}</span>
        </p>
      ))}
    </div>
  );
}

function oldText(before: Sheet, path: string): string {
  const field = fieldAt(before.form, path)?.field;
  const own = textOf(before, path);
  if (own !== '' || !field || path !== field.id) return own || '（空白）';
  const words = behaviourOf(field)
    .parts(field, path, before)
    .map((leaf) => {
      const text = textOf(before, leaf.path);
      return text === '' ? '' : `${leaf.scope?.label ?? ''}${leaf.field.label} ${text}`;
    });
  return words.filter((word) => word !== '').join('；') || '（空白）';
}

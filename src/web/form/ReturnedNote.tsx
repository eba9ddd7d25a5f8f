import { fieldAt, labelAt } from '../../core/answers/fieldAt.ts';
import { filledSheet } from '../../core/answers/fillComputed.ts';
import { textOf } from '../../core/answers/textOf.ts';
import { behaviourOf } from '../../core/fields/index.ts';
import { useWork } from './work.ts';

/** Why a field came back, with the value as it was then (ux 8). */
export function ReturnedNote({ path }: { readonly path: string }) {
  const { detail, programme, form } = useWork();
  const { returned } = detail;
  if (!returned) return null;
  const own = returned.fields.filter(({ path: place }) => place === path || place.startsWith(`${path}.`));
  const before = filledSheet({ programme, form, answers: returned.answers, references: detail.references });
  return (
    <div className="note note-warn">
      {own.map((field) => (
        <p key={field.path}>
          <strong>需修改</strong>
          {field.path !== path && `（${labelAt(form, field.path)}）`}：{field.reason}
        </p>
      ))}
      <p className="soft">退回时的内容：{oldText(before, path)}</p>
    </div>
  );
}

function oldText(before: Parameters<typeof textOf>[0], path: string): string {
  const field = fieldAt(before.form, path)?.field;
  const own = textOf(before, path);
  if (own !== '' || !field) return own || '（空白）';
  const leaves = behaviourOf(field).parts(field, path, before);
  const words = leaves.map((leaf) => {
    const text = textOf(before, leaf.path);
    return text === '' ? '' : `${leaf.scope?.label ?? ''}${leaf.field.label} ${text}`;
  });
  return words.filter((word) => word !== '').join('；') || '（空白）';
}

import { addField, addForm, addSection } from '../../../../core/programme/edit/addElement.ts';
import { addPart } from '../../../../core/programme/edit/addPart.ts';
import { duplicateElement } from '../../../../core/programme/edit/duplicateElement.ts';
import { type Edited, refuse } from '../../../../core/programme/edit/edited.ts';
import type { Element } from '../../../../core/programme/edit/element.ts';
import { moveElement } from '../../../../core/programme/edit/moveElement.ts';
import { removeElement } from '../../../../core/programme/edit/removeElement.ts';
import type { FieldKind } from '../../../../core/programme/field.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { fieldKindWords } from '../../drafts/steps/fieldKindWords.ts';
import { elementAt, placeOf } from './elementPlaces.ts';
import { Pick } from './inputs.tsx';
import type { Act } from './useEdits.ts';

interface Props {
  readonly programme: Programme;
  readonly element: Element;
  readonly kind: FieldKind;
  setKind(kind: FieldKind): void;
  readonly act: Act;
}

/** A field of the kind, behind the chosen one or at the end of the chosen section; in a list a column. */
export function addBehind(programme: Programme, element: Element, kind: FieldKind): Edited {
  if (element.of === 'section') return addField(programme, element, kind);
  if (element.of === 'form') {
    const section = programme.forms.find(({ id }) => id === element.form)?.sections.at(-1)?.id ?? '';
    return addField(programme, { of: 'section', form: element.form, section }, kind);
  }
  if (element.of !== 'field') return refuse('请先在左边选一个部分或一栏');
  const [field = ''] = element.path.split('.');
  const table = { ...element, path: field };
  if (element.path !== field) return addPart(programme, table, groupOf(programme, element));
  const section = placeOf(programme, table).split('/')[3] ?? '';
  return addField(programme, { of: 'section', form: element.form, section, after: field }, kind);
}

function groupOf(programme: Programme, element: Element): number {
  const group = /\/groups\/(\d+)\//.exec(placeOf(programme, element))?.[1];
  return group === undefined ? 0 : Number(group);
}

/** After a removal the element around it, or the one before, is chosen. */
export function removeAndStay(programme: Programme, element: Element): Edited {
  const edited = removeElement(programme, element);
  if (!edited.ok) return edited;
  return { ...edited, select: elementAt(edited.programme, placeOf(programme, element)) };
}

/** What can be done with the chosen element; the keys of the tree do the same. */
export function ElementActions({ programme, element, kind, setKind, act }: Props) {
  const { form } = element as { form: string };
  const move = (by: -1 | 1) => act(moveElement(programme, element, by), by < 0 ? '已上移' : '已下移');
  return (
    <div className="fe-actions" role="group" aria-label="增删和移动">
      <div className="fe-add">
        <Pick label="要加的种类" value={kind} choices={fieldKindWords} onChange={(next) => setKind(next)} />
        <button
          type="button"
          className="button"
          aria-keyshortcuts="Insert"
          aria-label="添加栏目"
          onClick={() => act(addBehind(programme, element, kind), '已添加')}
        >
          添加
        </button>
      </div>
      <div className="fe-buttons">
        <button
          type="button"
          className="button-link"
          onClick={() => move(-1)}
          aria-keyshortcuts="Alt+ArrowUp"
        >
          上移
        </button>
        <button
          type="button"
          className="button-link"
          onClick={() => move(1)}
          aria-keyshortcuts="Alt+ArrowDown"
        >
          下移
        </button>
        <button
          type="button"
          className="button-link"
          onClick={() => act(duplicateElement(programme, element), '已复制')}
        >
          复制
        </button>
        <button
          type="button"
          className="button-link button-link-grave"
          aria-keyshortcuts="Delete"
          onClick={() => act(removeAndStay(programme, element), '已删除，可以撤销')}
        >
          删除
        </button>
        <button
          type="button"
          className="button-link"
          onClick={() => act(addSection(programme, { of: 'form', form }), '已添加一个部分')}
        >
          加一个部分
        </button>
        <button type="button" className="button-link" onClick={() => act(addForm(programme), '已添加一张表')}>
          加一张表
        </button>
      </div>
    </div>
  );
}

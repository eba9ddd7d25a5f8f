import { useDeferredValue, useMemo, useState } from 'react';
import type { Element } from '../../../../core/programme/edit/element.ts';
import { fieldOf } from '../../../../core/programme/edit/locate.ts';
import { moveElement } from '../../../../core/programme/edit/moveElement.ts';
import { referencesTo } from '../../../../core/programme/edit/referencesTo.ts';
import type { FieldKind } from '../../../../core/programme/field.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import type { AreaProps } from '../areaProps.ts';
import { focusPlace } from '../place.ts';
import { addBehind, ElementActions, removeAndStay } from './ElementActions.tsx';
import { elementAt, placeOf } from './elementPlaces.ts';
import { FieldPanel } from './FieldPanel.tsx';
import { FormPanel } from './FormPanel.tsx';
import { FormTree } from './FormTree.tsx';
import { Previews, type Side } from './Previews.tsx';
import { Places, RefusedNote } from './RefusedNote.tsx';
import { SectionPanel } from './SectionPanel.tsx';
import { useEdits } from './useEdits.ts';
import './forms.css';

type View = 'tree' | 'panel' | Side;
const views: { readonly [V in View]: string } = {
  tree: '栏目',
  panel: '属性',
  screen: '填报界面',
  paper: '纸面',
};

/** 表格: the tree of forms, sections and fields, the properties of the chosen one, the live form and the live paper (F1, F4). */
export default function FormsArea(props: AreaProps) {
  const { programme, notes, selected, select, readOnly } = props;
  // Typing never waits for what is drawn beside it (ux 20).
  const fitting = useDeferredValue(props.fitting);
  const { act, refused, forget } = useEdits(props);
  const [kind, setKind] = useState<FieldKind>('text');
  const [view, setView] = useState<View>('tree');
  const [side, setSide] = useState<Side>('screen');
  const element = elementAt(programme, selected);
  if (element === undefined || !('form' in element)) return <p className="note">方案里还没有表。</p>;
  const place = placeOf(programme, element);
  const keys = {
    up: () => act(moveElement(programme, element, -1), '已上移'),
    down: () => act(moveElement(programme, element, 1), '已下移'),
    add: () => act(addBehind(programme, element, kind), '已添加'),
    remove: () => act(removeAndStay(programme, element), '已删除，可以撤销'),
  };
  const turn = (next: View) => {
    setView(next);
    if (next === 'screen' || next === 'paper') setSide(next);
  };
  return (
    <div className="fe" data-view={view}>
      <div className="fe-views" role="group" aria-label="看哪一部分">
        {(Object.keys(views) as View[]).map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => turn(one)}>
            {views[one]}
          </button>
        ))}
      </div>
      {refused && <RefusedNote {...{ programme, select, refused }} onClose={forget} />}
      <div className="fe-columns">
        <div className="fe-left">
          {!readOnly && <ElementActions {...{ programme, element, kind, setKind, act }} />}
          <FormTree
            {...{ programme, notes }}
            selected={place}
            choose={(item) => select(item.place)}
            enter={() => {
              setView('panel');
              requestAnimationFrame(() => focusPlace(place));
            }}
            act={(key) => !readOnly && keys[key]()}
          />
          <p className="soft fe-keys">键盘：↑↓ 选择，Enter 改属性，Alt+↑↓ 移动，Insert 添加，Delete 删除。</p>
        </div>
        <div className="fe-middle">
          <h3 className="fe-name">{titleOf(programme, element)}</h3>
          <Panel {...props} element={element} act={act} />
          <Uses {...{ programme, element, select }} />
        </div>
        <Previews key={element.form} {...{ fitting, element, select, side, setSide }} />
      </div>
    </div>
  );
}

/** What the chosen element is called. */
function titleOf(programme: Programme, element: Element): string {
  if (element.of === 'field') return fieldOf(programme, element)?.label ?? '';
  if (!('form' in element)) return '';
  const form = programme.forms.find(({ id }) => id === element.form);
  if (element.of === 'form') return form?.title.replaceAll('\n', '') ?? '';
  return form?.sections.find(({ id }) => id === element.section)?.title ?? '';
}

type PanelProps = Pick<AreaProps, 'programme' | 'notes' | 'readOnly'> & {
  readonly element: Element;
  readonly act: ReturnType<typeof useEdits>['act'];
};

function Panel({ programme, element, notes, readOnly, act }: PanelProps) {
  const place = placeOf(programme, element);
  const rest = { programme, place, notes, readOnly, act };
  const form = 'form' in element ? programme.forms.find(({ id }) => id === element.form) : undefined;
  if (!form) return null;
  if (element.of === 'form') return <FormPanel key={place} {...{ ...rest, element, form }} />;
  if (element.of === 'section') {
    const section = form.sections.find(({ id }) => id === element.section);
    return section ? <SectionPanel key={place} {...{ ...rest, element, section }} /> : null;
  }
  const field = element.of === 'field' ? fieldOf(programme, element) : undefined;
  return field && element.of === 'field' ? (
    <FieldPanel key={place} {...{ ...rest, element, form, field }} />
  ) : null;
}

/** 用在哪里: what would have to be changed first, before it is removed. */
function Uses({
  programme,
  element,
  select,
}: Pick<AreaProps, 'programme' | 'select'> & { element: Element }) {
  const key = JSON.stringify(element);
  const seen = useDeferredValue(programme);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the element is made anew each time; its words are the key
  const places = useMemo(() => referencesTo(seen, element), [seen, key]);
  return (
    <details className="fe-later">
      <summary>用在哪里（{new Set(places.map(({ where }) => where)).size} 处）</summary>
      {places.length === 0 ? (
        <p className="soft">没有别处用到。</p>
      ) : (
        <Places {...{ programme, places, select }} />
      )}
    </details>
  );
}

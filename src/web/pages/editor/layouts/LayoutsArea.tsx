import { useState } from 'react';
import { editCopy } from '../../../../core/programme/edit/editCopy.ts';
import { printField } from '../../../../core/programme/edit/printField.ts';
import type { Layout, Part } from '../../../../core/programme/layout.ts';
import { Chooser } from '../../../office/Chooser.tsx';
import { announce } from '../../../parts/announce.ts';
import { moved } from '../../drafts/steps/listEdits.ts';
import { notBlank, TextField } from '../../drafts/steps/TextField.tsx';
import type { AreaProps } from '../areaProps.ts';
import { domId } from '../place.ts';
import { partKindWords } from './cellWords.ts';
import { GridPart } from './GridPart.tsx';
import { LayoutPreview } from './LayoutPreview.tsx';
import { choiceOf, placeOfChoice } from './layoutPlace.ts';
import { newPart } from './newPart.ts';
import { PartProperties } from './PartProperties.tsx';
import './layouts.css';

/** 印表版式: the papers of a programme, their cells dragged on the grid, beside them the paper as it will be printed (design 7). */
export default function LayoutsArea(props: AreaProps) {
  const { programme, fitting, save, selected, select, readOnly } = props;
  const choice = choiceOf(selected);
  const layout = programme.layouts.find(({ id }) => id === choice.layout) ?? programme.layouts[0];
  const [filled, setFilled] = useState(true);
  if (!layout) return <p className="note">这个方案还没有版式。先在“表格”里建一张表，它的版式会一起建好。</p>;
  const form = programme.forms.find(({ id }) => id === layout.form);
  const drawn = fitting.layouts.find(({ id }) => id === layout.id) ?? layout;
  const change = (next: Layout) =>
    save(
      'layouts',
      programme.layouts.map((one) => (one.id === next.id ? next : one)),
    );
  return (
    <div className="lo-area" id={domId(placeOfChoice(layout.id))}>
      <div className="lo-edit">
        <Chooser
          label="哪一张纸"
          empty=""
          value={layout.id}
          choices={programme.layouts.map(({ id, title }) => ({ id, label: title }))}
          onChange={(id) => select(placeOfChoice(id))}
        />
        <TextField
          key={layout.id}
          label="名称"
          value={layout.title}
          readOnly={readOnly}
          check={notBlank}
          onChange={(title) => change({ ...layout, title })}
        />
        <Direction layout={layout} readOnly={readOnly} change={change} />
        <Parts {...props} layout={layout} change={change} />
      </div>
      <div className="lo-preview">
        <label className="of-check">
          <input type="checkbox" checked={filled} onChange={(event) => setFilled(event.target.checked)} />
          填上示例内容
        </label>
        <LayoutPreview
          programme={fitting}
          form={fitting.forms.find(({ id }) => id === form?.id)}
          layout={drawn}
          filled={filled}
        />
      </div>
    </div>
  );
}

interface LayoutProps {
  readonly layout: Layout;
  readonly readOnly: boolean;
  change(layout: Layout): void;
}

function Direction({ layout, readOnly, change }: LayoutProps) {
  const { orientation, ...rest } = layout;
  return (
    <label className="of-check">
      <input
        type="checkbox"
        checked={orientation === 'landscape'}
        disabled={readOnly}
        onChange={(event) => change(event.target.checked ? { ...rest, orientation: 'landscape' } : rest)}
      />
      横向的纸
    </label>
  );
}

/** The parts of a paper in their order; the chosen one is open. */
function Parts(props: AreaProps & LayoutProps) {
  const { programme, layout, selected, save, select, readOnly, change } = props;
  const form = programme.forms.find(({ id }) => id === layout.form);
  const { part: chosen, cell } = choiceOf(selected);
  const firstGrid = layout.parts.findIndex(({ kind }) => kind === 'grid');
  const open = chosen ?? Math.max(0, firstGrid);
  const put = (at: number, part: Part) =>
    change({ ...layout, parts: layout.parts.map((one, n) => (n === at ? part : one)) });
  return (
    <>
      {layout.parts.map((part, at) => (
        <section key={`${layout.id} ${at}`} className="card lo-part" id={domId(placeOfChoice(layout.id, at))}>
          <h3>
            <button
              type="button"
              className="button-link"
              aria-expanded={at === open}
              onClick={() => select(placeOfChoice(layout.id, at))}
            >
              第 {at + 1} 部分：{partKindWords[part.kind]}
              {'title' in part && part.title ? `（${[part.title].flat().join('')}）` : ''}
            </button>
          </h3>
          {at === open && (
            <>
              <PartProperties {...{ programme, form, part, readOnly }} change={(next) => put(at, next)} />
              {part.kind === 'grid' && (
                <GridPart
                  {...{ programme, form, layout, part, readOnly }}
                  chosen={cell}
                  placeOf={(to) => placeOfChoice(layout.id, at, to)}
                  choose={(to, focus) => select(placeOfChoice(layout.id, at, to), focus)}
                  change={(next) => put(at, next)}
                  print={({ id }) =>
                    save(
                      'layouts',
                      editCopy(programme, (copy) => printField(copy, form?.id ?? '', id)).layouts,
                    )
                  }
                />
              )}
              {!readOnly && <PartActs {...props} at={at} />}
            </>
          )}
        </section>
      ))}
      {!readOnly && <AddPart {...props} />}
    </>
  );
}

function PartActs({ layout, select, change, at }: AreaProps & LayoutProps & { readonly at: number }) {
  const go = (by: -1 | 1) => {
    change({ ...layout, parts: moved(layout.parts, at, by) });
    select(placeOfChoice(layout.id, Math.min(Math.max(at + by, 0), layout.parts.length - 1)));
  };
  const remove = () => {
    if (layout.parts.length === 1) return announce('一张纸至少要有一部分。');
    change({ ...layout, parts: layout.parts.filter((_, n) => n !== at) });
    select(placeOfChoice(layout.id));
  };
  return (
    <p className="buttons">
      <button type="button" className="button button-plain" onClick={() => go(-1)}>
        这一部分上移
      </button>
      <button type="button" className="button button-plain" onClick={() => go(1)}>
        这一部分下移
      </button>
      <button type="button" className="button button-plain" onClick={remove}>
        删去这一部分
      </button>
    </p>
  );
}

function AddPart({ programme, layout, select, change }: AreaProps & LayoutProps) {
  const form = programme.forms.find(({ id }) => id === layout.form);
  return (
    <Chooser
      label="再加一部分"
      empty="选择一种"
      value=""
      choices={Object.entries(partKindWords).map(([id, label]) => ({ id, label }))}
      onChange={(kind) => {
        const part = kind === '' ? undefined : newPart(kind as Part['kind'], programme, form);
        if (!part) return announce('这张纸没有对应的表，加不了这一种。');
        change({ ...layout, parts: [...layout.parts, part] });
        select(placeOfChoice(layout.id, layout.parts.length));
      }}
    />
  );
}

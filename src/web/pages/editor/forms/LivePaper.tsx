import { useEffect, useRef, useState } from 'react';
import type { Form } from '../../../../core/programme/form.ts';
import type { Programme } from '../../../../core/programme/programme.ts';
import { useAnswers } from '../../../form/work.ts';
import { PaperPreview } from '../../../paper/PaperPreview.tsx';
import { Pick } from './inputs.tsx';

interface Props {
  readonly programme: Programme;
  readonly form: Form;
  /** Path of the chosen field, `members.*.name` for a column; '' when none is. */
  readonly path: string;
  pick(path: string): void;
}

/** Cells that print a path, whatever the row or year. */
export function cellsOf(path: string): string {
  const [field, star, column] = path.split('.');
  if (star === '*') return `[data-path^="${field}."][data-path$=".${column}"]`;
  return `[data-path="${path}"], [data-path^="${path}."]`;
}

/** 纸面: the paper of the form as it is printed; the chosen field is outlined, a click on a cell chooses its field. */
export function LivePaper({ programme, form, path, pick }: Props) {
  const layouts = programme.layouts.filter((one) => one.form === form.id);
  const [chosen, setChosen] = useState('');
  const layout = layouts.find(({ id }) => id === chosen) ?? layouts[0];
  const sheet = useAnswers((now) => now);
  const box = useRef<HTMLDivElement>(null);
  const [printed, setPrinted] = useState(true);
  useEffect(() => {
    const cell = path === '' ? null : box.current?.querySelector<HTMLElement>(cellsOf(path));
    setPrinted(path === '' || cell !== null);
    if (!cell || !box.current || box.current.contains(document.activeElement)) return;
    const [inside, around] = [cell.getBoundingClientRect(), box.current.getBoundingClientRect()];
    box.current.scrollTop += inside.top - around.top - around.height / 3;
  });
  if (!layout) return <p className="note">这张表还没有印表版式，请在“印表版式”里添加。</p>;
  return (
    <>
      {layouts.length > 1 && (
        <Pick
          label="版式"
          value={layout.id}
          choices={layouts.map(({ id, title }) => ({ id, label: title.replaceAll('\n', '') }))}
          onChange={setChosen}
        />
      )}
      {!printed && <p className="fe-unprinted">选中的一栏不印在这张纸上。</p>}
      <div className="fe-paper" ref={box}>
        {path !== '' && (
          <style>{`.fe-paper :is(${cellsOf(path)}) { outline: 3px solid var(--accent); outline-offset: -2px; }`}</style>
        )}
        <PaperPreview sheet={sheet} layout={layout.id} opinions={[]} onPick={pick} />
      </div>
    </>
  );
}

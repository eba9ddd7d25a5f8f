import { fieldAt } from '../../../../core/answers/fieldAt.ts';
import type { Form } from '../../../../core/programme/form.ts';
import { domId } from '../place.ts';
import type { FormPanelProps } from './FormPanel.tsx';
import { Pick, TextField } from './inputs.tsx';
import { allPaths } from './pathChoices.ts';

interface Props extends FormPanelProps {
  readonly open: true | undefined;
  put(form: Form): void;
}

/** Numbers of the form that go to lists and statistics, each with its unit. */
export function Figures({ form, place, readOnly, open, put }: Props) {
  const figures = form.figures ?? [];
  const set = (next: typeof figures) => {
    const { figures: _, ...rest } = form;
    put(next.length > 0 ? { ...rest, figures: next } : rest);
  };
  const unit = (path: string) => {
    const found = fieldAt(form, path);
    const field = found?.column ?? found?.field;
    return (field && 'unit' in field && field.unit) || '个';
  };
  const numbers = allPaths(form).filter(({ id }) => {
    const found = fieldAt(form, id);
    return ['number', 'money'].includes((found?.column ?? found?.field)?.kind ?? '');
  });
  return (
    <details className="fe-later" id={domId(`${place}/figures`)} open={open}>
      <summary>统计数字（{figures.length}）</summary>
      {figures.map((figure, at) => (
        <fieldset key={at} className="fe-condition">
          <legend>统计数字 {at + 1}</legend>
          <Pick
            label="哪一栏"
            value={figure.path}
            choices={numbers}
            readOnly={readOnly}
            onChange={(path) => set(figures.with(at, { path, unit: unit(path) }))}
          />
          <TextField
            label="单位"
            value={figure.unit}
            readOnly={readOnly}
            onChange={(text) => set(figures.with(at, { ...figure, unit: text }))}
          />
          {!readOnly && (
            <button
              type="button"
              className="button-link button-link-grave"
              onClick={() => set(figures.toSpliced(at, 1))}
            >
              不再统计
            </button>
          )}
        </fieldset>
      ))}
      {!readOnly && (
        <Pick
          label="再统计一栏"
          value=""
          choices={numbers.filter(({ id }) => !figures.some(({ path }) => path === id))}
          onChange={(path) => path !== '' && set([...figures, { path, unit: unit(path) }])}
        />
      )}
    </details>
  );
}

import { freshId } from '../../../../core/programme/edit/freshId.ts';
import type { Check, CheckKind, Form } from '../../../../core/programme/form.ts';
import { domId } from '../place.ts';
import type { FormPanelProps } from './FormPanel.tsx';
import { notBlank, Pick, TextField, withKey } from './inputs.tsx';
import { PathPartInputs } from './PathPartInputs.tsx';
import { blankCheck, checkKinds } from './pathParts.ts';

interface Props extends FormPanelProps {
  readonly open: true | undefined;
  put(form: Form): void;
}

const levels = { error: '不能提交', warning: '提醒，可以照样提交' } as const;
const kinds = Object.fromEntries(
  Object.entries(checkKinds).map(([kind, { label }]) => [kind, label]),
) as Record<CheckKind, string>;

/** Checks between fields (V1–V18): each with what it compares and what happens when it does not hold. */
export function CheckList({ programme, form, place, readOnly, open, put }: Props) {
  const { checks } = form;
  const set = (next: Check[]) => put({ ...form, checks: next });
  return (
    <details className="fe-later" id={domId(`${place}/checks`)} open={open}>
      <summary>栏目之间的检查（{checks.length}）</summary>
      {checks.map((check, at) => (
        <fieldset key={at} className="fe-condition" id={domId(`${place}/checks/${check.id}`)}>
          <legend>
            {check.id} {checkKinds[check.kind].label}
          </legend>
          <TextField
            label="编号"
            hint="告诉申报人时一并写出，例如 V2"
            value={check.id}
            check={notBlank}
            readOnly={readOnly}
            onChange={(id) => set(checks.with(at, { ...check, id }))}
          />
          <Pick
            label="检查什么"
            value={check.kind}
            choices={kinds}
            readOnly={readOnly}
            onChange={(kind) => set(checks.with(at, { ...blankCheck(kind, check.id), level: check.level }))}
          />
          <PathPartInputs
            {...{ programme, form, readOnly }}
            parts={checkKinds[check.kind].parts}
            values={check as unknown as Record<string, unknown>}
            onChange={(values) => set(checks.with(at, values as unknown as Check))}
          />
          <Pick
            label="不符合时"
            value={check.level}
            choices={levels}
            readOnly={readOnly}
            onChange={(level) => set(checks.with(at, { ...check, level }))}
          />
          <TextField
            label="出处"
            value={check.source ?? ''}
            readOnly={readOnly}
            onChange={(source) => set(checks.with(at, withKey(check, 'source', source)))}
          />
          {!readOnly && (
            <button
              type="button"
              className="button-link button-link-grave"
              onClick={() => set(checks.toSpliced(at, 1))}
            >
              删除检查 {check.id}
            </button>
          )}
        </fieldset>
      ))}
      {!readOnly && (
        <button
          type="button"
          className="button button-plain"
          onClick={() =>
            set([
              ...checks,
              blankCheck(
                'dateOrder',
                freshId(
                  'check',
                  checks.map(({ id }) => id),
                ),
              ),
            ])
          }
        >
          添加检查
        </button>
      )}
    </details>
  );
}

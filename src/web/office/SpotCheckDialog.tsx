import { useState } from 'react';
import type { QueryOutput } from '../../contract/client.ts';
import type { SpotCheckResult } from '../../core/spotCheck/recordSpotCheck.ts';
import { announce } from '../parts/announce.ts';
import { useCommand } from '../parts/useCommand.ts';
import { ActDialog } from './ActDialog.tsx';
import { Field } from './Field.tsx';
import { useKept } from './useKept.ts';

interface Props {
  readonly check: QueryOutput<'spotChecks'>['checks'][number];
  readonly onClose: () => void;
}
const choices: readonly (readonly [SpotCheckResult, string])[] = [
  ['passed', '抽查合格'],
  ['found', '发现问题'],
];

/** The result of one spot check: in order, or what was found. */
export function SpotCheckDialog({ check, onClose }: Props) {
  const { application, studioName, unitName } = check;
  const { run, busy, failure } = useCommand('recordSpotCheck');
  const start: { result: SpotCheckResult | ''; text: string } = { result: '', text: '' };
  const [typed, setTyped, forget] = useKept(`spot check ${application}`, start);
  const [asked, setAsked] = useState(false);
  const { result, text } = typed;
  const unsaid = result === 'found' && text.trim() === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (result === '' || unsaid) return;
    if (!(await run({ application, result, text: text.trim() }))) return;
    announce(`${studioName}的抽查结果已登记。`);
    forget();
    onClose();
  }
  return (
    <ActDialog
      title={`抽查结果：${studioName}`}
      open
      act="登记"
      busy={busy}
      failure={failure}
      onClose={() => {
        forget();
        onClose();
      }}
      onAct={() => void act()}
    >
      <p className="soft of-flush">{unitName}</p>
      <fieldset className="of-fieldset">
        <legend>结果</legend>
        {choices.map(([id, label]) => (
          <label key={id} className="of-check">
            <input
              type="radio"
              name="spot-check-result"
              checked={result === id}
              onChange={() => setTyped({ ...typed, result: id })}
            />
            {label}
          </label>
        ))}
        {asked && result === '' ? <span className="of-error">请选择抽查结果。</span> : null}
      </fieldset>
      <Field
        label="情况"
        hint="发现问题的，写明是什么问题、要怎样整改；推荐单位看得到"
        error={asked && unsaid ? '请写明发现了什么问题。' : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={3}
            value={text}
            onChange={(event) => setTyped({ ...typed, text: event.target.value })}
          />
        )}
      </Field>
    </ActDialog>
  );
}

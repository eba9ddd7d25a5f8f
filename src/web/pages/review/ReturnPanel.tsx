import Button from 'antd/es/button';
import { useState } from 'react';
import { labelAt } from '../../../core/answers/fieldAt.ts';
import { textAt } from '../../../core/answers/textAt.ts';
import { toApplicant } from '../../../core/application/returnForCorrection.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { type Reviewed, returnTargets } from './application.ts';
import { returnPath } from './returnPath.ts';

/** One field that is sent back, with what is wrong there. */
export interface Pick {
  readonly path: string;
  readonly reason: string;
}
interface Props {
  readonly reviewed: Reviewed;
  readonly picks: readonly Pick[];
  readonly onPicks: (picks: readonly Pick[]) => void;
  readonly onClose: () => void;
}

/** 退回修改 to a chosen earlier step with reasons at fields (rule 8). Stands beside the paper, so that cells can be clicked. */
export function ReturnPanel({ reviewed, picks, onPicks, onClose }: Props) {
  const { application } = reviewed;
  const targets = returnTargets(reviewed);
  const [to, setTo] = useState<string>(toApplicant);
  const [reason, setReason, forget] = useKept(`return ${application.id}`, '');
  const [asked, setAsked] = useState(false);
  const { run, busy, failure } = useCommand('returnForCorrection');
  const byApplicant = to === toApplicant;
  const incomplete = reason.trim() === '' || (byApplicant && picks.some((pick) => pick.reason.trim() === ''));
  async function act(): Promise<void> {
    setAsked(true);
    if (incomplete) return;
    const fields = byApplicant ? picks.map((pick) => ({ path: pick.path, reason: pick.reason.trim() })) : [];
    if (await run({ application: application.id, to, reason: reason.trim(), fields })) {
      announce('已退回。');
      forget();
      onClose();
    }
  }
  return (
    <div className="of-stack of-ruled">
      <h3 className="of-flush">退回修改</h3>
      <RefusalNote failure={failure} focus />
      <Chooser
        label="退回到"
        empty=""
        value={to}
        onChange={setTo}
        choices={targets.map(({ id, title }) => ({ id, label: title }))}
      />
      <Field
        label="退回的原因"
        hint="总的说明；各项的具体要求写在下面"
        error={asked && reason.trim() === '' ? '请写明原因。' : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="of-area"
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      {byApplicant ? <Picks reviewed={reviewed} picks={picks} onPicks={onPicks} asked={asked} /> : null}
      <div className="of-line">
        <Button type="primary" loading={busy} onClick={() => void act()}>
          退回修改
        </Button>
        <Button
          onClick={() => {
            forget();
            onClose();
          }}
        >
          取消
        </Button>
      </div>
    </div>
  );
}

function Picks({ reviewed: { sheet }, picks, onPicks, asked }: Omit<Props, 'onClose'> & { asked: boolean }) {
  const write = (path: string, reason: string) =>
    onPicks(picks.map((pick) => (pick.path === path ? { path, reason } : pick)));
  return (
    <fieldset className="of-fieldset">
      <legend>需要修改的内容</legend>
      <Field label="选一项加入" hint="也可以直接点纸面上的格子；申报人只能改加入的内容">
        {(control) => (
          <select
            {...control}
            className="of-select"
            value=""
            onChange={(event) => {
              const path = event.target.value;
              if (path && !picks.some((pick) => pick.path === path))
                onPicks([...picks, { path, reason: '' }]);
            }}
          >
            <option value="">请选择</option>
            {sheet.form.sections.map((section) => (
              <optgroup key={section.id} label={section.title}>
                {section.fields
                  .filter(({ id }) => returnPath(sheet, id) === id)
                  .map(({ id, label }) => (
                    <option key={id} value={id}>
                      {label}
                    </option>
                  ))}
              </optgroup>
            ))}
          </select>
        )}
      </Field>
      {picks.length === 0 ? <p className="soft">还没有加入具体内容。不加入时，申报人可修改整份表。</p> : null}
      {picks.map(({ path, reason }) => (
        <div key={path} className="of-pick">
          <Field
            label={labelAt(sheet.form, path)}
            hint={textAt(sheet, path) ? `现在是：${textAt(sheet, path).slice(0, 60)}` : undefined}
            error={asked && reason.trim() === '' ? '请写明这一项要怎样改。' : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="of-input"
                value={reason}
                maxLength={500}
                onChange={(event) => write(path, event.target.value)}
              />
            )}
          </Field>
          <Button onClick={() => onPicks(picks.filter((pick) => pick.path !== path))}>
            移除<span className="unseen">：{labelAt(sheet.form, path)}</span>
          </Button>
        </div>
      ))}
    </fieldset>
  );
}

import { type FormEvent, useRef, useState } from 'react';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMe } from '../../session/useMe.ts';
import { useWords } from '../../session/useWords.ts';

interface Props {
  readonly campaign: string;
  readonly track: string;
  /** End of every studio's name by the programme's rule; undefined for an alliance, which names itself. */
  readonly suffix: string | undefined;
  done(application: string, existed: boolean): void;
}

/** Who leads? A body or the city also says for which unit it enters (代录). */
export function NewApplication({ campaign, track, suffix, done }: Props) {
  const { lead } = useWords();
  const create = useCommand('createApplication');
  const me = useMe();
  const form = useRef<HTMLFormElement>(null);
  const [missing, setMissing] = useState<string | undefined>();
  const ownUnit = me.data?.grants.some(({ unit }) => unit !== null) ?? true;

  async function begin(event: FormEvent): Promise<void> {
    event.preventDefault();
    const typed = new FormData(form.current ?? undefined);
    const leadName = String(typed.get('leadName') ?? '').trim();
    const unit = String(typed.get('unit') ?? '');
    const unitName = String(typed.get('unitName') ?? '').trim();
    if (leadName === '') return setMissing(`请填写${lead}姓名。`);
    if (!ownUnit && unit === '' && unitName.length < 2) return setMissing('请选择单位，或填写单位全称。');
    setMissing(undefined);
    const forUnit = ownUnit ? {} : unit !== '' ? { unit } : { unitName };
    const made = await create.run({ campaign, track, leadName, ...forUnit });
    if (made) done(made.application, made.existed);
  }
  return (
    <form ref={form} className="card" onSubmit={(event) => void begin(event)} noValidate>
      <h2>开始申报</h2>
      <RefusalNote failure={create.failure} focus />
      <div className="field">
        <label htmlFor="leadName">{lead}姓名</label>
        <p className="help">
          {suffix === undefined
            ? `以联盟名义申报，由召集的${lead}发起；联盟的名称在表中填写。`
            : `工作室名称按“${lead}+${suffix}”拟定，${lead}以后可以更换。`}
        </p>
        {missing && (
          <p className="message-bad" id="missing" role="alert">
            {missing}
          </p>
        )}
        <input id="leadName" name="leadName" autoComplete="off" aria-describedby={missing && 'missing'} />
      </div>
      {!ownUnit && <ForUnit />}
      <button type="submit" className="button" aria-busy={create.busy}>
        开始填写
      </button>
    </form>
  );
}

function ForUnit() {
  const { data } = useContractQuery('organisation', {});
  return (
    <>
      <div className="field">
        <label htmlFor="unit">代哪个单位录入</label>
        <p className="help">代录会记下录入人和单位双方。</p>
        <select id="unit" name="unit">
          <option value="">名单里没有，在下面填写</option>
          {data?.bodies.map((body) => (
            <optgroup key={body.id} label={body.name}>
              {body.units.map((unit) => (
                <option key={unit.id} value={unit.id}>
                  {unit.name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="unitName">单位全称（名单里没有时填写）</label>
        <input id="unitName" name="unitName" autoComplete="off" />
      </div>
    </>
  );
}

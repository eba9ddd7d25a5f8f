import { Link, useNavigate } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';

interface Props {
  readonly campaign: string;
  readonly programme: Programme;
}
const newUnit = 'new';

/** 代录: a body or the city starts an application for a unit without computers; the record names both (rule 9). */
export function EnterForUnit(props: Props) {
  const [open, setOpen] = useState(false);
  return (
    <section className="card" aria-labelledby="enter-for">
      <h2 id="enter-for">代录</h2>
      <p>单位没有电脑或不便上网时，可按其纸质材料代为填写。记录里会同时写明填报单位和代录人。</p>
      <div className="of-line">
        <Button onClick={() => setOpen(true)}>为单位代录一份申报</Button>
        <Link to="/word-packets" className="button button-plain">
          成批导入 Word 申报材料
        </Link>
      </div>
      {open ? <EnterDialog {...props} onClose={() => setOpen(false)} /> : null}
    </section>
  );
}

function EnterDialog({ campaign, programme, onClose }: Props & { onClose: () => void }) {
  const navigate = useNavigate();
  const organisation = useContractQuery('organisation', {});
  const { run, busy, failure } = useCommand('createApplication');
  const [track, setTrack] = useState(programme.tracks[0]?.id ?? '');
  const [unit, setUnit] = useState('');
  const [unitName, setUnitName] = useState('');
  const [leadName, setLeadName] = useState('');
  const [asked, setAsked] = useState(false);
  const wrong = {
    unit: unit === '' ? '请选择单位；名单里没有的，选“名单里没有这个单位”。' : undefined,
    unitName: unit === newUnit && unitName.trim().length < 2 ? '请填写单位全称。' : undefined,
    leadName: leadName.trim() === '' ? `请填写${programme.words.lead}姓名。` : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (wrong.unit || wrong.unitName || wrong.leadName) return;
    const where = unit === newUnit ? { unitName: unitName.trim() } : { unit };
    const made = await run({ campaign, track, leadName: leadName.trim(), ...where });
    if (made)
      void navigate({ to: '/applications/$application', params: { application: made.application } as never });
  }
  const text = (label: string, value: string, set: (value: string) => void, error: string | undefined) => (
    <Field label={label} error={asked ? error : undefined}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          value={value}
          onChange={(event) => set(event.target.value)}
        />
      )}
    </Field>
  );
  return (
    <ActDialog
      title="代录申报"
      open
      act="开始填写"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <Chooser
        label="类别"
        empty=""
        value={track}
        onChange={setTrack}
        choices={programme.tracks.map(({ id, title }) => ({ id, label: title }))}
      />
      <Field label="所在单位" error={asked ? wrong.unit : undefined}>
        {(control) => (
          <select
            {...control}
            className="of-select"
            value={unit}
            onChange={(event) => setUnit(event.target.value)}
          >
            <option value="">请选择</option>
            {organisation.data?.bodies.map(({ id, name, units }) => (
              <optgroup key={id} label={name}>
                {units.map((one) => (
                  <option key={one.id} value={one.id}>
                    {one.name}
                  </option>
                ))}
              </optgroup>
            ))}
            <option value={newUnit}>名单里没有这个单位</option>
          </select>
        )}
      </Field>
      {unit === newUnit ? text('单位全称', unitName, setUnitName, wrong.unitName) : null}
      {text(`${programme.words.lead}姓名`, leadName, setLeadName, wrong.leadName)}
    </ActDialog>
  );
}

import { useEffect, useState } from 'react';
import { Chooser } from '../../office/Chooser.tsx';
import { TextField } from '../../office/TextField.tsx';
import { type Filter, kindChoices, stateChoices } from './plaques.ts';

interface Props {
  readonly filter: Filter;
  readonly onChange: (change: Filter) => void;
}

/** Filters of the ledger; what is chosen stands in the address. */
export function PlaqueFilter({ filter, onChange }: Props) {
  const value = filter.search ?? '';
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange({ search: typed.trim() || undefined }), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <search className="card">
      <div className="of-filters">
        <TextField
          label="查找"
          hint="编号、工作室、单位或领取人"
          value={typed}
          maxLength={60}
          onChange={setTyped}
        />
        <Chooser
          label="种类"
          empty="牌匾和证书"
          value={filter.kind ?? ''}
          choices={kindChoices}
          onChange={(kind) => onChange({ kind: kind || undefined })}
        />
        <Chooser
          label="状态"
          empty="全部状态"
          value={filter.state ?? ''}
          choices={stateChoices}
          onChange={(state) => onChange({ state: state || undefined })}
        />
      </div>
    </search>
  );
}

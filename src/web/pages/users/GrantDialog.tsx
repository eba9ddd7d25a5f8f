import { useState } from 'react';
import { roleTitles } from '../../../contract/roleTitles.zh.ts';
import { isAffiliated } from '../../../core/access/affiliated.ts';
import { bounds } from '../../../core/access/can.ts';
import { type Role, roles } from '../../../core/access/roles.ts';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import type { Account } from './UsersPage.tsx';

/** Roles bound to one studio are given with the studio itself, which administrators do not see. */
const grantable = roles.filter((role) => bounds[role] !== 'studio');

/** 授权: a role with its bounds and, if wanted, an end. */
export function GrantDialog({ account, onClose }: { account: Account; onClose: () => void }) {
  const words = useWords();
  const { run, busy, failure } = useCommand('grantRole');
  const [role, setRole] = useState<Role | ''>('');
  const [place, setPlace] = useState('');
  const [to, setTo] = useState('');
  const [asked, setAsked] = useState(false);
  const bound = role === '' ? 'tenant' : bounds[role];
  const lent = role !== '' && isAffiliated(role);
  const placeMissing = bound !== 'tenant' && place === '';
  async function act(): Promise<void> {
    setAsked(true);
    if (role === '' || placeMissing) return;
    const unitOf = bound === 'unit' || lent;
    const within = place === '' ? {} : bound === 'body' ? { body: place } : unitOf ? { unit: place } : {};
    if (await run({ user: account.user, role, ...within, ...(to ? { to } : {}) })) onClose();
  }
  return (
    <ActDialog
      title={`授权：${account.displayName}`}
      open
      act="授权"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <Chooser
        label="岗位"
        value={role}
        onChange={(next) => {
          setRole(next as Role | '');
          setPlace('');
        }}
        error={asked && role === '' ? '请选择岗位。' : undefined}
        choices={grantable.map((id) => ({ id, label: roleTitles(words)[id] }))}
      />
      {bound === 'body' || bound === 'unit' ? (
        <PlaceChooser
          bound={bound}
          value={place}
          onChange={setPlace}
          error={asked && placeMissing ? '请选择负责的单位。' : undefined}
        />
      ) : null}
      {lent ? (
        <PlaceChooser
          bound="unit"
          label="本人所在单位（用于回避，名单里没有的不选）"
          value={place}
          onChange={setPlace}
          error={undefined}
        />
      ) : null}
      <Field label="到哪天为止（不填表示一直有效）">
        {(control) => (
          <input
            {...control}
            type="date"
            className="of-input"
            value={to}
            onChange={(event) => setTo(event.target.value)}
          />
        )}
      </Field>
    </ActDialog>
  );
}

interface PlaceProps {
  readonly bound: 'body' | 'unit';
  readonly label?: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onChange: (value: string) => void;
}

function PlaceChooser({ bound, label, value, error, onChange }: PlaceProps) {
  const { data } = useContractQuery('organisation', {}, { staleTime: 300_000 });
  const bodies = data?.bodies ?? [];
  const choices =
    bound === 'body'
      ? bodies.map(({ id, name }) => ({ id, label: name }))
      : bodies.flatMap(({ name, units }) =>
          units.map((unit) => ({ id: unit.id, label: `${unit.name}（${name}）` })),
        );
  return (
    <Chooser
      label={label ?? (bound === 'body' ? '负责的推荐单位' : '所在单位')}
      hint={data && choices.length === 0 ? '名单里还没有单位，请先登记单位。' : undefined}
      value={value}
      onChange={onChange}
      error={error}
      choices={choices}
    />
  );
}

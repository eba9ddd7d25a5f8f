import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useWords } from '../../session/useWords.ts';

interface Props {
  /** To choose among where the city writes for one; empty for a body's own. */
  readonly bodies: readonly { readonly id: string; readonly label: string }[];
  readonly onClose: () => void;
}
const blank = {
  body: '',
  unitName: '',
  leadName: '',
  name: '',
  trade: '',
  kind: '',
  specialty: '',
  results: '',
  establishedOn: '',
};

/** 登记工作室: one that never applied here. Alike ones are shown first. */
export default function RegisterDialog({ bodies, onClose }: Props) {
  const { lead } = useWords();
  const navigate = useNavigate();
  const { run, busy, failure } = useCommand('registerStudio');
  const [typed, setTyped, forget] = useKept('register studio', blank);
  const [asked, setAsked] = useState(false);
  const [although, setAlthough] = useState(false);
  const change = (part: Partial<typeof blank>) => setTyped({ ...typed, ...part });
  const wrong = {
    body: bodies.length > 0 && typed.body === '' ? '请选择推荐单位。' : undefined,
    unitName: typed.unitName.trim().length < 2 ? '请填写单位全称。' : undefined,
    leadName: typed.leadName.trim() === '' ? `请填写${lead}姓名。` : undefined,
    name: typed.name.trim().length < 2 ? '请填写工作室名称。' : undefined,
  };
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.values(wrong).some(Boolean)) return;
    const { body, establishedOn, ...words } = typed;
    const made = await run({
      ...words,
      ...(body && { body }),
      ...(establishedOn && { establishedOn }),
      although,
    });
    if (!made) return;
    announce(`${typed.name}已登记。`);
    forget();
    onClose();
    await navigate({ to: '/studios/$studio', params: { studio: made.studio } as never });
  }
  const text = (
    key: Exclude<keyof typeof blank, 'body' | 'establishedOn'>,
    label: string,
    most: number,
    hint?: string,
  ) => (
    <TextField
      label={label}
      hint={hint}
      maxLength={most}
      value={typed[key]}
      error={asked && key in wrong ? wrong[key as keyof typeof wrong] : undefined}
      onChange={(said) => change({ [key]: said })}
    />
  );
  return (
    <OfficeProvider>
      <ActDialog
        title="登记工作室"
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
        {bodies.length > 0 ? (
          <Chooser
            label="推荐单位"
            value={typed.body}
            choices={bodies}
            error={asked ? wrong.body : undefined}
            onChange={(body) => change({ body })}
          />
        ) : null}
        {text('unitName', '所在单位', 120)}
        {text('leadName', `${lead}姓名`, 60)}
        {text('name', '名称', 120)}
        {text('trade', '行业', 80, '可以不填')}
        {text('kind', '类型', 80, '可以不填')}
        {text('specialty', '专业领域', 400, '可以不填')}
        {text('results', '成果', 400, '可以不填')}
        <DayField
          label="创建日期"
          hint="可以不填；填了，名称和单位就从这一天起"
          value={typed.establishedOn}
          onChange={(establishedOn) => change({ establishedOn })}
        />
        {failure?.code === 'studioAlike' || although ? (
          <label className="of-check">
            <input
              type="checkbox"
              checked={although}
              onChange={(event) => setAlthough(event.target.checked)}
            />
            不是同一个，仍要登记
          </label>
        ) : null}
      </ActDialog>
    </OfficeProvider>
  );
}

import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { DayField } from '../../office/DayField.tsx';
import { TextField } from '../../office/TextField.tsx';
import { useKept } from '../../office/useKept.ts';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { AllianceAnswer } from './alliances.ts';

interface Props {
  readonly kinds: readonly string[];
  /** What is changed; absent: a new one. */
  readonly answer?: AllianceAnswer;
  readonly onClose: () => void;
  readonly onDone?: (alliance: string) => void;
}

/** An alliance is written down, or its words are changed. */
export function KeepAllianceDialog({ kinds, answer, onClose, onDone }: Props) {
  const { run, busy, failure } = useCommand('keepAlliance');
  const was = answer?.alliance;
  const [typed, setTyped, forget] = useKept(`alliance ${was?.id ?? 'new'} ${was?.version ?? 0}`, {
    name: was?.name ?? '',
    kind: was?.kind ?? '',
    secretariat: was?.secretariat ?? '',
    foundedOn: was?.foundedOn ?? '',
    application: answer?.application?.id ?? '',
  });
  const [asked, setAsked] = useState(false);
  const missing = (text: string, sentence: string) => (asked && text.trim() === '' ? sentence : undefined);
  const close = () => {
    forget();
    onClose();
  };
  async function act(): Promise<void> {
    setAsked(true);
    const { application, ...words } = typed;
    if (words.name.trim() === '' || words.kind === '' || words.foundedOn === '') return;
    const of = was ? { alliance: was.id, version: was.version } : {};
    const done = await run({ ...of, ...words, ...(application ? { application } : {}) });
    if (!done) return;
    announce(`“${words.name.trim()}”已保存。`);
    close();
    onDone?.(done.alliance);
  }
  const applications = [
    ...(answer?.application ? [answer.application] : []),
    ...(answer?.applications ?? []),
  ].map(({ id, name, year }) => ({ id, label: `${year}年 ${name}` }));
  return (
    <ActDialog
      title={was ? `修改：${was.name}` : '登记联盟'}
      open
      act="保存"
      busy={busy}
      failure={failure}
      onClose={close}
      onAct={() => void act()}
    >
      <TextField
        label="名称"
        maxLength={100}
        value={typed.name}
        error={missing(typed.name, '请填写名称。')}
        onChange={(name) => setTyped({ ...typed, name })}
      />
      <Chooser
        label="种类"
        value={typed.kind}
        choices={[...new Set([...kinds, ...(was ? [was.kind] : [])])].map((kind) => ({
          id: kind,
          label: kind,
        }))}
        error={missing(typed.kind, '请选择种类。')}
        onChange={(kind) => setTyped({ ...typed, kind })}
      />
      <DayField
        label="成立时间"
        value={typed.foundedOn}
        error={missing(typed.foundedOn, '请填写成立时间。')}
        onChange={(foundedOn) => setTyped({ ...typed, foundedOn })}
      />
      <TextField
        label="秘书处"
        hint="设在哪个单位或工作室"
        rows={2}
        maxLength={500}
        value={typed.secretariat}
        onChange={(secretariat) => setTyped({ ...typed, secretariat })}
      />
      {applications.length > 0 ? (
        <Chooser
          label="以联盟名义的申报"
          hint="这个联盟申报过的，关联起来"
          empty="没有或不关联"
          value={typed.application}
          choices={applications}
          onChange={(application) => setTyped({ ...typed, application })}
        />
      ) : null}
    </ActDialog>
  );
}

import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Chooser } from '../../office/Chooser.tsx';
import { Field } from '../../office/Field.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import type { Answer } from './InvitationsPage.tsx';
import { bodyChoices, inputOf, type Typed, unitChoices, wantedOf, wrongOf } from './newInvitation.ts';

interface Props {
  readonly answer: Answer;
  readonly onClose: () => void;
  readonly onMade: (invitation: string) => void;
}

/** 新邀请: to what, where, for whom; then the link is shown. */
export function NewInvitationDialog({ answer, onClose, onMade }: Props) {
  const { lead } = useWords();
  const { run, busy, failure } = useCommand('makeInvitation');
  const { data: organisation } = useContractQuery('organisation', {}, { staleTime: 60_000 });
  const [typed, setTyped] = useState<Typed>({
    ...{ role: answer.roles[0]?.role ?? '', body: '', unit: '', unitName: '', studio: '', leadName: '' },
    ...{ nameHint: '', days: '14' },
  });
  const [asked, setAsked] = useState(false);
  const places = { bodies: organisation?.bodies ?? [], studios: answer.studios };
  const wanted = wantedOf(typed, places, answer.roles);
  const wrong = wrongOf(typed, wanted);
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  const error = (key: keyof Typed) => (asked ? wrong[key] : undefined);
  async function act(): Promise<void> {
    setAsked(true);
    if (Object.keys(wrong).length > 0) return;
    const made = await run(inputOf(typed, wanted));
    if (made) onMade(made.invitation);
  }
  const text = (key: 'unitName' | 'leadName' | 'nameHint', label: string, hint?: string) => (
    <Field label={label} hint={hint} error={error(key)}>
      {(control) => (
        <input
          {...control}
          className="of-input"
          maxLength={key === 'unitName' ? 100 : 60}
          value={typed[key]}
          onChange={(event) => set({ [key]: event.target.value })}
        />
      )}
    </Field>
  );
  const choose = (key: 'body' | 'unit' | 'studio', label: string, choices: Choices, empty?: string) => (
    <Chooser
      label={label}
      value={typed[key]}
      {...(empty ? { empty } : {})}
      error={error(key)}
      choices={choices}
      onChange={(value) => set({ [key]: value })}
    />
  );
  return (
    <ActDialog
      title="新邀请"
      open
      act="建立邀请"
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void act()}
    >
      <Chooser
        label="邀请对方做什么"
        empty=""
        value={typed.role}
        choices={answer.roles.map(({ role, title }) => ({ id: role, label: title }))}
        onChange={(role) => set({ role })}
      />
      {wanted.body ? choose('body', '推荐单位', bodyChoices(places)) : null}
      {wanted.unit
        ? choose('unit', '单位', unitChoices(places), wanted.newUnit ? '名单里没有，新登记' : '请选择')
        : null}
      {wanted.unitName ? text('unitName', '单位名称', '按公章上的全称') : null}
      {wanted.studio ? choose('studio', '工作室', wanted.studios, '名单里没有，新登记') : null}
      {wanted.leadName ? text('leadName', `${lead}姓名`, `工作室以${lead}的姓名为名`) : null}
      {text('nameHint', '对方姓名（可不填）', '印在邀请上，方便您分辨')}
      <Chooser
        label="有效期"
        empty=""
        value={typed.days}
        choices={['3', '7', '14', '30', '90'].map((id) => ({ id, label: `${id} 天` }))}
        onChange={(days) => set({ days })}
      />
    </ActDialog>
  );
}

type Choices = readonly { readonly id: string; readonly label: string }[];

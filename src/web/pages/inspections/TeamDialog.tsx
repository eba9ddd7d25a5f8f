import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { Field } from '../../office/Field.tsx';
import { announce } from '../../parts/announce.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Board, Plan } from './inspections.ts';

interface Props {
  readonly board: Board;
  readonly plan: Plan;
  readonly team?: Plan['teams'][number];
  readonly onClose: () => void;
}

/** 编验收组: a title, the people, and who leads. */
export function TeamDialog({ board, plan, team, onClose }: Props) {
  const { run, busy, failure } = useCommand('keepInspectionTeam');
  const [title, setTitle] = useState(team?.title ?? `第 ${plan.teams.length + 1} 组`);
  const [users, setUsers] = useState<readonly string[]>(team?.members.map(({ user }) => user) ?? []);
  const [lead, setLead] = useState(team?.members.find(({ leads }) => leads)?.user ?? '');
  const [asked, setAsked] = useState(false);
  const leader = users.includes(lead) ? lead : (users[0] ?? '');
  async function act(): Promise<void> {
    setAsked(true);
    if (title.trim() === '' || users.length === 0) return;
    const members = users.map((user) => ({ user, leads: user === leader }));
    if (!(await run({ plan: plan.plan, title, members, ...(team ? { team: team.team } : {}) }))) return;
    announce('验收组已保存。');
    onClose();
  }
  return (
    <ActDialog
      title={team ? `修改${team.title}` : '新建验收组'}
      open
      act="保存"
      {...{ busy, failure, onClose }}
      onAct={() => void act()}
    >
      <Field label="组名" error={asked && title.trim() === '' ? '请填写组名。' : undefined}>
        {(control) => <input {...control} value={title} onChange={(event) => setTitle(event.target.value)} />}
      </Field>
      <fieldset className="of-fieldset">
        <legend>验收人员</legend>
        {board.inspectors.map(({ user, name }) => (
          <label key={user} className="of-check">
            <input
              type="checkbox"
              checked={users.includes(user)}
              onChange={({ target }) =>
                setUsers(target.checked ? [...users, user] : users.filter((one) => one !== user))
              }
            />
            {name}
          </label>
        ))}
        {board.inspectors.length === 0 ? (
          <p>还没有验收人员。请系统管理员建立账号、安全管理员授予验收岗位。</p>
        ) : null}
        {asked && users.length === 0 ? <span className="of-error">请至少选一个人。</span> : null}
      </fieldset>
      {users.length > 1 ? (
        <Field label="组长">
          {(control) => (
            <select {...control} value={leader} onChange={(event) => setLead(event.target.value)}>
              {board.inspectors
                .filter(({ user }) => users.includes(user))
                .map(({ user, name }) => (
                  <option key={user} value={user}>
                    {name}
                  </option>
                ))}
            </select>
          )}
        </Field>
      ) : null}
    </ActDialog>
  );
}

import Button from 'antd/es/button';
import { useState } from 'react';
import { ActDialog } from '../../office/ActDialog.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { Account } from './UsersPage.tsx';

type Grant = Account['grants'][number];
const within = (grant: Grant) => grant.unitName ?? grant.bodyName ?? '';

/** The roles of an account with their bounds; each may be taken back. */
export function Grants({ account, mayEnd }: { account: Account; mayEnd: boolean }) {
  const [ending, setEnding] = useState<Grant>();
  if (account.grants.length === 0) return <span className="soft">还没有授权</span>;
  return (
    <>
      <ul className="of-list of-tight">
        {account.grants.map((grant) => (
          <li key={grant.id} className="of-line">
            <span>
              {grant.roleTitle}
              {within(grant) ? <span className="soft">（{within(grant)}）</span> : null}
            </span>
            {mayEnd ? (
              <Button type="link" onClick={() => setEnding(grant)}>
                收回<span className="unseen">{grant.roleTitle}</span>
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
      {ending ? <EndDialog account={account} grant={ending} onClose={() => setEnding(undefined)} /> : null}
    </>
  );
}

function EndDialog({ account, grant, onClose }: { account: Account; grant: Grant; onClose: () => void }) {
  const { run, busy, failure } = useCommand('endGrant');
  return (
    <ActDialog
      title={`收回授权：${account.displayName}`}
      open
      act="收回"
      danger
      busy={busy}
      failure={failure}
      onClose={onClose}
      onAct={() => void run({ grant: grant.id }).then((done) => done && onClose())}
    >
      <p>
        收回“{grant.roleTitle}
        {within(grant) ? `（${within(grant)}）` : ''}”，立即生效。已经办理的记录不变。
      </p>
    </ActDialog>
  );
}

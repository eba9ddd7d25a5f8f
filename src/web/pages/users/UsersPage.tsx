import { Link, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { Field } from '../../office/Field.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { AddUserDialog } from './AddUserDialog.tsx';
import { DisableDialog } from './DisableDialog.tsx';
import { GrantDialog } from './GrantDialog.tsx';
import { Grants } from './Grants.tsx';
import { ResetPasswordDialog } from './ResetPasswordDialog.tsx';

const pageSize = 20;

export type Account = QueryOutput<'userList'>['users'][number];

/** Accounts: the system administrator makes and disables them, the security administrator grants (three duties apart). */
export default function UsersPage() {
  const [search, setSearch] = useState('');
  const [adding, setAdding] = useState(false);
  const query = useContractQuery('userList', search.trim() ? { search: search.trim() } : {});
  return (
    <OfficeProvider>
      <Page title="账号" wide>
        <div className="of-stack">
          <div className="of-line of-ends">
            <div className="of-narrow">
              <Field label="查找">
                {(control) => (
                  <input
                    {...control}
                    type="search"
                    className="of-input"
                    placeholder="账号或姓名"
                    maxLength={60}
                    value={search}
                    onChange={(event) => setSearch(event.target.value)}
                  />
                )}
              </Field>
            </div>
            {query.data?.allowed.includes('addUser') ? (
              <Button type="primary" onClick={() => setAdding(true)}>
                新建账号
              </Button>
            ) : null}
          </div>
          <Loaded query={query}>
            {({ users, allowed }) => <Accounts users={users} allowed={allowed} searched={search !== ''} />}
          </Loaded>
          {adding ? <AddUserDialog onClose={() => setAdding(false)} /> : null}
        </div>
      </Page>
    </OfficeProvider>
  );
}

interface Props {
  readonly users: readonly Account[];
  readonly allowed: readonly string[];
  readonly searched: boolean;
}

function Accounts({ users, allowed, searched }: Props) {
  const [granting, setGranting] = useState<Account>();
  const [resetting, setResetting] = useState<Account>();
  const [disabling, setDisabling] = useState<Account>();
  const may = (action: string) => allowed.includes(action);
  const pages = Math.max(1, Math.ceil(users.length / pageSize));
  const asked = Number((useSearch({ strict: false }) as { page?: unknown }).page) || 1;
  const page = searched ? 1 : Math.min(Math.max(1, Math.trunc(asked)), pages);
  const shown = searched ? users : users.slice((page - 1) * pageSize, page * pageSize);
  return (
    <>
      <p className="of-flush" role="status">
        共 {users.length} 个账号
      </p>
      <DataTable
        caption="账号"
        columns={[
          { key: 'name', title: '姓名', head: true, cell: (account) => account.displayName },
          { key: 'account', title: '账号', cell: (account) => account.userName },
          {
            key: 'state',
            title: '状态',
            cell: ({ disabled }) => (
              <span className="of-mark" data-tone={disabled ? 'ended' : 'good'}>
                {disabled ? '已停用' : '在用'}
              </span>
            ),
          },
          {
            key: 'grants',
            title: '岗位和范围',
            cell: (account) => <Grants account={account} mayEnd={may('endGrant')} />,
          },
          {
            key: 'acts',
            title: '办理',
            cell: (account) =>
              account.disabled ? null : (
                <div className="of-line">
                  {may('grantRole') ? (
                    <Button onClick={() => setGranting(account)}>
                      授权<span className="unseen">给{account.displayName}</span>
                    </Button>
                  ) : null}
                  {may('resetPassword') ? (
                    <Button onClick={() => setResetting(account)}>
                      重设密码<span className="unseen">：{account.displayName}</span>
                    </Button>
                  ) : null}
                  {may('disableUser') ? (
                    <Button danger onClick={() => setDisabling(account)}>
                      停用<span className="unseen">{account.displayName}的账号</span>
                    </Button>
                  ) : null}
                </div>
              ),
          },
        ]}
        rows={shown}
        rowKey={({ user }) => user}
        empty={
          <p>
            {searched ? '没有找到这个人。可换一个写法。' : '还没有账号。请先新建账号，再由安全管理员授权。'}
          </p>
        }
      />
      {searched ? null : <Pages page={page} pages={pages} />}
      {granting ? <GrantDialog account={granting} onClose={() => setGranting(undefined)} /> : null}
      {resetting ? <ResetPasswordDialog account={resetting} onClose={() => setResetting(undefined)} /> : null}
      {disabling ? <DisableDialog account={disabling} onClose={() => setDisabling(undefined)} /> : null}
    </>
  );
}

/** Turning pages by links: each has its address (rule 15). A search shows all that it finds. */
function Pages({ page, pages }: { page: number; pages: number }) {
  if (pages <= 1) return null;
  const to = (at: number, label: string) => (
    <Link to="/users" search={{ page: at } as never} className="button button-plain">
      {label}
    </Link>
  );
  return (
    <nav aria-label="翻页" className="of-line">
      {page > 1 ? to(page - 1, '上一页') : null}
      <span aria-current="page">
        第 {page} 页，共 {pages} 页
      </span>
      {page < pages ? to(page + 1, '下一页') : null}
    </nav>
  );
}

import { useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { BatchNote } from './BatchNote.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import { NewInvitationDialog } from './NewInvitationDialog.tsx';
import { RevokeDialog } from './RevokeDialog.tsx';

export type Answer = QueryOutput<'invitationList'>;
export type Invitation = Answer['invitations'][number];

const states = {
  open: { label: '等待加入', tone: 'waiting' },
  used: { label: '已加入', tone: 'good' },
  expired: { label: '已过期', tone: 'ended' },
  revoked: { label: '已撤销', tone: 'ended' },
} as const;

/** 邀请: who was asked in by a link, and asking others; no SMS is needed (F4, R1). */
export default function InvitationsPage() {
  return <OfficePage title="邀请">{({ campaign }) => <Invitations campaign={campaign.id} />}</OfficePage>;
}

function Invitations({ campaign }: { campaign: string }) {
  const query = useContractQuery('invitationList', { campaign });
  const [making, setMaking] = useState(false);
  const [shown, setShown] = useState<string>();
  return (
    <Loaded query={query}>
      {(answer) => (
        <div className="of-stack">
          <p className="of-flush">
            每个邀请是一个链接，也可以打印成带二维码的纸。对方打开后自己定账号和密码，不用发短信。一个链接只能用一次。
          </p>
          <div className="of-line">
            <Button type="primary" onClick={() => setMaking(true)}>
              新邀请
            </Button>
            {answer.invitations.some(({ state }) => state === 'open') ? (
              <a
                className="button button-plain"
                href={`/api/v1/papers/invitations/${campaign}.pdf`}
                target="_blank"
                rel="noreferrer"
              >
                打印所有有效的邀请
              </a>
            ) : null}
          </div>
          {answer.bodiesWithout && answer.bodiesWithout.length > 0 ? (
            <BatchNote campaign={campaign} bodies={answer.bodiesWithout} />
          ) : null}
          <List answer={answer} onShow={setShown} />
          {making ? (
            <NewInvitationDialog
              answer={answer}
              onClose={() => setMaking(false)}
              onMade={(invitation) => {
                setMaking(false);
                setShown(invitation);
              }}
            />
          ) : null}
          {shown ? <LinkDialog invitation={shown} onClose={() => setShown(undefined)} /> : null}
        </div>
      )}
    </Loaded>
  );
}

function List({ answer, onShow }: { answer: Answer; onShow: (invitation: string) => void }) {
  const asked = (useSearch({ strict: false }) as { state?: unknown }).state;
  const state = typeof asked === 'string' && Object.hasOwn(states, asked) ? asked : '';
  const navigate = useNavigate();
  const [revoking, setRevoking] = useState<Invitation>();
  const seen = answer.invitations.filter((row) => state === '' || row.state === state);
  return (
    <>
      <div className="of-narrow">
        <Chooser
          label="显示"
          empty="全部"
          value={state}
          choices={Object.entries(states).map(([id, { label }]) => ({ id, label }))}
          onChange={(next) =>
            void navigate({ to: '/invitations', search: { state: next || undefined } as never })
          }
        />
      </div>
      <p className="of-flush" role="status">
        共 {seen.length} 个{answer.more ? '（只列出最近的）' : ''}
      </p>
      <DataTable
        caption="邀请"
        columns={[...columns, actsColumn(onShow, setRevoking)]}
        rows={seen}
        rowKey={({ invitation }) => invitation}
        empty={<p>{state ? '没有这样的邀请。' : '还没有邀请。点“新邀请”，把链接发给对方或打印出来。'}</p>}
      />
      {revoking ? <RevokeDialog row={revoking} onClose={() => setRevoking(undefined)} /> : null}
    </>
  );
}

const placeOf = ({ studioName, unitName, bodyName }: Invitation) =>
  [studioName, unitName, bodyName].filter(Boolean).join('，');

const columns: readonly Column<Invitation>[] = [
  {
    key: 'who',
    title: '邀请谁',
    head: true,
    cell: ({ nameHint, roleTitle }) => (nameHint ? `${nameHint}（${roleTitle}）` : roleTitle),
  },
  { key: 'place', title: '单位', cell: placeOf },
  {
    key: 'state',
    title: '状态',
    cell: ({ state, usedAt, usedBy, expiresAt }) => (
      <>
        <span className="of-mark" data-tone={states[state].tone}>
          {states[state].label}
        </span>
        <br />
        <span className="soft">
          {usedAt ? `${usedBy ?? ''}，${cityMoment(usedAt)}` : `有效期到 ${cityMoment(expiresAt)}`}
        </span>
      </>
    ),
  },
  { key: 'made', title: '谁发的', cell: ({ madeBy, madeAt }) => `${madeBy}，${cityMoment(madeAt)}` },
];

function actsColumn(
  onShow: (invitation: string) => void,
  onRevoke: (row: Invitation) => void,
): Column<Invitation> {
  return {
    key: 'acts',
    title: '办理',
    cell: (row) =>
      row.state === 'open' ? (
        <div className="of-line">
          <Button onClick={() => onShow(row.invitation)}>
            链接和打印<span className="unseen">：{row.nameHint || placeOf(row)}</span>
          </Button>
          <Button danger onClick={() => onRevoke(row)}>
            撤销<span className="unseen">：{row.nameHint || placeOf(row)}</span>
          </Button>
        </div>
      ) : null,
  };
}

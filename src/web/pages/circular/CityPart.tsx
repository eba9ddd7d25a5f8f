import { useNavigate, useSearch } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { ContactDialog } from './ContactDialog.tsx';
import { PhoneDialog } from './PhoneDialog.tsx';

type Answer = QueryOutput<'circularReceipts'>;
export type Receipt = Answer['rows'][number];

const shows = {
  open: { label: '只看未确认', takes: (row: Receipt) => row.how === null },
  unopened: { label: '只看未打开', takes: (row: Receipt) => row.openedAt === null && row.how === null },
  confirmed: { label: '只看已确认', takes: (row: Receipt) => row.how !== null },
} as const;
type Show = keyof typeof shows;
const isShow = (text: unknown): text is Show => typeof text === 'string' && Object.hasOwn(shows, text);

/** Who got the circular, opened and confirmed it; the city writes down a call and sets the contact (R15, 3.7, S29). */
export default function CityPart({ campaign }: { readonly campaign: string }) {
  const query = useContractQuery('circularReceipts', { campaign });
  return (
    <OfficeProvider>
      <section aria-labelledby="receipts" className="of-stack">
        <h2 id="receipts">各单位收到情况</h2>
        <Loaded query={query}>{(answer) => <Receipts campaign={campaign} answer={answer} />}</Loaded>
        <ContactPart campaign={campaign} />
      </section>
    </OfficeProvider>
  );
}

function Receipts({ campaign, answer }: { campaign: string; answer: Answer }) {
  const asked = (useSearch({ strict: false }) as { show?: unknown }).show;
  const show = isShow(asked) ? asked : undefined;
  const navigate = useNavigate();
  const [calling, setCalling] = useState<Receipt>();
  const { counts, rows, allowed } = answer;
  const seen = show ? rows.filter(shows[show].takes) : rows;
  const columns = allowed.includes('recordConfirmation') ? [...known, actsColumn(setCalling)] : known;
  return (
    <>
      <p className="of-flush of-strong" role="status">
        已送达 {counts.sent} 个单位，已打开 {counts.opened} 个，已确认 {counts.confirmed} 个（在线{' '}
        {counts.online}
        ，电话 {counts.phone}），还有 {counts.sent - counts.confirmed} 个没有确认
      </p>
      <div className="of-narrow">
        <Chooser
          label="显示"
          empty="全部单位"
          value={show ?? ''}
          choices={Object.entries(shows).map(([id, { label }]) => ({ id, label }))}
          onChange={(next) =>
            void navigate({
              to: '/circular',
              search: { show: next || undefined } as never,
              resetScroll: false,
            })
          }
        />
      </div>
      <DataTable
        caption="送达、打开和确认"
        columns={columns}
        rows={seen}
        rowKey={({ body }) => body}
        empty={<p>{rows.length === 0 ? '还没有单位。' : '没有符合条件的单位。'}</p>}
      />
      {calling ? (
        <PhoneDialog
          campaign={campaign}
          row={calling}
          today={answer.today}
          onClose={() => setCalling(undefined)}
        />
      ) : null}
    </>
  );
}

const known: readonly Column<Receipt>[] = [
  { key: 'name', title: '单位', head: true, cell: ({ name }) => name },
  { key: 'sent', title: '已送达', cell: ({ sentAt }) => cityMoment(sentAt) },
  { key: 'opened', title: '已打开', cell: ({ openedAt }) => (openedAt ? cityMoment(openedAt) : '未打开') },
  { key: 'confirmed', title: '已确认', cell: (row) => <Confirmed row={row} /> },
];

function Confirmed({ row: { how, confirmedAt, confirmedBy, calledOn, caller, note } }: { row: Receipt }) {
  if (how === null || confirmedAt === null)
    return (
      <span className="of-mark" data-tone="attention">
        未确认
      </span>
    );
  return (
    <>
      <span className="of-mark" data-tone="good">
        {how === 'phone' ? '已电话确认' : '已在线确认'}
      </span>
      <br />
      {how === 'phone' ? (
        <span className="of-wrap">
          {calledOn ? dayInWords(calledOn) : ''}与{caller}通话：{note}
        </span>
      ) : (
        <span className="soft">
          {cityMoment(confirmedAt)}，{confirmedBy}
        </span>
      )}
    </>
  );
}

function actsColumn(onCall: (row: Receipt) => void): Column<Receipt> {
  return {
    key: 'acts',
    title: '办理',
    cell: (row) =>
      row.how === null ? (
        <Button onClick={() => onCall(row)}>
          登记电话确认<span className="unseen">：{row.name}</span>
        </Button>
      ) : null,
  };
}

function ContactPart({ campaign }: { campaign: string }) {
  const query = useContractQuery('campaignContact', { campaign });
  const [setting, setSetting] = useState(false);
  return (
    <section className="card" aria-labelledby="contact">
      <h2 id="contact">联系人</h2>
      <Loaded query={query}>
        {({ contact, setAt, allowed, union, department }) => (
          <>
            <dl className="facts">
              <dt>部门</dt>
              <dd>
                {union}
                {department}
              </dd>
              <dt>姓名</dt>
              <dd>{contact.name || '未填写'}</dd>
              <dt>电话</dt>
              <dd>{contact.phone || '未填写'}</dd>
              <dt>电子邮箱</dt>
              <dd>{contact.email || '未填写'}</dd>
            </dl>
            <p className="soft">
              {setAt ? `${cityMoment(setAt)} 设置。` : '现在用的是发布时通知里写的联系人。'}
              改后不用重新发布，通知、通知书、回执和各人的页面都用新的。
            </p>
            {allowed.includes('setContact') ? (
              <Button onClick={() => setSetting(true)}>设置联系人</Button>
            ) : null}
            {setting ? (
              <ContactDialog campaign={campaign} contact={contact} onClose={() => setSetting(false)} />
            ) : null}
          </>
        )}
      </Loaded>
    </section>
  );
}

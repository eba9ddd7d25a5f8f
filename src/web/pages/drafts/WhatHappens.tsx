import { bindingDeadline } from '../../../core/campaign/bindingDeadline.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { cellText } from '../../../core/quota/cellText.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { dayInWords } from '../../parts/cityTime.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly places: string;
  readonly shared: string;
}

/** What each body gets: its places in words. Those who share a row are told of each other (S34). */
function rowsOf({ bodies, quota }: Programme): readonly Row[] {
  return bodies.map(({ id, name }) => {
    const row = quota.rows.find(({ holders }) => holders.includes(id));
    const cells = quota.tiers
      .map(({ id: tier, label }) => ({ label, text: cellText(row?.cells[tier]) }))
      .filter(({ text }) => text !== '')
      .map(({ label, text }) => `${label} ${text}`);
    const shared =
      (row?.holders.length ?? 0) > 1 ? `与其他 ${(row?.holders.length ?? 1) - 1} 个单位共用` : '';
    return { id, name, places: cells.join('，') || '没有单列名额', shared };
  });
}

/** 发布以后: said before it is done. */
export function WhatHappens({ programme }: { readonly programme: Programme }) {
  const { bodies, circular } = programme;
  const due = bindingDeadline(programme);
  return (
    <section aria-labelledby="happens">
      <h2 id="happens">发布以后</h2>
      <ul>
        <li>
          {bodies.length} 个推荐单位收到{circular.body ? '通知' : '通知原件'}、本单位的名额函
          {due
            ? `和${due.binds === 'filing' ? '报送' : '申报'}期限（${due.due === undefined ? '常年受理' : dayInWords(due.due)}）`
            : ''}
          ，并请他们确认收到。
        </li>
        <li>本年度的申报可以开始填写。</li>
        <li>方案定稿封存。名额调剂、延期另行办理并记录原因，不改定稿。</li>
      </ul>
      <details>
        <summary>各单位收到的名额</summary>
        <DataTable
          caption="各单位收到的名额"
          rows={rowsOf(programme)}
          rowKey={({ id }) => id}
          empty="还没有推荐单位。"
          columns={[
            { key: 'name', title: '推荐单位', head: true, cell: ({ name }) => name },
            {
              key: 'places',
              title: '名额',
              cell: ({ places, shared }) => (shared ? `${places}（${shared}）` : places),
            },
          ]}
        />
      </details>
    </section>
  );
}

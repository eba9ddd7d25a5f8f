import { DataTable } from '../../office/DataTable.tsx';
import '../../office/office.css';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import type { Calendar } from './calendarEntries.ts';

/** 延期 granted, with reason and signer (V16): of all bodies for the city, of its own for a body. */
export function Extensions({ deadlines }: { readonly deadlines: Calendar['deadlines'] }) {
  const rows = deadlines.flatMap(({ title, extensions }) => extensions.map((one) => ({ ...one, title })));
  if (rows.length === 0) return null;
  return (
    <section aria-labelledby="extensions" className="office calendar-extensions">
      <h2 id="extensions">延期（{rows.length}）</h2>
      <DataTable
        caption="已同意的延期"
        rows={rows}
        rowKey={({ body, title, at }) => body + title + at}
        empty="没有延期。"
        columns={[
          { key: 'body', title: '推荐单位', head: true, cell: ({ bodyName }) => bodyName },
          { key: 'due', title: '延到', cell: ({ due }) => `${dayInWords(due)}24:00` },
          { key: 'reason', title: '原因', cell: ({ reason }) => reason },
          { key: 'signer', title: '签批人', cell: ({ signer }) => signer || '当时未要求填写' },
          {
            key: 'at',
            title: '经办',
            cell: ({ byName, at }) => `${byName || '—'}，${cityMoment(at)}`,
          },
          { key: 'title', title: '截止事项', cell: ({ title }) => title },
        ]}
      />
    </section>
  );
}

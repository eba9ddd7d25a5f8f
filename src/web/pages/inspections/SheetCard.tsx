import type { ReactNode } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { DataTable } from '../../office/DataTable.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { resultWords, type Sheet, sheetWords } from './inspections.ts';

interface Props {
  readonly sheet: Sheet;
  readonly zone: string;
  readonly evidence: QueryOutput<'inspectionVisit'>['evidence'];
  readonly children: ReactNode;
}

/** A sheet as it was received: marks beside self-assessment and evidence, photos, signatures, hash. */
export function SheetCard({ sheet, zone, evidence, children }: Props) {
  const { state, byName, receivedAt, visitedOn, result, rectifyBy, findings, advice, marks } = sheet;
  const facts: readonly (readonly [string, string | null])[] = [
    ['验收日期', visitedOn],
    ['结果', `${resultWords[result]}${rectifyBy ? `，${rectifyBy} 前完成整改` : ''}`],
    ['检查情况', findings],
    ['意见和要求', advice],
    ['现场签到', sheet.arrival],
    ['待核对的原因', sheet.because],
    ['处理', sheet.settled],
    ['校验值', sheet.hash],
  ];
  return (
    <details className="card" open={state === 'standing' || state === 'waiting'}>
      <summary className="of-strong">
        {sheetWords[state]}（{byName}，{cityMoment(receivedAt, zone)} 收到）
      </summary>
      <div className="of-stack">
        {children}
        <dl className="facts">
          {facts
            .filter(([, text]) => text)
            .map(([label, text]) => (
              <div key={label} className="of-fact">
                <dt>{label}</dt>
                <dd className="of-wrap">{text}</dd>
              </div>
            ))}
        </dl>
        <DataTable
          caption="逐项结果"
          columns={[
            {
              key: 'item',
              title: '项目',
              head: true,
              cell: ({ heads, title }) => [...heads, title].join(' · '),
            },
            { key: 'self', title: '自评', cell: ({ self }) => self },
            {
              key: 'evidence',
              title: '证明材料',
              cell: ({ item }) =>
                evidence
                  .filter((one) => one.item === item)
                  .map(({ name, url }) => (
                    <a key={url} href={url}>
                      {name}
                    </a>
                  )),
            },
            { key: 'reviewed', title: '评审', cell: ({ reviewed }) => reviewed.join('；') },
            { key: 'found', title: '验收', cell: ({ found }) => found },
            { key: 'note', title: '说明', cell: ({ note }) => note },
          ]}
          rows={marks}
          rowKey={({ item }) => item}
          empty={null}
        />
        <Pictures sheet={sheet} zone={zone} />
      </div>
    </details>
  );
}

const sides = { inspector: '验收组', host: '被验收方' } as const;

function Pictures({ sheet: { photos, signatures, marks }, zone }: Pick<Props, 'sheet' | 'zone'>) {
  const titles = new Map(marks.map(({ item, title }) => [item, title]));
  return (
    <>
      <h3 className="of-flush">签名</h3>
      <ul className="of-flush">
        {signatures.map(({ side, name, url }) => (
          <li key={`${side}${name}`}>
            {sides[side]}：{name} {url ? <a href={url}>签名图片</a> : '（没有图片）'}
          </li>
        ))}
      </ul>
      {photos.length > 0 ? (
        <>
          <h3 className="of-flush">现场照片（{photos.length} 张）</h3>
          <ul className="of-flush">
            {photos.map(({ id, item, caption, takenAt, place, url }) => (
              <li key={id}>
                <a href={url}>{[titles.get(item) ?? '现场', caption].filter(Boolean).join('：')}</a>
                <span className="soft">
                  {takenAt ? ` 手机时间 ${cityMoment(takenAt, zone)}` : ''}
                  {place ? `，${place}` : '，未记录位置'}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}

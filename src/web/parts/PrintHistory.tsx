import type { QueryOutput } from '../../contract/client.ts';
import { cityMoment } from './cityTime.ts';
import { useContractQuery } from './useContractQuery.ts';

type Print = QueryOutput<'printList'>['prints'][number];

function Line({ print }: { readonly print: Print }) {
  return (
    <>
      {`${cityMoment(print.at)}　${print.byName}　版本 ${print.version}　共 ${print.pages} 页　`}
      {print.void ? <strong>作废　</strong> : null}
      <a href={`/api/v1/prints/${print.id}.pdf`} target="_blank" rel="noreferrer">
        {print.void ? '查看' : '再打印这一份'}
      </a>
    </>
  );
}

/** What was printed for sealing; whether the sheet in hand still counts is said first (S33). */
export function PrintHistory({ application }: { readonly application: string }) {
  const { data } = useContractQuery('printList', { application });
  const [latest, ...older] = data?.prints ?? [];
  if (!latest) return null;
  return (
    <section aria-label="打印记录">
      {latest.void ? (
        <p className="note note-warn">内容已改，原来打印的表作废。请重新打印，由各级重新盖章。</p>
      ) : null}
      <p className="soft">
        已打印：
        <Line print={latest} />
      </p>
      {older.length > 0 ? (
        <details>
          <summary>更早打印的 {older.length} 份</summary>
          <ul>
            {older.map((print) => (
              <li key={print.id}>
                <Line print={print} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

import type { ReactNode } from 'react';
import type { Programme } from '../../../../core/programme/programme.ts';
import { Page } from '../../../parts/Page.tsx';
import { RefusalNote } from '../../../parts/RefusalNote.tsx';
import { Waiting } from '../../../parts/Waiting.tsx';
import { useProgramme } from '../../../session/useProgramme.ts';
import { type Difference, differences } from '../differences.ts';
import { partWords } from '../draftWords.ts';
import { OpenDraft, type OpenedDraft } from '../OpenDraft.tsx';
import { QuotaCompared } from './QuotaCompared.tsx';
import { TextsCompared } from './TextsCompared.tsx';

/** 与上年对照: last year on the left, the new year on the right, differences marked by words too (F2). */
export default function PreviousPage() {
  return <OpenDraft>{(opened) => <Compared {...opened} />}</OpenDraft>;
}

function Compared({ draft, programme }: OpenedDraft) {
  const { previous } = draft;
  const before = useProgramme(previous?.revision);
  return (
    <Page
      title="与上年对照"
      above={programme.title}
      crumbs={[
        { label: '新建年度工作', to: '/drafts' },
        { label: programme.title, to: `/drafts/${draft.id}` },
      ]}
      wide
    >
      {!previous ? (
        <p className="note">这份草案不是照上年新建的，没有可以对照的年份。</p>
      ) : before.programme ? (
        <BothYears left={before.programme} right={programme} />
      ) : before.error ? (
        <RefusalNote failure={before.error} onRetry={() => void before.refetch()} />
      ) : (
        <Waiting />
      )}
    </Page>
  );
}

const listed = ['bodies', 'phases', 'deadlines', 'tracks', 'materials', 'nameRule', 'city', 'words'] as const;

function BothYears({ left, right }: { readonly left: Programme; readonly right: Programme }) {
  const years = { left: `${left.year}年`, right: `${right.year}年` };
  const found = listed.flatMap((key) => differences(partWords[key], left[key], right[key]));
  return (
    <>
      <Part id="dates" title="单位、日期和材料">
        <DifferenceTable found={found} years={years} />
      </Part>
      <Part id="quota" title="名额">
        <QuotaCompared left={left.quota} right={right.quota} years={years} />
      </Part>
      <Part id="texts" title="通知的文字">
        <TextsCompared left={left} right={right} years={years} />
      </Part>
    </>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export interface Years {
  readonly left: string;
  readonly right: string;
}

function DifferenceTable({ found, years }: { readonly found: readonly Difference[]; readonly years: Years }) {
  if (found.length === 0) return <p className="card">没有不同。</p>;
  return (
    <div className="of-scroll">
      <table className="of-table">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">{years.left}</th>
            <th scope="col">{years.right}</th>
          </tr>
        </thead>
        <tbody>
          {found.map(({ where, left, right }) => (
            <tr key={where + left + right}>
              <th scope="row">{where}</th>
              <td data-label={years.left}>{left}</td>
              <td data-label={years.right}>{right}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

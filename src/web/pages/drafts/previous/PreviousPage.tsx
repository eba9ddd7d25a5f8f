import type { ReactNode } from 'react';
import { Loaded } from '../../../office/Loaded.tsx';
import { Page } from '../../../parts/Page.tsx';
import { useContractQuery } from '../../../parts/useContractQuery.ts';
import { OpenDraft, type OpenedDraft } from '../OpenDraft.tsx';
import { CarriedOver } from './CarriedOver.tsx';
import type { Answer } from './changeWords.ts';
import { DatesCompared } from './DatesCompared.tsx';
import { QuotaCompared } from './QuotaCompared.tsx';
import { TextsCompared } from './TextsCompared.tsx';

/** 与上年对照: last year on the left, the new year on the right, differences in words too; what is carried over (F2). */
export default function PreviousPage() {
  return <OpenDraft>{(opened) => <Compared {...opened} />}</OpenDraft>;
}

function Compared({ draft, programme }: OpenedDraft) {
  const query = useContractQuery('draftComparison', { draft: draft.id });
  return (
    <Page
      title="与上年对照"
      crumbs={[
        { label: '新建年度工作', to: '/drafts' },
        { label: programme.title, to: `/drafts/${draft.id}` },
      ]}
      wide
    >
      {draft.previous ? (
        <>
          <p>
            左边是{draft.previous.year}年（{draft.previous.title}），右边是{programme.year}年。
          </p>
          <Loaded query={query}>
            {(answer) => (
              <BothYears
                answer={answer}
                years={{ left: `${draft.previous?.year}年`, right: `${programme.year}年` }}
              />
            )}
          </Loaded>
          <CarriedOver draft={draft.id} />
        </>
      ) : (
        <p className="note">这份草案不是照上年新建的，没有可以对照的年份。</p>
      )}
    </Page>
  );
}

interface BothProps {
  readonly answer: Answer;
  readonly years: { readonly left: string; readonly right: string };
}

function BothYears({ answer: { comparison, windows }, years }: BothProps) {
  if (!comparison) return <p className="note">没有可以对照的年份。</p>;
  const others = [
    ...comparison.bodies.map(({ body, ...pair }) => ({ ...pair, path: body, label: '推荐单位' })),
    ...comparison.elements,
  ];
  return (
    <>
      <Part id="dates" title="日期">
        <DatesCompared dates={comparison.dates} windows={windows} years={years} />
      </Part>
      <Part id="quota" title="名额">
        <QuotaCompared quota={comparison.quota} years={years} />
      </Part>
      <Part id="texts" title="通知的文字">
        <TextsCompared pairs={comparison.texts} years={years} same="通知的文字与上年相同。" />
      </Part>
      <Part id="others" title="单位、类别和材料">
        <TextsCompared pairs={others} years={years} same="单位、类别和材料与上年相同。" />
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

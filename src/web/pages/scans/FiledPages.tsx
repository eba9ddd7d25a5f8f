import { Link } from '@tanstack/react-router';
import { PageThumb } from './PageThumb.tsx';
import { pairInWords } from './pageTitle.ts';
import { paperWords } from './paperWords.ts';
import type { PageGroup, ScanPage } from './scanPages.ts';

interface Props {
  readonly batch: string;
  readonly groups: readonly PageGroup[];
  /** All pages as shown, for the queue of j and k. */
  readonly shown: readonly ScanPage[];
  readonly at: number;
}

/** Whose pages they are, in words. */
function nameOf({ agreement, studioName, bodyName, pages }: PageGroup): string {
  if (agreement) return `师徒协议：${pairInWords(agreement)}`;
  return studioName ?? `${bodyName ?? ''} ${paperWords[pages[0]?.paper ?? 'summary']}`;
}

/** An agreement is one scan, however many piles bring its pages (R11). */
function MissingPages({ group: { agreement } }: { readonly group: PageGroup }) {
  if (!agreement || agreement.missingPages.length === 0) return null;
  return (
    <p className="of-flush">还缺第 {agreement.missingPages.join('、')} 页：补扫以后，与这里的页合成一份。</p>
  );
}

/** 已归入: what was understood, application by application. */
export function FiledPages({ batch, groups, shown, at }: Props) {
  if (groups.length === 0) return null;
  const count = groups.reduce((sum, { pages }) => sum + pages.length, 0);
  return (
    <section className="of-stack" aria-labelledby="filed">
      <h2 id="filed">
        已归入：{groups.length} 份材料，{count} 页
      </h2>
      {groups.map((group) => (
        <section key={group.key} className="card of-stack" aria-label={nameOf(group)}>
          <div className="of-line of-between">
            <h3 className="of-flush">
              {group.application ? (
                <Link
                  to="/applications/$application/review"
                  params={{ application: group.application } as never}
                >
                  {group.studioName || group.fileNumber}
                </Link>
              ) : group.agreement ? (
                <Link to="/mentorship/$pair" params={{ pair: group.agreement.pair } as never}>
                  {nameOf(group)}
                </Link>
              ) : (
                paperWords[group.pages[0]?.paper ?? 'summary']
              )}
            </h3>
            <span className="soft">{[group.fileNumber, group.bodyName].filter(Boolean).join(' · ')}</span>
          </div>
          <MissingPages group={group} />
          <ul className="sc-thumbs">
            {group.pages.map((page) => {
              const row = shown.indexOf(page);
              return (
                <li key={page.id}>
                  <PageThumb batch={batch} page={page} row={row} at={row === at} />
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </section>
  );
}

import { Link } from '@tanstack/react-router';
import { PageThumb } from './PageThumb.tsx';
import type { PageGroup, ScanPage } from './scanPages.ts';

interface Props {
  readonly batch: string;
  readonly groups: readonly PageGroup[];
  /** All pages as shown, for the queue of j and k. */
  readonly shown: readonly ScanPage[];
  readonly at: number;
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
        <section
          key={group.key}
          className="card of-stack"
          aria-label={group.studioName ?? `${group.bodyName} 汇总表`}
        >
          <div className="of-line of-between">
            <h3 className="of-flush">
              {group.application ? (
                <Link
                  to="/applications/$application/review"
                  params={{ application: group.application } as never}
                >
                  {group.studioName || group.fileNumber}
                </Link>
              ) : (
                '汇总表'
              )}
            </h3>
            <span className="soft">{[group.fileNumber, group.bodyName].filter(Boolean).join(' · ')}</span>
          </div>
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

import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { PageThumb } from './PageThumb.tsx';
import { pageTitle } from './pageTitle.ts';
import type { ScanPage } from './scanPages.ts';
import { trayWordsOf } from './trayWords.ts';

interface Props {
  readonly batch: string;
  readonly pages: readonly ScanPage[];
  readonly shown: readonly ScanPage[];
  readonly at: number;
}

/** 待处理: nothing is dropped; each page says why it waits and what to do. */
export function TrayPages({ batch, pages, shown, at }: Props) {
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="tray">
      <h2 id="tray">待处理：{pages.length} 页</h2>
      <ul className="sc-tray">
        {pages.map((page) => (
          <TrayPage key={page.id} batch={batch} page={page} row={shown.indexOf(page)} at={at} />
        ))}
      </ul>
    </section>
  );
}

function TrayPage({ batch, page, row, at }: { batch: string; page: ScanPage; row: number; at: number }) {
  const { title, next, usual } = trayWordsOf(page.reason);
  const { run, busy, failure } = useCommand('setAsideScanPage');
  async function setAside(): Promise<void> {
    if (await run({ scanPage: page.id })) announce(`${pageTitle(page)}已搁置，可以随时放回。`);
  }
  return (
    <li>
      <PageThumb batch={batch} page={page} row={row} at={row === at} bare />
      <div>
        <h3>{title}</h3>
        <p className="of-flush">{next}</p>
        <Known page={page} />
        <RefusalNote failure={failure} />
        <div className="of-line">
          <Link
            to="/scans/$batch"
            params={{ batch } as never}
            search={{ page: page.id } as never}
            className={`button${usual === 'place' ? '' : ' button-plain'}`}
          >
            手工归入<span className="unseen">：{pageTitle(page)}</span>
          </Link>
          <Button
            type={usual === 'setAside' ? 'primary' : 'default'}
            loading={busy}
            onClick={() => void setAside()}
          >
            搁置<span className="unseen">：{pageTitle(page)}</span>
          </Button>
        </div>
      </div>
    </li>
  );
}

/** What the code said all the same: an old version or a duplicate knows whose it is. */
function Known({ page }: { page: ScanPage }) {
  const words = [page.fileNumber, page.studioName, page.paper ? pageTitle(page) : ''].filter(Boolean);
  return words.length > 0 ? <p className="of-flush soft">{words.join(' · ')}</p> : null;
}

import Button from 'antd/es/button';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { PageThumb } from './PageThumb.tsx';
import { pageTitle } from './pageTitle.ts';
import type { ScanPage } from './scanPages.ts';

interface Props {
  readonly batch: string;
  readonly pages: readonly ScanPage[];
  readonly shown: readonly ScanPage[];
  readonly at: number;
}

/** 搁置: out of the way, never gone. */
export function SetAsidePages({ batch, pages, shown, at }: Props) {
  if (pages.length === 0) return null;
  return (
    <section aria-labelledby="aside">
      <h2 id="aside">搁置：{pages.length} 页</h2>
      <ul className="sc-thumbs">
        {pages.map((page) => {
          const row = shown.indexOf(page);
          return (
            <li key={page.id}>
              <PageThumb batch={batch} page={page} row={row} at={row === at} />
              <PutBack page={page} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** 放回: set aside or filed by mistake; the page waits in the tray again. */
export function PutBack({ page }: { readonly page: ScanPage }) {
  const { run, busy, failure } = useCommand('returnScanPage');
  async function act(): Promise<void> {
    if (await run({ scanPage: page.id })) announce(`${pageTitle(page)}已放回待处理。`);
  }
  return (
    <>
      <RefusalNote failure={failure} />
      <Button loading={busy} onClick={() => void act()}>
        放回待处理<span className="unseen">：{pageTitle(page)}</span>
      </Button>
    </>
  );
}

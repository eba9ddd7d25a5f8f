import { Link } from '@tanstack/react-router';
import { boxWords } from './boxWords.ts';
import { generationInWords, pageTitle } from './pageTitle.ts';
import { openBoxes, type ScanPage } from './scanPages.ts';
import { trayWordsOf } from './trayWords.ts';

interface Props {
  readonly batch: string;
  readonly page: ScanPage;
  /** Its place in the queue of j and k, and whether it is the chosen one. */
  readonly row: number;
  readonly at: boolean;
  /** Its standing is said beside it already. */
  readonly bare?: boolean;
}

/** A page as a small picture that opens it, with what is to be done there in words. */
export function PageThumb({ batch, page, row, at, bare = false }: Props) {
  return (
    <Link
      to="/scans/$batch"
      params={{ batch } as never}
      search={{ page: page.id } as never}
      className="sc-thumb"
      data-row={row}
      data-at={at}
    >
      <Picture page={page} />
      <span className="sc-thumb-words">
        <span>{pageTitle(page)}</span>
        {generationInWords(page.generation) ? (
          <span className="soft">{generationInWords(page.generation)}</span>
        ) : null}
        {page.placedByHand ? <span className="soft">手工归入</span> : null}
        {bare ? null : <Standing page={page} />}
      </span>
    </Link>
  );
}

/** The page's picture, fetched when it comes into sight. */
export function Picture({ page }: { readonly page: ScanPage }) {
  return (
    <span className="sc-thumb-picture">
      {page.picture ? <img src={`/api/v1/uploads/${page.picture}`} alt="" loading="lazy" /> : '没有图'}
    </span>
  );
}

function Standing({ page }: { page: ScanPage }) {
  if (page.state !== 'filed')
    return (
      <span className="of-mark" data-tone={page.state === 'tray' ? 'attention' : 'ended'}>
        {page.state === 'tray' ? trayWordsOf(page.reason).title : '搁置'}
      </span>
    );
  if (page.voided)
    return (
      <span className="of-mark" data-tone="ended">
        作废
      </span>
    );
  const open = openBoxes(page).length;
  if (open > 0)
    return (
      <span className="of-mark" data-tone="attention">
        待确认 {open} 处
      </span>
    );
  const [last] = page.boxes.filter(({ standing }) => standing !== 'later' && standing !== 'closed').reverse();
  if (!last) return <span className="soft">{page.boxes.length === 0 ? '没有要盖章的栏' : '等前一级'}</span>;
  const { words, tone } = boxWords[last.standing];
  return (
    <span className="of-mark" data-tone={tone}>
      {words}
    </span>
  );
}

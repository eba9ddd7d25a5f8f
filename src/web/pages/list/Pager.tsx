import { Link } from '@tanstack/react-router';
import { type ListFilter, writeFilter } from './filterAddress.ts';

interface Props {
  readonly filter: ListFilter;
  readonly pages: number;
}

/** Turning pages by links, so that each page has its address (rule 11, 15). */
export function Pager({ filter, pages }: Props) {
  const now = Math.min(filter.page ?? 1, pages);
  if (pages <= 1) return null;
  const to = (page: number, label: string) => (
    <Link to="/list" search={writeFilter({ ...filter, page }) as never} className="button button-plain">
      {label}
    </Link>
  );
  return (
    <nav aria-label="翻页" className="of-line">
      {now > 1 ? to(now - 1, '上一页') : null}
      <span aria-current="page">
        第 {now} 页，共 {pages} 页
      </span>
      {now < pages ? to(now + 1, '下一页') : null}
      {now > 2 ? to(1, '第一页') : null}
    </nav>
  );
}

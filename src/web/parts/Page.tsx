import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect, useRef } from 'react';

export interface Crumb {
  readonly label: string;
  readonly to: string;
  readonly params?: Record<string, string>;
}
interface Props {
  readonly title: string;
  /** Title of the browser's tab when it should say more than the heading. */
  readonly tabTitle?: string;
  readonly crumbs?: readonly Crumb[];
  /** Small line over the heading. */
  readonly above?: ReactNode;
  /** Beside the heading: state, main buttons. */
  readonly aside?: ReactNode;
  /** Office tables use the whole width; text pages keep a readable measure. */
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** Every screen: a title, where one is, one heading that takes the focus after a change of screen. */
export function Page({ title, tabTitle, crumbs = [], above, aside, wide = false, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${tabTitle ?? title} · 工坊`;
  }, [title, tabTitle]);
  useEffect(() => {
    if (window.location.hash === '') heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={wide ? 'page page-wide' : 'page'}>
      {crumbs.length > 0 && (
        <nav aria-label="所在位置" className="crumbs">
          <ol>
            {crumbs.map(({ label, to, params }) => (
              <li key={to + label}>
                <Link to={to} params={params ?? {}}>
                  {label}
                </Link>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="page-head">
        <div>
          {above && <p className="page-above">{above}</p>}
          <h1 tabIndex={-1} ref={heading}>
            {title}
          </h1>
        </div>
        {aside && <div className="page-aside">{aside}</div>}
      </div>
      {children}
    </div>
  );
}

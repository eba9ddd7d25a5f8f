import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';

interface Props {
  readonly to: string;
  readonly filter: Readonly<Record<string, string | undefined>>;
  readonly next: string | null;
  readonly onFirst: () => void;
}

/** 下一页 and back to the first one. */
export function Pager({ to, filter, next, onFirst }: Props) {
  if (!filter.after && !next) return null;
  return (
    <nav className="of-line" aria-label="翻页">
      {filter.after ? <Button onClick={onFirst}>回到第一页</Button> : null}
      {next ? (
        <Link to={to} search={{ ...filter, after: next } as never} className="button button-plain">
          下一页
        </Link>
      ) : null}
    </nav>
  );
}

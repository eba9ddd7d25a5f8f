import { Link } from '@tanstack/react-router';
import { Page } from '../../parts/Page.tsx';

export function NotFoundPage() {
  return (
    <Page title="没有这个页面">
      <p>地址可能写错了，或者这一页已经移走。</p>
      <p>
        <Link to="/" className="button">
          回到我的工作
        </Link>
      </p>
    </Page>
  );
}

import { Page } from '../../parts/Page.tsx';

export default function UsersPage() {
  return <Page title="账号">{null}</Page>;
}

import { Page } from '../../parts/Page.tsx';

export default function ListPage() {
  return <Page title="申报列表">{null}</Page>;
}

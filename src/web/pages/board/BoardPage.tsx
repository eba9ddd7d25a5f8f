import { Page } from '../../parts/Page.tsx';

export default function BoardPage() {
  return <Page title="申报进展">{null}</Page>;
}

import { Page } from '../../parts/Page.tsx';

export default function QuotaPage() {
  return <Page title="名额">{null}</Page>;
}

import { Page } from '../../parts/Page.tsx';

export default function SectionPage() {
  return <Page title="正在建设">{null}</Page>;
}

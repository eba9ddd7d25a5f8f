import { Page } from '../../parts/Page.tsx';

export default function ApplicationPage() {
  return <Page title="正在建设">{null}</Page>;
}

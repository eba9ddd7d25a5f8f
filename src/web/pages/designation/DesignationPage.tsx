import { Page } from '../../parts/Page.tsx';

export default function DesignationPage() {
  return <Page title="命名">{null}</Page>;
}

import { Page } from '../../parts/Page.tsx';

export default function FilingPage() {
  return <Page title="报送">{null}</Page>;
}

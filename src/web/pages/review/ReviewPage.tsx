import { Page } from '../../parts/Page.tsx';

export default function ReviewPage() {
  return <Page title="办理申报">{null}</Page>;
}

import { Page } from '../../parts/Page.tsx';

export default function DeskPage() {
  return <Page title="办理台">{null}</Page>;
}

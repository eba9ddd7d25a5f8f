import { Page } from '../../parts/Page.tsx';

export default function LogPage() {
  return <Page title="操作日志">{null}</Page>;
}

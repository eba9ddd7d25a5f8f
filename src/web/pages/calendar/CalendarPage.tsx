import { Page } from '../../parts/Page.tsx';

export default function CalendarPage() {
  return <Page title="进度安排">{null}</Page>;
}

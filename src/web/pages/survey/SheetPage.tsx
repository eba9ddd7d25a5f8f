import { useParams } from '@tanstack/react-router';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { SheetView } from './SheetView.tsx';

/** One sheet by its own address: of a studio, of a body, of the city. */
export default function SheetPage() {
  const { sheet = '' } = useParams({ strict: false }) as { sheet?: string };
  const { data } = useContractQuery('surveySheet', { sheet });
  const name = data?.level === 'city' ? '全市调查报告' : (data?.name ?? '调查表');
  return (
    <Page
      title={name}
      above={data?.unitName ? `${data.unitName}　${data.bodyName}` : data?.surveyTitle}
      crumbs={[{ label: '摸底调查', to: '/survey' }]}
    >
      <SheetView sheet={sheet} />
    </Page>
  );
}

import { useParams } from '@tanstack/react-router';
import { OpenApplication } from '../../form/OpenApplication.tsx';
import { useWork } from '../../form/work.ts';
import { Page } from '../../parts/Page.tsx';
import { SectionForm } from './SectionForm.tsx';

export default function SectionPage() {
  return (
    <OpenApplication>
      <OneSection />
    </OpenApplication>
  );
}

function OneSection() {
  const { section: id } = useParams({ strict: false }) as { section?: string };
  const { detail, form } = useWork();
  const section = form.sections.find((one) => one.id === id);
  const crumbs = [
    { label: '我的工作', to: '/' },
    { label: detail.studioName || '这份申报', to: `/applications/${detail.id}` },
  ];
  if (!section)
    return (
      <Page title="没有这一部分" crumbs={crumbs}>
        <p>请返回申报，从列表中选择要填写的部分。</p>
      </Page>
    );
  return (
    <Page key={section.id} title={section.title} crumbs={crumbs} above={section.source} wide>
      <SectionForm section={section} />
    </Page>
  );
}

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Programme } from '../../core/programme/programme.ts';
import { type Crumb, Page } from '../parts/Page.tsx';
import { Waiting } from '../parts/Waiting.tsx';
import { type Campaign, useCampaign } from '../session/useCampaign.ts';
import { useMay } from '../session/useMe.ts';
import { useProgramme } from '../session/useProgramme.ts';
import { useWords } from '../session/useWords.ts';
import { OfficeProvider } from './OfficeProvider.tsx';

interface Props {
  readonly title: string;
  readonly crumbs?: readonly Crumb[];
  readonly aside?: ReactNode;
  readonly children: (now: { campaign: Campaign; programme: Programme }) => ReactNode;
}

/** An office screen over the campaign that is worked on now. An empty system says how to begin (rule 21). */
export function OfficePage({ title, crumbs, aside, children }: Props) {
  const { campaign, loading } = useCampaign();
  const { programme } = useProgramme(campaign?.revision);
  return (
    <OfficeProvider>
      <Page title={title} above={campaign?.title} crumbs={crumbs ?? []} aside={aside} wide>
        {campaign && programme ? (
          children({ campaign, programme })
        ) : loading || campaign ? (
          <Waiting />
        ) : (
          <NoCampaign />
        )}
      </Page>
    </OfficeProvider>
  );
}

function NoCampaign() {
  const { organiser } = useWords();
  const may = useMay();
  return (
    <div className="of-empty">
      <p className="of-strong">还没有年度工作</p>
      <p>依次办理：新建年度工作 → 导入通知 → 核对名额 → 发布。</p>
      {may('prepareCampaign') ? (
        <Link to="/drafts" className="button">
          新建年度工作
        </Link>
      ) : (
        <p>请{organiser}经办人办理。</p>
      )}
    </div>
  );
}

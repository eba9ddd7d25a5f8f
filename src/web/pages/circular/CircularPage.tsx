import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { Contact } from '../../parts/Contact.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { PaperLinks } from '../../parts/PaperLinks.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { type Campaign, useCampaign } from '../../session/useCampaign.ts';
import { useMay } from '../../session/useMe.ts';
import { useProgramme } from '../../session/useProgramme.ts';
import { CitedPapers } from './CitedPapers.tsx';
import './circular.css';
import { Deadlines } from './Deadlines.tsx';
import { OwnReceipts } from './OwnReceipts.tsx';

// Only the city needs the table, and the library it is drawn with.
const CityPart = lazy(() => import('./CityPart.tsx'));

/** 通知: the circular with its annexes, what it binds to and whom to ask; who has confirmed it (F3, R1, R34). */
export default function CircularPage() {
  const { campaign, loading } = useCampaign();
  const { programme } = useProgramme(campaign?.revision);
  const may = useMay();
  return (
    <Page title="通知" above={campaign?.title} wide={may('recordConfirmation')}>
      {campaign && programme ? (
        <Circular campaign={campaign} programme={programme} />
      ) : loading || campaign ? (
        <Waiting />
      ) : (
        <p className="note">还没有年度工作，通知会在发布后出现在这里。</p>
      )}
    </Page>
  );
}

function Circular({ campaign, programme }: { campaign: Campaign; programme: Programme }) {
  const may = useMay();
  const { circular } = programme;
  return (
    <>
      {may('confirmCircular') ? <OwnReceipts campaign={campaign.id} /> : null}
      <section className="card" aria-labelledby="circular">
        <h2 id="circular">{circular.title}</h2>
        <dl className="facts">
          <dt>文号</dt>
          <dd>{circular.number ?? '通知没有文号'}</dd>
          <dt>发文</dt>
          <dd>
            {circular.issuer}，{dayInWords(circular.issuedOn)}
          </dd>
          <dt>附件</dt>
          <dd>
            <ul className="circular-list">
              {circular.annexes.map((annex) => (
                <li key={annex}>{annex}</li>
              ))}
            </ul>
          </dd>
        </dl>
        {circular.body ? (
          <PaperLinks base={`/api/v1/papers/circular/${campaign.id}`} of="通知和附件" />
        ) : (
          <p className="soft">这一年度的通知正文没有录入系统，请以收到的文件为准。</p>
        )}
      </section>
      <Deadlines campaign={campaign.id} />
      <CitedPapers campaign={campaign} />
      <section aria-labelledby="ask">
        <h2 id="ask">有疑问问谁</h2>
        <Contact programme={programme} />
        <p>
          <Link to="/help">怎么办理、要交什么材料，见“帮助”</Link>
        </p>
      </section>
      {may('seeBoard') ? (
        <Suspense fallback={<Waiting />}>
          <CityPart campaign={campaign.id} />
        </Suspense>
      ) : null}
    </>
  );
}

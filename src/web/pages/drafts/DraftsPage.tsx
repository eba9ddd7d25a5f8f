import { Link } from '@tanstack/react-router';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { originWords } from './draftWords.ts';
import { HowItGoes } from './HowItGoes.tsx';
import { type DraftList, NewDraft } from './NewDraft.tsx';
import './drafts.css';
import { useWords } from '../../session/useWords.ts';

/** 新建年度工作: what is being prepared, and the four beginnings. An empty system says what to do next (ux 21). */
export default function DraftsPage() {
  const query = useContractQuery('draftList', {});
  return (
    <OfficeProvider>
      <Page title="新建年度工作">
        <Loaded query={query}>{(list) => <Drafts list={list} />}</Loaded>
      </Page>
    </OfficeProvider>
  );
}

function Drafts({ list }: { readonly list: DraftList }) {
  const { organiser } = useWords();
  const may = list.allowed.includes('prepareCampaign');
  const empty = list.campaigns.length === 0 && list.drafts.length === 0;
  return (
    <>
      {empty && <HowItGoes />}
      {list.drafts.length > 0 && (
        <section aria-labelledby="preparing">
          <h2 id="preparing" className="dr-first">
            正在准备
          </h2>
          <ul className="tasks">
            {list.drafts.map((draft) => (
              <li key={draft.id}>
                <div className="task-name">
                  <Link to={`/drafts/${draft.id}`}>{draft.title}</Link>
                  <p className="soft">
                    {draft.year}年，{originWords[draft.origin]}，{draft.byName} {cityMoment(draft.updatedAt)}{' '}
                    改过
                  </p>
                </div>
                <p className="task-end">
                  <span className={`state ${draft.confirmed === draft.steps ? 'state-good' : 'state-todo'}`}>
                    已核对 {draft.confirmed}／{draft.steps} 步
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {may ? <NewDraft list={list} /> : <p className="note">新建年度工作由{organiser}经办人办理。</p>}
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { Contact } from '../../parts/Contact.tsx';
import { OwnShare } from '../../parts/OwnShare.tsx';
import { Page } from '../../parts/Page.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCampaign } from '../../session/useCampaign.ts';
import { useProgramme } from '../../session/useProgramme.ts';

/** Which of the programme's tracks? */
export default function StartPage() {
  const { campaign, loading } = useCampaign();
  const { programme, error } = useProgramme(campaign?.revision);
  if (loading || (campaign && !programme && !error)) return <Waiting />;
  return (
    <Page title="新建申报" above={campaign?.title} crumbs={[{ label: '我的工作', to: '/' }]}>
      <RefusalNote failure={error} />
      {!campaign && <p className="card">现在没有正在进行的年度工作，暂时不能申报。</p>}
      {campaign && <OwnShare campaign={campaign.id} />}
      <p>请选择申报的类别。每一类都可以先看需要填什么、准备什么材料，再开始填写。</p>
      <ul className="tasks">
        {programme?.tracks.map((track) => (
          <li key={track.id}>
            <div className="task-name">
              <Link to={`/start/${track.id}`}>{track.title}</Link>
              <p className="soft">
                {programme.forms.find(({ id }) => id === track.form)?.title}
                {track.source && `（${track.source}）`}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {programme && <Contact programme={programme} />}
    </Page>
  );
}

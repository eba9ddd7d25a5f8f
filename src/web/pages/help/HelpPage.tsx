import { Link } from '@tanstack/react-router';
import type { Programme } from '../../../core/programme/programme.ts';
import { Contact } from '../../parts/Contact.tsx';
import { Page } from '../../parts/Page.tsx';
import { Waiting } from '../../parts/Waiting.tsx';
import { useCampaign } from '../../session/useCampaign.ts';
import { useMe } from '../../session/useMe.ts';
import { useProgramme } from '../../session/useProgramme.ts';
import { Deadlines } from '../circular/Deadlines.tsx';
import '../circular/circular.css';
import { useWords } from '../../session/useWords.ts';
import { conditionInWords } from '../editor/views/ruleInWords.ts';
import { guides } from './guides.ts';

/** 帮助: whom to ask, what to hand in, the steps and dates, who fills what, and three minutes per role (F51, R34). */
export default function HelpPage() {
  const { campaign, loading } = useCampaign();
  const { programme } = useProgramme(campaign?.revision);
  return (
    <Page title="帮助" above={campaign?.title}>
      {programme ? (
        <section aria-labelledby="ask">
          <h2 id="ask">有疑问问谁</h2>
          <Contact programme={programme} />
        </section>
      ) : null}
      <OwnGuides />
      {campaign && programme ? (
        <>
          <Materials programme={programme} />
          <Steps programme={programme} />
          <Deadlines campaign={campaign.id} />
          <Fillers programme={programme} />
          <p>
            <Link to="/circular">查看通知和引用的文件</Link>
          </p>
        </>
      ) : loading || campaign ? (
        <Waiting />
      ) : (
        <p className="note">还没有年度工作；材料、步骤和期限会在发布后出现在这里。</p>
      )}
    </Page>
  );
}

/** The guide of each role that somebody holds. */
function OwnGuides() {
  const words = useWords();
  const { campaign } = useCampaign();
  const { data: me } = useMe();
  const held = [...new Map((me?.grants ?? []).map(({ role, roleTitle }) => [role, roleTitle]))];
  return held.map(([role, title]) => (
    <section key={role} className="card" aria-labelledby={`guide-${role}`}>
      <h2 id={`guide-${role}`}>三分钟上手：{title}</h2>
      <ol className="circular-list">
        {guides(words, campaign?.practice)[role].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
    </section>
  ));
}

function Materials({ programme }: { readonly programme: Programme }) {
  const { materials, tracks, forms } = programme;
  const titleOf = (id: string) => tracks.find((track) => track.id === id)?.shortTitle ?? '';
  if (materials.length === 0) return null;
  return (
    <section className="card" aria-labelledby="materials">
      <h2 id="materials">要交的材料</h2>
      <ul className="circular-list">
        {materials.map(({ id, title, copies, electronic, original, when, tracks: of }) => (
          <li key={id}>
            {title}：{copies > 0 && `纸质 ${copies} 份`}
            {electronic && (copies > 0 ? '，另交电子版' : '只交电子版')}
            {original ? '，要原件' : ''}
            {when ? `。${conditionInWords(when, { forms, programme })}的要交` : ''}
            <span className="soft">（{of.map(titleOf).filter(Boolean).join('、')}）</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Steps({ programme: { steps, tracks } }: { readonly programme: Programme }) {
  const { designation } = useWords();
  return (
    <section className="card" aria-labelledby="steps">
      <h2 id="steps">办理步骤</h2>
      {tracks.map((track) => (
        <p key={track.id}>
          {track.title}：填写并提交
          {track.steps.map((id) => `→${steps.find((step) => step.id === id)?.title ?? ''}`).join('')}→
          {designation}
        </p>
      ))}
    </section>
  );
}

const helperWords = { hr: '人事协助人', finance: '财务协助人' } as const;

/** Sections of each form, and who may fill them besides the clerk and the lead (F10). */
function Fillers({ programme: { forms, tracks } }: { readonly programme: Programme }) {
  const { lead } = useWords();
  const used = forms.filter(({ id }) => tracks.some(({ form }) => form === id));
  return (
    <section className="card" aria-labelledby="fillers">
      <h2 id="fillers">表里各部分由谁填</h2>
      <p>单位经办人和{lead}可以填全部内容；下面这些部分还可以请协助人填。</p>
      {used.map((form) => (
        <div key={form.id}>
          <h3>{form.title}</h3>
          <ul className="circular-list">
            {form.sections.map(({ id, title, helpers = [] }) => (
              <li key={id}>
                {title}
                {helpers.length > 0 ? `：${helpers.map((helper) => helperWords[helper]).join('、')}` : ''}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

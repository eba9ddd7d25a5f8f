import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { trackDeadline } from '../../../core/campaign/trackDeadline.ts';
import { hasSeals } from '../../../core/programme/practice.ts';
import type { Programme, Step, Track } from '../../../core/programme/programme.ts';
import { isUpward } from '../../../core/programme/upward.ts';
import { namedByRule } from '../../../core/studio/studioName.ts';
import { Contact } from '../../parts/Contact.tsx';
import { copiesInWords } from '../../parts/copiesInWords.ts';
import { DeadlineBanner } from '../../parts/DeadlineBanner.tsx';
import { handInWords } from '../../parts/handInWords.ts';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Waiting } from '../../parts/Waiting.tsx';
import { type Campaign, useCampaign } from '../../session/useCampaign.ts';
import { useProgramme } from '../../session/useProgramme.ts';
import { conditionInWords } from '../editor/views/ruleInWords.ts';
import { NewApplication } from './NewApplication.tsx';

/** Before one begins: the same list of sections that stands in the application, the papers needed, the deadline (ux 2). */
export default function StartTrackPage() {
  const { track: id } = useParams({ strict: false }) as { track?: string };
  const { campaign } = useCampaign();
  const { programme } = useProgramme(campaign?.revision);
  const track = programme?.tracks.find((one) => one.id === id);
  if (!campaign || !programme) return <Waiting />;
  const crumbs = [
    { label: '我的工作', to: '/' },
    { label: '新建申报', to: '/start' },
  ];
  if (!track)
    return (
      <Page title="没有这一类" crumbs={crumbs}>
        <p>请返回“新建申报”重新选择。</p>
      </Page>
    );
  return (
    <Page title={`申报${track.title}`} above={campaign.title} crumbs={crumbs}>
      <TrackDeadline campaign={campaign} programme={programme} track={track} />
      {isUpward(track) && <WhoGoesUp campaign={campaign.id} programme={programme} />}
      <Conditions track={track} />
      <WhatIsAsked programme={programme} track={track} />
      <Materials programme={programme} track={track} />
      <Way programme={programme} track={track} />
      <Begin campaign={campaign} track={track} suffix={programme.nameRule.suffix} />
      <Contact programme={programme} />
    </Page>
  );
}

function TrackDeadline({ campaign, programme, track }: Props & { readonly campaign: Campaign }) {
  const { data } = useContractQuery('campaignCalendar', { campaign: campaign.id });
  const steps = stepsOf(programme, track);
  const binding = trackDeadline(programme, track);
  const deadline = data?.deadlines.find(({ id }) => id === binding?.id);
  if (!deadline) return null;
  return <DeadlineBanner {...deadline} after={handInWords(deadline, hasSeals({ steps }))} />;
}

/** Who may be proposed to the level above: its day lies before this year's naming (S36). */
function WhoGoesUp({ campaign, programme }: { readonly campaign: string; readonly programme: Programme }) {
  const { data } = useContractQuery('upwardCandidates', { campaign });
  const { designation } = programme.words;
  return (
    <section className="card" aria-labelledby="upward">
      <h2 id="upward">谁可以推荐</h2>
      <p>
        往年{designation}
        过的工作室，以及今年培育名单里的。培育名单由推荐单位登记；还不在名单里的，请先与推荐单位联系。
      </p>
      {data && data.candidates.length > 0 && (
        <ul>
          {data.candidates.map(({ body, unitName, leadName, studioName, title }) => (
            <li key={`${body} ${unitName} ${leadName}`}>
              {studioName || leadName}，{unitName}
              <span className="soft">（{title ?? '今年的培育名单'}）</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface Props {
  readonly programme: Programme;
  readonly track: Track;
}

const stepsOf = (programme: Programme, track: Track): readonly Step[] =>
  track.steps.flatMap((id) => programme.steps.find((step) => step.id === id) ?? []);

/** Who may apply, in the words of the notice, before anybody types (F43). */
function Conditions({ track: { eligibility: rules = [] } }: { readonly track: Track }) {
  if (rules.length === 0) return null;
  return (
    <section className="card" aria-labelledby="conditions">
      <h2 id="conditions">申报条件</h2>
      <p className="soft">系统按填写的内容核对，不符合的在提交前会说明差在哪里。</p>
      <ul>
        {rules.map(({ id, text, level, source }) => (
          <li key={id}>
            {text}
            {level === 'warning' && <span className="soft">（不符合的，确认情况后仍可提交）</span>}
            {source && <span className="soft">（{source}）</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function WhatIsAsked({ programme, track }: Props) {
  const form = programme.forms.find(({ id }) => id === track.form);
  return (
    <section className="card">
      <h2>要填的内容</h2>
      <p className="soft">各部分可以按任意顺序填写，随时可以停下，内容自动保存。</p>
      <ol>
        {form?.sections.map((section) => (
          <li key={section.id}>{section.title}</li>
        ))}
        {track.leadConfirms && <li>{programme.words.lead}确认</li>}
        <li>检查并提交</li>
      </ol>
      {form?.instructions && (
        <details>
          <summary>填表说明</summary>
          {form.instructions.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </details>
      )}
    </section>
  );
}

function Materials({ programme, track }: Props) {
  const needed = programme.materials.filter(({ tracks }) => tracks.includes(track.id));
  const forms = programme.forms.filter(({ id }) => id === track.form);
  if (needed.length === 0) return null;
  return (
    <section className="card">
      <h2>要准备的材料</h2>
      <ul>
        {needed.map((material) => (
          <li key={material.id}>
            {material.title}，{copiesInWords(material)}
            {material.when && `。${conditionInWords(material.when, { forms, programme })}的要交，其他不用交`}
            {material.source && <span className="soft">（{material.source}）</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Way({ programme, track }: Props) {
  const steps = stepsOf(programme, track);
  return (
    <section className="card">
      <h2>提交以后</h2>
      <ol>
        {steps.map((step) => (
          <li key={step.id}>{step.title}</li>
        ))}
        {isUpward(track) && <li>报送上级</li>}
        <li>{isUpward(track) ? '上级评定，结果记入台账' : programme.words.designation}</li>
      </ol>
    </section>
  );
}

interface BeginProps {
  readonly campaign: Campaign;
  readonly track: Track;
  readonly suffix: string;
}

function Begin({ campaign, track, suffix }: BeginProps) {
  const navigate = useNavigate();
  const [existed, setExisted] = useState<string | undefined>();
  const go = (application: string) => void navigate({ to: `/applications/${application}` });
  if (existed)
    return (
      <div className="note note-good" role="status">
        <p>
          <strong>您已有一份草稿</strong>，不会另建一份。上次填写的内容都在。
        </p>
        <button type="button" className="button" onClick={() => go(existed)}>
          继续填写
        </button>
      </div>
    );
  return (
    <NewApplication
      campaign={campaign.id}
      track={track.id}
      suffix={namedByRule(track) ? suffix : undefined}
      done={(application, found) => (found ? setExisted(application) : go(application))}
    />
  );
}

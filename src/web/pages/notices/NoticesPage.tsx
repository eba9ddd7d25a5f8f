import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { NoticeCard } from './NoticeCard.tsx';
import { type Answer, daysInWords, type Rule } from './notices.ts';
import { OpenNotice } from './OpenNotice.tsx';

/** 公示: what runs with its clock, objections with theirs, results; what could be published now (F26, S8). */
export default function NoticesPage() {
  return (
    <OfficePage title="公示">
      {({ campaign, programme }) => <Notices campaign={campaign.id} zone={programme.timeZone} />}
    </OfficePage>
  );
}

function Notices({ campaign, zone }: { campaign: string; zone: string }) {
  const query = useContractQuery('publicNoticeList', { campaign });
  return (
    <Loaded query={query}>
      {(answer) => (
        <div className="of-stack">
          {answer.rules.length === 0 ? (
            <NotSet answer={answer} />
          ) : (
            <Ready campaign={campaign} answer={answer} />
          )}
          {answer.notices.map((notice) => (
            <NoticeCard key={notice.notice} notice={notice} today={answer.today} zone={zone} />
          ))}
        </div>
      )}
    </Loaded>
  );
}

function NotSet({ answer }: { answer: Answer }) {
  return (
    <div className="of-empty">
      <p className="of-strong">年度方案没有公示的规定，所以不公示</p>
      <p>
        通知没有写公示的，不必办理。要公示的，先在方案里写明公示几天（工作日还是自然日）、名单怎样排序、期满无异议时怎样写，再回到这里发布。
      </p>
      {answer.allowed.includes('prepareCampaign') ? (
        <Link to="/programme" className="button">
          修改方案
        </Link>
      ) : null}
    </div>
  );
}

function Ready({ campaign, answer }: { campaign: string; answer: Answer }) {
  const [open, setOpen] = useState<{ rule: Rule; at: number }>();
  const offers = answer.rules.flatMap((rule) => rule.ready.map((ready, at) => ({ rule, ready, at })));
  const order = { strokes: '按姓氏笔画', body: '按推荐单位' } as const;
  return (
    <section className="card of-stack" aria-labelledby="notice-rules">
      <h2 id="notice-rules" className="of-flush">
        可以公示的
      </h2>
      <ul className="of-flush">
        {answer.rules.map((rule) => (
          <li key={rule.step ?? ''}>
            {rule.title}：公示 {daysInWords(rule)}，名单{order[rule.order]}排序，期满无异议写“{rule.result}”
          </li>
        ))}
      </ul>
      {offers.length === 0 ? (
        <p className="of-flush soft">现在没有等待公示的申报。意见办结后会列在这里。</p>
      ) : null}
      {offers.map(({ rule, ready, at }) => (
        <div key={`${rule.step} ${ready.body}`} className="of-line">
          <span>
            {rule.title}：{ready.bodyName}发布，{ready.candidates.length} 个等待公示
          </span>
          <Button type="primary" onClick={() => setOpen({ rule, at })}>
            准备公示
            <span className="unseen">
              ：{rule.title}，{ready.bodyName}
            </span>
          </Button>
        </div>
      ))}
      {open?.rule.ready[open.at] ? (
        <OpenNotice
          campaign={campaign}
          rule={open.rule}
          ready={open.rule.ready[open.at]!}
          answer={answer}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </section>
  );
}

import '../../office/office.css';
import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useCampaign } from '../../session/useCampaign.ts';
import { BallotCard } from './BallotCard.tsx';

export type DeskRound = QueryOutput<'reviewDesk'>['rounds'][number];

/** 我的评审 (F24): what was given to this expert, round by round; made for the phone as well. */
export default function ReviewDeskPage() {
  const { campaign } = useCampaign();
  return (
    <Page title="我的评审" above={campaign?.title}>
      {campaign ? <Desk campaign={campaign.id} /> : <p>还没有年度工作。</p>}
    </Page>
  );
}

function Desk({ campaign }: { readonly campaign: string }) {
  const query = useContractQuery('reviewDesk', { campaign });
  return (
    <Loaded query={query}>
      {({ rounds, today }) =>
        rounds.length === 0 ? (
          <p className="note">目前没有分配给您的评审。分配以后会收到消息，也会列在这里。</p>
        ) : (
          <div className="of-stack">
            {rounds.map((round) => (
              <RoundCard key={round.round} round={round} today={today} />
            ))}
          </div>
        )
      }
    </Loaded>
  );
}

function RoundCard({ round, today }: { readonly round: DeskRound; readonly today: string }) {
  const { title, trackTitle, heldOn, startsAt, place, dueOn, blind, items } = round;
  const out = items.filter(({ handedInAt }) => handedInAt === null).length;
  const late = dueOn !== null && dueOn < today && out > 0;
  const facts = [
    trackTitle,
    heldOn ? `${dayInWords(heldOn)}${startsAt ? ` ${startsAt}` : ''}` : '',
    place,
    dueOn ? `${dayInWords(dueOn)}截止` : '',
    blind ? '匿名' : '',
  ];
  return (
    <section className="card of-stack" aria-label={title}>
      <h2 className="of-flush">
        {title}（{out === 0 ? '已全部提交' : `还有 ${out} 份`}）
      </h2>
      <p className="of-flush soft">{facts.filter(Boolean).join('；')}</p>
      {late ? <p className="note note-warn">已过截止日期，请尽快完成。</p> : null}
      {round.kind === 'ballot' ? (
        <BallotCard round={round} />
      ) : (
        <ul className="tasks">
          {items.map((item) => (
            <Item key={item.assignment} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Item({ item }: { readonly item: DeskRound['items'][number] }) {
  const { assignment, title, unitName, time, handedInAt, points, returned, marked, toMark } = item;
  const state = handedInAt
    ? { look: 'good', words: points === null ? '已提交' : `已提交，${points} 分` }
    : returned
      ? { look: 'warn', words: '已退回' }
      : { look: 'todo', words: `已评 ${marked}/${toMark} 项` };
  return (
    <li>
      <div>
        <Link to="/review-desk/$assignment" params={{ assignment } as never}>
          {title}
        </Link>
        <p className="soft of-flush">{[time, unitName].filter(Boolean).join('，')}</p>
      </div>
      <span className={`state state-${state.look}`}>{state.words}</span>
    </li>
  );
}

import { Link } from '@tanstack/react-router';
import type { QueryOutput } from '../../../contract/client.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { quotaWords, share } from '../../office/quotaWords.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { DeadlineBanner } from '../../parts/DeadlineBanner.tsx';
import { PaperLinks } from '../../parts/PaperLinks.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';

type Standing = QueryOutput<'bodyQuota'>;

interface Props {
  readonly campaign: string;
  readonly body: string;
  /** Bodies file in this year. */
  readonly filing: boolean;
}

/** One body: deadline, filing and the places left, live (rule 12). */
export function BodyStanding({ campaign, body, filing }: Props) {
  const query = useContractQuery('bodyQuota', { campaign, body }, { refetchInterval: 15_000 });
  return (
    <Loaded query={query}>
      {(standing) => (
        <>
          <FilingState standing={standing} filing={filing} />
          <section className="card" aria-labelledby={`quota-${body}`}>
            <h2 id={`quota-${body}`}>{standing.bodyName}的名额</h2>
            {standing.sharedWith.length > 0 ? (
              <p>
                “{standing.row}”的名额由本单位与{standing.sharedWith.join('、')}共用。
              </p>
            ) : null}
            <Tiers standing={standing} />
            {standing.row ? (
              <p>
                <Link to="/allocation" search={{ body } as never}>
                  分给所属单位
                </Link>
                {filing ? (
                  <>
                    　
                    <Link to="/ranking" search={{ body } as never}>
                      推荐排序
                    </Link>
                  </>
                ) : null}
              </p>
            ) : null}
            {standing.row ? (
              <PaperLinks
                base={`/api/v1/papers/quotaLetter/${campaign}/${standing.body}`}
                of="任务分配通知书"
              />
            ) : null}
          </section>
        </>
      )}
    </Loaded>
  );
}

function Tiers({ standing }: { standing: Standing }) {
  const { organiser } = useWords();
  if (standing.tiers.every(({ places }) => places === null))
    return <p>名额表没有给本单位分配名额。请联系{organiser}经办人核对。</p>;
  return (
    <ul className="of-tiles of-bare">
      {standing.tiers
        .filter(({ places, used }) => places !== null || used > 0)
        .map((tier) => (
          <li key={tier.tier} className="of-tile">
            <span className="soft">{tier.label}</span>
            <strong>{quotaWords(tier)}</strong>
            <span className="of-meter" data-full={tier.places !== null && tier.used >= tier.places}>
              <span style={{ width: `${share(tier.used, tier.places ?? 0)}%` }} />
            </span>
            <span>
              共 {tier.places ?? 0} 个，已用 {tier.used} 个
            </span>
          </li>
        ))}
    </ul>
  );
}

function FilingState({ standing, filing: files }: { standing: Standing; filing: boolean }) {
  const { deadline, filing } = standing;
  if (filing) {
    return (
      <div className="note note-good">
        <p>
          <span className="of-strong">
            {cityMoment(filing.receivedAt)}
            {filing.count > 0 ? ` 已报送 ${filing.count} 个` : ' 已办理零报告'}
            {filing.late ? '（逾期）' : ''}。
          </span>{' '}
          需要增减的，由市里办理补报或调换。<Link to="/filing">查看汇总表</Link>
        </p>
      </div>
    );
  }
  if (!deadline) return null;
  if (!files)
    return (
      <DeadlineBanner {...deadline} after="所属单位在此之前提交；要给本单位的申报延期，请联系上级工会。" />
    );
  const after = deadline.open
    ? '以本单位报送的时间为准；逾期须先向市里申请延期。'
    : '确需报送的，请联系市里办理延期，写明原因。';
  return (
    <>
      <DeadlineBanner
        {...deadline}
        title={`${deadline.title}${deadline.extended ? '（已延期）' : ''}`}
        after={after}
      />
      <Link to="/filing" className="button of-start">
        去报送
      </Link>
    </>
  );
}

import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { Lineage } from './Lineage.tsx';
import './mentorship.css';
import { AgreementDialog } from './AgreementDialog.tsx';
import { PairRules } from './PairRules.tsx';
import { PairMarks, PairTable } from './PairTable.tsx';
import type { StudioPairs } from './pairs.ts';

/** 师徒 on the page of a studio: one's own pair first, all pairs, and 师承图; pairing begins here. */
export default function MentorshipPart({ studio }: { readonly studio: string }) {
  const query = useContractQuery('studioPairs', { studio });
  return (
    <OfficeProvider>
      <Loaded query={query}>{(answer) => <Pairs studio={studio} answer={answer} />}</Loaded>
    </OfficeProvider>
  );
}

function Pairs({ studio, answer }: { readonly studio: string; readonly answer: StudioPairs }) {
  const [pairing, setPairing] = useState(false);
  const { pairs, rules, allowed, taught } = answer;
  const keeps = allowed.includes('keepMentorship');
  const short = rules?.atLeast ?? 0;
  return (
    <div className="of-stack">
      <MyPairs pairs={pairs.filter(({ mine }) => mine)} />
      <section className="of-stack" aria-label="师徒结对">
        <h2 className="of-flush">师徒结对</h2>
        <PairRules rules={rules} />
        {Object.entries(taught).map(([mentor, count]) =>
          count < short ? (
            <p key={mentor} className="note of-flush">
              {mentor}现带徒弟 {count} 名，规定至少 {short} 名。
            </p>
          ) : null,
        )}
        {keeps && rules ? (
          <p className="of-flush">
            <button type="button" className="button" onClick={() => setPairing(true)}>
              师徒结对
            </button>
          </p>
        ) : null}
        <PairTable
          pairs={pairs}
          caption="本工作室的师徒"
          empty={keeps ? '还没有师徒。结对后可打印协议、记录检查、评定出师。' : '还没有您可以查看的师徒。'}
          withStudio={false}
        />
      </section>
      {pairs.length > 0 ? <Lineage studio={studio} /> : null}
      {pairing && rules ? (
        <AgreementDialog {...{ studio, rules }} from={answer} onClose={() => setPairing(false)} />
      ) : null}
    </div>
  );
}

/** 我的计划: what an apprentice or mentor opens on the phone. */
function MyPairs({ pairs }: { readonly pairs: StudioPairs['pairs'] }) {
  if (pairs.length === 0) return null;
  return (
    <section className="of-stack" aria-label="我的师徒">
      <h2 className="of-flush">我的计划</h2>
      <ul className="mt-mine">
        {pairs.map((pair) => (
          <li key={pair.id} className="card">
            <p className="of-flush of-strong">
              师傅{pair.mentorName}，徒弟{pair.apprenticeName}
            </p>
            <PairMarks pair={pair} />
            <p className="of-flush">
              <Link to="/mentorship/$pair" params={{ pair: pair.id } as never} className="button">
                看计划、签到检查<span className="unseen">：{pair.apprenticeName}</span>
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

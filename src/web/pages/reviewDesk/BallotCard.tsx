import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Vote } from '../../../core/review/rounds.ts';
import { announce } from '../../parts/announce.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import type { DeskRound } from './ReviewDeskPage.tsx';

const choices: readonly (readonly [Vote, string])[] = [
  ['yes', '同意'],
  ['no', '不同意'],
  ['abstain', '弃权'],
];

/** 投票: all at once, and nobody sees who voted what; so nothing is kept on this device either. */
export function BallotCard({ round }: { readonly round: DeskRound }) {
  const { run, busy, failure } = useCommand('castBallot');
  const [chosen, setChosen] = useState<Readonly<Record<string, Vote>>>({});
  const [asked, setAsked] = useState(false);
  const open = round.items.filter(({ handedInAt }) => handedInAt === null);
  if (open.length === 0) return <p className="note note-good">您已投票。各人怎么投不显示，只统计票数。</p>;
  const blank = open.filter(({ assignment }) => chosen[assignment] === undefined);
  async function act(): Promise<void> {
    setAsked(true);
    if (blank.length > 0) return;
    const votes = open.map(({ assignment }) => ({ assignment, vote: chosen[assignment]! }));
    if (await run({ round: round.round, votes })) announce('已投票。');
  }
  return (
    <div className="of-stack">
      <p className="of-flush">
        无记名投票：页面上任何人都看不到谁怎么投，全部投完后只显示票数。投出后不能更改。
      </p>
      <RefusalNote failure={failure} />
      {asked && blank.length > 0 ? (
        <p className="note note-bad" role="alert">
          还有 {blank.length} 份没有选：{blank.map(({ title }) => title).join('、')}。
        </p>
      ) : null}
      {open.map(({ assignment, title, unitName }) => (
        <fieldset key={assignment} className="of-fieldset">
          <legend>
            {title}
            {unitName ? <span className="soft"> {unitName}</span> : null}
          </legend>
          <Link to="/review-desk/$assignment" params={{ assignment } as never}>
            看材料<span className="unseen">：{title}</span>
          </Link>
          {choices.map(([vote, label]) => (
            <label key={vote} className="of-check">
              <input
                type="radio"
                name={assignment}
                checked={chosen[assignment] === vote}
                onChange={() => setChosen({ ...chosen, [assignment]: vote })}
              />
              {label}
            </label>
          ))}
        </fieldset>
      ))}
      <p className="of-flush">
        <button type="button" className="button" disabled={busy} onClick={() => void act()}>
          投票
        </button>
      </p>
    </div>
  );
}

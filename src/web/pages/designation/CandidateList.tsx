import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { alikeWords } from '../../parts/alikeWords.ts';
import { dayInWords } from '../../parts/cityTime.ts';
import { useWords } from '../../session/useWords.ts';
import {
  byBody,
  type Candidate,
  type Designations,
  type DesignationTrack,
  nameable,
  namingProblem,
  sameLead,
  trackHeading,
} from './designations.ts';
import type { Choice } from './useChoice.ts';

interface Props {
  readonly list: Designations;
  readonly track: DesignationTrack;
  /** Absent for those who only read. */
  readonly choice: Choice | undefined;
}

/** The candidates of one track, by body with counts; each name by the rule and editable. */
export function CandidateList({ list, track, choice }: Props) {
  const { designation } = useWords();
  const waiting = track.candidates.filter(({ designated }) => !designated);
  if (waiting.length === 0) return null;
  const free = nameable(waiting).map(({ application }) => application);
  const id = `track-${track.track}`;
  return (
    <section className="card of-stack of-noprint" aria-labelledby={id}>
      <div className="of-line of-between">
        <h2 id={id} className="of-flush">
          {trackHeading(track)}（候选 {waiting.length} 个）
        </h2>
        {choice ? (
          <div className="of-line">
            <Button onClick={() => choice.choose(free, true)}>
              全选可{designation}的 {free.length} 个
            </Button>
            <Button onClick={() => choice.choose(free, false)}>全不选</Button>
          </div>
        ) : null}
      </div>
      {[...byBody(waiting)].map(([body, candidates]) => (
        <div key={body} className="of-body">
          <h3>
            {body}（{candidates.length} 个）
          </h3>
          <ul className="of-candidates">
            {candidates.map((candidate) => (
              <CandidateLine
                key={candidate.application}
                candidate={candidate}
                choice={choice}
                alike={sameLead(list, candidate)}
              />
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

interface LineProps {
  readonly candidate: Candidate;
  readonly choice: Choice | undefined;
  readonly alike: readonly string[];
}

function CandidateLine({ candidate, choice, alike }: LineProps) {
  const words = useWords();
  const { application, blockedBy, leadName, unitName, name } = candidate;
  const blocked = blockedBy.length > 0;
  const chosen = choice?.chosen.has(application) ?? false;
  return (
    <li>
      <div className="of-line">
        {choice && !blocked ? (
          <label className="of-check">
            <input
              type="checkbox"
              checked={chosen}
              onChange={(event) => choice.choose([application], event.target.checked)}
            />
            <span className="of-strong">{name}</span>
          </label>
        ) : (
          <span className="of-strong">{name}</span>
        )}
        <span className="soft">
          {leadName}，{unitName}
        </span>
        <Link to="/applications/$application/review" params={{ application } as never}>
          查看<span className="unseen">{name}</span>
        </Link>
      </div>
      {candidate.confirms ? (
        <p className="of-flush soft">
          名册中的称号：{candidate.confirms.title}，{dayInWords(candidate.confirms.namedOn)}
          。本次确认保留，不另给称号。
        </p>
      ) : null}
      {alike.length > 0 ? (
        <p className="of-flush soft">
          {alikeWords(words).lead}：{alike.join('；')}
        </p>
      ) : null}
      {blocked ? (
        <p className="of-flush of-error">
          现在不能{words.designation}：{blockedBy.join('；')}
        </p>
      ) : null}
      {choice && chosen ? <NameFields candidate={candidate} choice={choice} /> : null}
    </li>
  );
}

function NameFields({ candidate, choice }: { candidate: Candidate; choice: Choice }) {
  const { application, expectedName } = candidate;
  const naming = choice.naming(candidate);
  const problem = namingProblem(candidate, naming);
  const deviates = naming.name.trim() !== expectedName;
  const errorId = `naming-${application}`;
  return (
    <div className="of-filters">
      <label className="of-field">
        <span className="of-label">名称</span>
        <input
          className="of-input"
          value={naming.name}
          maxLength={80}
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? errorId : undefined}
          onChange={(event) => choice.write(application, { ...naming, name: event.target.value })}
        />
      </label>
      {deviates ? (
        <label className="of-field">
          <span className="of-label">与规则不同的原因</span>
          <input
            className="of-input"
            value={naming.reason}
            onChange={(event) => choice.write(application, { ...naming, reason: event.target.value })}
          />
        </label>
      ) : null}
      {problem ? (
        <p id={errorId} className="of-flush of-error">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

import Button from 'antd/es/button';
import { dayInWords } from '../../parts/cityTime.ts';
import {
  byBody,
  type Candidate,
  type Designations,
  type DesignationTrack,
  trackHeading,
} from './designations.ts';

/** The result, ready for print: by track and body with counts. */
export function NamedList({ list, word }: { list: Designations; word: string }) {
  const tracks = list.tracks.filter(({ candidates }) => candidates.some(({ designated }) => designated));
  if (tracks.length === 0) return null;
  return (
    <section className="card" aria-labelledby="named">
      <div className="of-line of-between">
        <h2 id="named" className="of-flush">
          已{word}名单
        </h2>
        <div className="of-noprint">
          <Button onClick={() => window.print()}>打印名单</Button>
        </div>
      </div>
      {tracks.map((track) => (
        <NamedTrack key={track.track} track={track} />
      ))}
    </section>
  );
}

function decision({ designated }: Candidate): string {
  if (!designated) return '';
  return [designated.documentNumber, dayInWords(designated.decidedOn)].filter(Boolean).join('，');
}

function NamedTrack({ track }: { track: DesignationTrack }) {
  const named = track.candidates.filter(({ designated }) => designated);
  return (
    <>
      <h3>
        {trackHeading(track)}（{named.length} 个）
      </h3>
      {[...byBody(named)].map(([body, candidates]) => (
        <div key={body}>
          <p className="of-strong of-flush">
            {body}（{candidates.length} 个）
          </p>
          <ul>
            {candidates.map((candidate) => (
              <li key={candidate.application}>
                {candidate.designated?.name}（{candidate.unitName}）
                <span className="soft">
                  {' '}
                  {decision(candidate)}
                  {candidate.confirms ? `，确认保留${dayInWords(candidate.confirms.namedOn)}的称号` : ''}
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </>
  );
}

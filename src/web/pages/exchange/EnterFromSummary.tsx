import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import type { Programme } from '../../../core/programme/programme.ts';
import { Chooser } from '../../office/Chooser.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useMay } from '../../session/useMe.ts';

interface Props {
  readonly line: QueryOutput<'summaryComparison'>['rows'][number];
  readonly campaign: string;
  readonly body: string;
  readonly programme: Programme;
}

/** A line that the system does not know becomes a draft (代录), as far as unit and lead are told. */
export function EnterFromSummary({ line, campaign, body, programme }: Props) {
  const may = useMay();
  const tracks = programme.tracks.filter(({ steps }) =>
    steps.some((id) => programme.steps.find((step) => step.id === id)?.filedAfter),
  );
  const [track, setTrack] = useState(tracks[0]?.id ?? '');
  const { run, busy, failure } = useCommand('createApplication');
  const [made, setMade] = useState<string>();
  if (made) return <Link to={`/applications/${made}`}>打开草稿</Link>;
  if (line.leadName === '' || line.hostUnit.trim().length < 2)
    return <>没有读到单位或{programme.words.lead}姓名，请在办理台代录。</>;
  if (!may('createApplication')) return <>请通知该单位在系统里申报。</>;
  async function enter(): Promise<void> {
    const { leadName, hostUnit: unitName } = line;
    const answer = await run({ campaign, track, leadName, unitName, ...(may('seeMatrix') ? { body } : {}) });
    if (answer) setMade(answer.application);
  }
  return (
    <div className="exchange-draft">
      <Chooser
        label={`类别：${line.studioName}`}
        empty=""
        value={track}
        onChange={setTrack}
        choices={tracks.map(({ id, title }) => ({ id, label: title }))}
      />
      <RefusalNote failure={failure} />
      <button
        type="button"
        className="button button-plain"
        aria-disabled={busy}
        onClick={() => (busy ? undefined : void enter())}
      >
        代录成草稿
      </button>
    </div>
  );
}

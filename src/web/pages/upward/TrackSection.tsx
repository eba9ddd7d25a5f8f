import Button from 'antd/es/button';
import { useState } from 'react';
import type { Programme } from '../../../core/programme/programme.ts';
import { announce } from '../../parts/announce.ts';
import { DeadlineBanner } from '../../parts/DeadlineBanner.tsx';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { CandidateTable } from './CandidateTable.tsx';
import { PacketTable } from './PacketTable.tsx';
import { ResultDialog } from './ResultDialog.tsx';
import { RisingTable } from './RisingTable.tsx';
import {
  type Candidate,
  type Desk,
  notBegun,
  numberWords,
  packable,
  type Rising,
  type UpwardTrack,
} from './upward.ts';

interface Props {
  readonly campaign: string;
  readonly programme: Programme;
  readonly desk: Desk;
  readonly track: UpwardTrack;
  readonly candidates: readonly Candidate[];
}

/** One track of the level above, from its day to what came back. */
export function TrackSection({ campaign, programme, desk, track, candidates }: Props) {
  const may = (action: string) => desk.allowed.includes(action);
  const pack = useCommand('makeUpwardPacket');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [about, setAbout] = useState<Rising>();
  const ready = packable(track).map(({ application }) => application);
  const chosen = ready.filter((id) => ticked.has(id));
  function tick(application: string, on: boolean): void {
    const next = new Set(ticked);
    if (on) next.add(application);
    else next.delete(application);
    setTicked(next);
  }
  async function make(): Promise<void> {
    const applications = chosen.length > 0 ? chosen : ready;
    const made = await pack.run({ campaign, track: track.track, applications });
    if (!made) return;
    setTicked(new Set());
    announce(`已开始生成第 ${made.number} 次的材料包，可以离开本页。`);
  }
  const open = notBegun(candidates, track);
  return (
    <section className="of-stack" aria-label={track.title}>
      <h2 className="of-flush">{track.title}</h2>
      {track.deadline ? (
        <DeadlineBanner
          {...track.deadline}
          after="这是上级的期限，与本级报送的期限无关；逾期报出须写明原因。"
        />
      ) : null}
      <p className="of-flush">{numberWords(track)}</p>
      <h3 className="of-flush">已经推荐的</h3>
      <RisingTable
        {...{ track, ticked }}
        steps={programme.steps}
        onTick={may('sendUpward') ? tick : undefined}
        onResult={may('sendUpward') ? setAbout : undefined}
      />
      {may('sendUpward') && ready.length > 0 ? (
        <>
          <RefusalNote failure={pack.failure} />
          <div className="of-line">
            <Button type="primary" loading={pack.busy} onClick={() => void make()}>
              {chosen.length > 0
                ? `生成材料包（所选 ${chosen.length} 份）`
                : `生成材料包（全部 ${ready.length} 份）`}
            </Button>
            <span className="soft">包里有每份的表（PDF）、盖章件、证明材料、推荐汇总表和校验清单。</span>
          </div>
        </>
      ) : null}
      {may('sendUpward') ? (
        <>
          <h3 className="of-flush">材料包</h3>
          <PacketTable {...{ track }} zone={programme.timeZone} today={desk.today} />
        </>
      ) : null}
      {may('createApplication') ? (
        <>
          <h3 className="of-flush">可以推荐的工作室</h3>
          <p className="of-flush soft">
            上级的期限早于今年的{programme.words.designation}，人选从往年{programme.words.designation}
            的工作室和今年的培育名单里产生。
          </p>
          <CandidateTable {...{ campaign, track, candidates: open }} lead={programme.words.lead} />
        </>
      ) : null}
      {about ? (
        <ResultDialog rising={about} track={track} today={desk.today} onClose={() => setAbout(undefined)} />
      ) : null}
    </section>
  );
}

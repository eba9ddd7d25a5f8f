import type { Programme } from '../../../core/programme/programme.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { CandidateList } from './CandidateList.tsx';
import { CountCheck } from './CountCheck.tsx';
import { Decisions } from './Decisions.tsx';
import { DesignateForm } from './DesignateForm.tsx';
import type { Designations } from './designations.ts';
import { useChoice } from './useChoice.ts';

/** 命名: approved studios by body with counts, names by the rule, 20 + 40 checked before and by the server (R14, R22). */
export default function DesignationPage() {
  const { designation } = useWords();
  return (
    <OfficePage title={designation}>
      {({ campaign, programme }) => <Designation campaign={campaign.id} programme={programme} />}
    </OfficePage>
  );
}

function Designation({ campaign, programme }: { campaign: string; programme: Programme }) {
  const query = useContractQuery('designationList', { campaign });
  return (
    <Loaded query={query}>{(list) => <Lists campaign={campaign} list={list} programme={programme} />}</Loaded>
  );
}

interface Props {
  readonly campaign: string;
  readonly list: Designations;
  readonly programme: Programme;
}

function Lists({ campaign, list, programme }: Props) {
  const word = programme.words.designation;
  const choice = useChoice(list, programme.tracks);
  const open = list.tracks.some(({ candidates }) => candidates.some(({ designated }) => !designated));
  const may = list.allowed.includes('designate') || list.allowed.includes('designateOwn');
  const mayName = (track: string) =>
    list.allowed.includes(
      programme.tracks.find(({ id }) => id === track)?.designatedBy === 'body' ? 'designateOwn' : 'designate',
    );
  return (
    <div className="of-stack">
      <CountCheck list={list} choice={choice} word={word} />
      {open ? null : (
        <div className="of-empty of-noprint">
          <p className="of-strong">没有等待{word}的工作室</p>
          <p>各级意见办结后，申报会出现在这里。先在“申报列表”里看看还有哪些没有办结。</p>
        </div>
      )}
      {list.tracks.map((track) => (
        <CandidateList
          key={track.track}
          list={list}
          track={track}
          choice={mayName(track.track) ? choice : undefined}
        />
      ))}
      {may ? <DesignateForm campaign={campaign} choice={choice} word={word} open={open} /> : null}
      <Decisions campaign={campaign} list={list} />
    </div>
  );
}

import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { stateTitles } from '../../../contract/stateTitles.zh.ts';
import { type Words, wordsOf } from '../../../core/programme/words.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { RefusalNote } from '../../parts/RefusalNote.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import type { Result } from './outcomeWords.ts';
import { PickAndAct } from './PickAndAct.tsx';
import { RevisionTable } from './RevisionTable.tsx';
import './programme.css';

type Answer = QueryOutput<'revisionList'>;

/** 方案: what was published, what stands on which revision, and what may be moved, moved back or corrected. */
export default function ProgrammePage() {
  return (
    <OfficePage title="方案">
      {({ campaign, programme }) => <Revisions campaign={campaign.id} words={wordsOf(programme)} />}
    </OfficePage>
  );
}

function Revisions({ campaign, words }: { readonly campaign: string; readonly words: Words }) {
  const query = useContractQuery('revisionList', { campaign });
  return (
    <Loaded query={query}>
      {(answer) => (
        <div className="of-stack">
          <p className="of-flush">
            每份申报按它开始时的方案办理。修改方案发布以后，新的申报用新版；已有的草稿只在下面移动后才换，已提交的不变。
          </p>
          <Change answer={answer} campaign={campaign} />
          <RevisionTable revisions={answer.revisions} />
          {answer.revisions.length > 1 && <Lists answer={answer} campaign={campaign} words={words} />}
        </div>
      )}
    </Loaded>
  );
}

interface Props {
  readonly answer: Answer;
  readonly campaign: string;
}

function Change({ answer, campaign }: Props) {
  const { run, busy, failure } = useCommand('startDraft');
  const navigate = useNavigate();
  async function begin(): Promise<void> {
    const made = await run({ origin: 'revision', campaign });
    if (made) void navigate({ to: `/drafts/${made.draft}` });
  }
  const current = answer.revisions.find((one) => one.current);
  const may = answer.allowed.includes('prepareCampaign') && !answer.closed;
  return (
    <>
      <RefusalNote failure={failure} focus />
      <p className="buttons">
        {answer.draft ? (
          <Link to={`/drafts/${answer.draft}`} className="button">
            继续修改方案
          </Link>
        ) : (
          may && (
            <button type="button" className="button" aria-disabled={busy} onClick={() => void begin()}>
              修改方案
            </button>
          )
        )}
        {current && (
          <a
            className="button button-plain"
            href={`/api/v1/programmes/revision/${current.revision}.json`}
            download
          >
            导出现行方案（JSON）
          </a>
        )}
      </p>
    </>
  );
}

const asideWords = (aside: readonly string[]) => (aside.length === 0 ? '没有' : aside.join('、'));

function Lists({ answer, campaign, words }: Props & { readonly words: Words }) {
  const [last, setLast] = useState<{ readonly command: string; readonly results: readonly Result[] }>();
  // The result of an act goes when another one is done: what was moved and then moved back was not "moved" last.
  const told = (command: 'moveDrafts' | 'undoMove' | 'correctRevision') => ({
    results: last?.command === command ? last.results : undefined,
    onResults: (results: readonly Result[]) => setLast({ command, results }),
  });
  const may = (action: string) => !answer.closed && (answer.allowed as readonly string[]).includes(action);
  const name = {
    ...{ key: 'name', title: '申报', head: true },
    cell: ({ fileNumber, studioName, unitName }: Answer['behind'][number] | Answer['moved'][number]) =>
      `${fileNumber} ${studioName}（${unitName}）`,
  };
  const version = {
    key: 'number',
    title: '版次',
    cell: ({ number }: { number: number }) => `第 ${number} 版`,
  };
  return (
    <>
      <PickAndAct
        {...{ id: 'behind', title: '移动草稿', command: 'moveDrafts', act: '移动草稿', campaign }}
        {...told('moveDrafts')}
        about="这些草稿还用着以前的方案。移动后填写内容照旧；新版没有的项目另存起来，撤销移动时恢复。"
        rows={answer.behind}
        empty="没有要移动的草稿。"
        readOnly={!may('moveDrafts')}
        before={<p>选中的草稿改用现行方案。另存的内容不会丢失，在有人填写之前都可以撤销。</p>}
        columns={[
          name,
          version,
          { key: 'aside', title: '要另存的项目', cell: ({ aside }) => asideWords(aside) },
        ]}
      />
      <PickAndAct
        {...{ id: 'moved', title: '撤销移动', command: 'undoMove', act: '撤销移动', campaign }}
        {...told('undoMove')}
        about="移动过的草稿。移动以后没有人填写过的可以撤销，内容恢复到移动以前。"
        rows={answer.moved}
        empty="没有可以撤销的移动。"
        readOnly={!may('undoMove')}
        before={<p>选中的草稿回到移动以前的方案和内容。</p>}
        columns={[
          name,
          { key: 'at', title: '移动时间', cell: ({ at }) => cityMoment(at) },
          { key: 'aside', title: '另存的项目', cell: ({ aside }) => asideWords(aside) },
          {
            key: 'touched',
            title: '能否撤销',
            cell: ({ touched }) => (touched.length === 0 ? '可以' : `不能，已填写${touched.join('、')}`),
          },
        ]}
      />
      <PickAndAct
        {...{ id: 'submitted', title: '更正', command: 'correctRevision', act: '更正', campaign }}
        {...told('correctRevision')}
        about={`已提交的申报仍用提交时的方案。只有方案印错了才更正，要写明原因。${answer.decided > 0 ? `另有 ${answer.decided} 份已经办结，不更正。` : ''}`}
        rows={answer.submitted}
        empty="没有用着以前方案的已提交申报。"
        readOnly={!may('correctRevision')}
        withReason
        before={
          <p>选中的申报改按现行方案，内容版本随之改变；已经盖章的各级要重新审核、盖章，已占的名额不变。</p>
        }
        columns={[
          name,
          version,
          { key: 'state', title: '状态', cell: ({ state }) => stateTitles(words)[state] },
          { key: 'again', title: '要重新盖章的', cell: ({ asksAgain }) => asideWords(asksAgain) },
          { key: 'aside', title: '要另存的项目', cell: ({ aside }) => asideWords(aside) },
        ]}
      />
    </>
  );
}

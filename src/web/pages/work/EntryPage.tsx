import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { QueryOutput } from '../../../contract/client.ts';
import { EntryUses } from '../../log/EntryUses.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { ReasonDialog } from '../../office/ReasonDialog.tsx';
import { announce } from '../../parts/announce.ts';
import { cityMoment } from '../../parts/cityTime.ts';
import { Page } from '../../parts/Page.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useSignedIn } from '../../session/useSignedIn.ts';
import { useVocabulary } from '../../work/useVocabulary.ts';
import { useZone } from '../../work/useZone.ts';
import { CorrectForm } from './CorrectForm.tsx';
import { EntryFiles } from './EntryFiles.tsx';
import { EntryHistory, Lines } from './EntryHistory.tsx';
import './work.css';

export type Entry = QueryOutput<'workEntry'>;

/** One entry of the log: what it says, its photos and papers, and how it stood before. */
export default function EntryPage() {
  const { entry } = useParams({ strict: false }) as { entry: string };
  const query = useContractQuery('workEntry', { entry });
  return (
    <OfficeProvider>
      <Loaded query={query}>{(answer) => <Shown entry={answer} />}</Loaded>
    </OfficeProvider>
  );
}

function Shown({ entry }: { readonly entry: Entry }) {
  const fresh = (useSearch({ strict: false }) as { new?: string }).new === 'yes';
  const [correcting, setCorrecting] = useState(false);
  const [withdrawing, setWithdrawing] = useState(false);
  const { studio, title, kindTitle, withdrawn, about, followers, allowed } = entry;
  const zone = useZone();
  const crumbs = [
    { label: studio.name, to: '/studios/$studio/$part', params: { studio: studio.id, part: 'work' } },
  ];
  return (
    <Page title={title} above={kindTitle} crumbs={crumbs}>
      {fresh && !withdrawn && !correcting && entry.version === 1 ? (
        <div className="note note-good" role="status">
          <p>已记下。</p>
          <NextEntries entry={entry} />
        </div>
      ) : null}
      {withdrawn ? (
        <p className="note note-warn">
          已由{withdrawn.byName}于 {cityMoment(withdrawn.at, zone)} 撤回，不再计数。原因：{withdrawn.reason}
        </p>
      ) : null}
      {correcting ? (
        <CorrectForm entry={entry} onClose={() => setCorrecting(false)} />
      ) : (
        <section className="card" aria-label="内容">
          <Lines lines={entry.lines} />
          {about ? (
            <p>
              说的是
              <Link to="/work/$entry" params={{ entry: about.id } as never}>
                {about.title}
              </Link>
            </p>
          ) : null}
          {followers.length > 0 ? (
            <p>
              后续：
              {followers.map((one) => (
                <Link
                  key={one.id}
                  to="/work/$entry"
                  params={{ entry: one.id } as never}
                  className="work-follower"
                >
                  {one.title}
                </Link>
              ))}
            </p>
          ) : null}
          <p className="soft">
            {entry.byName}
            {entry.enteredFor ? '代录' : '记录'}于 {cityMoment(entry.at, zone)}
          </p>
        </section>
      )}
      <EntryFiles entry={entry} />
      {allowed.includes('correctWork') && !correcting ? (
        <p className="buttons">
          <button type="button" className="button button-plain" onClick={() => setCorrecting(true)}>
            更正
          </button>
          <button type="button" className="button button-grave" onClick={() => setWithdrawing(true)}>
            撤回这一笔
          </button>
        </p>
      ) : null}
      <EntryUses entry={entry.id} />
      <EntryHistory entry={entry} />
      {withdrawing ? <WithdrawDialog entry={entry} onClose={() => setWithdrawing(false)} /> : null}
    </Page>
  );
}

/** What is written next: what became of this one (a result is applied), or something else. */
function NextEntries({ entry: { id, studio, definition } }: { readonly entry: Entry }) {
  const { known } = useVocabulary(useSignedIn()?.user);
  const search = { studio: studio.id, name: studio.name };
  const later = known?.kinds.filter(({ about }) => about === definition.id) ?? [];
  return (
    <p className="buttons">
      {later.map((kind) => (
        <Link
          key={kind.id}
          to="/record"
          search={{ ...search, kind: kind.id, about: id } as never}
          className="button"
        >
          接着记它的{kind.title}
        </Link>
      ))}
      <Link to="/record" search={search as never} className="button button-plain">
        再记一笔
      </Link>
    </p>
  );
}

function WithdrawDialog({
  entry: { id, title },
  onClose,
}: {
  readonly entry: Entry;
  readonly onClose: () => void;
}) {
  const { run, busy, failure } = useCommand('withdrawEntry');
  return (
    <ReasonDialog
      title={`撤回“${title}”`}
      open
      danger
      act="撤回"
      {...{ busy, failure, onClose }}
      onAct={async (reason) => {
        const done = await run({ entry: id, reason });
        if (done) announce('已撤回');
        return done !== undefined;
      }}
    >
      <p>撤回后不再计数，也不再填进申报表；记录本身和原因留着，可以查看。</p>
    </ReasonDialog>
  );
}

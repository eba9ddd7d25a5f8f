import { lazy, Suspense, useState } from 'react';
import { Loaded } from '../../office/Loaded.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { Applications } from './Applications.tsx';
import { Facts } from './Facts.tsx';
import type { Keeping } from './keeping.ts';
import { Members } from './Members.tsx';
import { Names } from './Names.tsx';
import type { Member, StudioFile } from './studioFile.ts';
import { Titles } from './Titles.tsx';

const KeepingDialog = lazy(() => import('./KeepingDialog.tsx'));

/** 档案: what the register knows of one studio (F9), and what may be kept of it. */
export default function FilePart({ studio }: { readonly studio: string }) {
  const query = useContractQuery('studioFile', { studio });
  return <Loaded query={query}>{(file) => <File file={file} />}</Loaded>;
}

function File({ file }: { readonly file: StudioFile }) {
  const [asking, setAsking] = useState<{ readonly what: Keeping; readonly member?: Member | undefined }>();
  const may = (action: string) => file.mergedInto === null && file.allowed.includes(action);
  return (
    <div className="of-stack">
      {may('keepRegister') ? <KeepBar file={file} onAsk={(what) => setAsking({ what })} /> : null}
      <Facts file={file} />
      <Titles file={file} />
      <Names file={file} />
      <Members
        file={file}
        onKeep={may('keepMembers') ? (member) => setAsking({ what: 'member', member }) : undefined}
      />
      <Applications file={file} />
      {asking ? (
        <Suspense>
          <KeepingDialog
            file={file}
            what={asking.what}
            member={asking.member}
            onClose={() => setAsking(undefined)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}

function KeepBar({ file, onAsk }: { readonly file: StudioFile; readonly onAsk: (what: Keeping) => void }) {
  const { lead } = useWords();
  const acts: readonly (readonly [Keeping, string])[] = [
    ['correct', '更正档案'],
    ['title', '登记往年称号'],
    ['appoint', `登记接任${lead}`],
    ...(file.state === 'leadLeft' ? [] : [['left', `登记${lead}离开`] as const]),
    ['move', '变更所在单位'],
  ];
  return (
    <div className="of-line of-noprint">
      {acts.map(([what, label]) => (
        <button key={what} type="button" className="button button-plain" onClick={() => onAsk(what)}>
          {label}
        </button>
      ))}
    </div>
  );
}

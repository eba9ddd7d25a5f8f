import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { shownVersion } from '../../../contract/mentorshipWords.zh.ts';
import { prepareShell } from '../../inspection/offlineShell.ts';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useSignedIn } from '../../session/useSignedIn.ts';
import { todayHere } from '../../work/todayHere.ts';
import { useKeptQuery } from '../../work/useKeptQuery.ts';
import { ChangeDialog } from './AgreementDialog.tsx';
import { AgreementFacts } from './AgreementFacts.tsx';
import { Checks } from './Checks.tsx';
import { EvaluateDialog } from './EvaluateDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import './mentorship.css';
import { EndDialog, ExtendDialog } from './EndDialogs.tsx';
import { OutcomeDialog } from './OutcomeDialog.tsx';
import { Outcomes } from './Outcomes.tsx';
import { PairHistory } from './PairHistory.tsx';
import { PairMarks } from './PairTable.tsx';
import { PassDialog } from './PassDialog.tsx';
import { PlanList } from './PlanList.tsx';
import type { PairFile } from './pairs.ts';
import { SealDialog } from './SealDialog.tsx';
import { SheetWay } from './SheetWay.tsx';

/** One pair with its file: plan and checks first, since that is what is opened on the phone (R11, R12). */
export default function PairPage() {
  const { pair = '' } = useParams({ strict: false }) as { pair?: string };
  const me = useSignedIn();
  const query = useKeptQuery('pairFile', { pair }, { user: me?.user, keeps: ({ side }) => side !== null });
  const { keptAt } = query;
  const file = query.data && (keptAt === undefined ? query.data : withoutNetwork(query.data, keptAt));
  const own = file !== undefined && file.side !== null;
  useEffect(() => {
    if (own && me) void prepareShell(me);
  }, [own, me]);
  return (
    <Page
      title={file ? `师徒：${file.mentorName}、${file.apprenticeName}` : '师徒'}
      above={file ? `${file.studioName}　${file.unitName}` : undefined}
      crumbs={[{ label: '名师带徒', to: '/mentorship' }]}
    >
      <OfficeProvider>
        {keptAt === undefined ? null : (
          <p className="note" role="status">
            现在没有网络，或连不上服务器。这里是上次打开时的内容；签到检查照常写，先存在本机，有网络后自动补发。
          </p>
        )}
        <Loaded query={{ ...query, data: file }}>
          {(one) => <Pair file={one} offline={keptAt !== undefined} />}
        </Loaded>
      </OfficeProvider>
    </Page>
  );
}

/** An old answer from this phone: only what can wait in the outbox may be done on it. */
function withoutNetwork(file: PairFile, keptAt: number): PairFile {
  return {
    ...file,
    today: todayHere(file.today, keptAt, Date.now()),
    allowed: file.allowed.filter((act) => act === 'check'),
  };
}

const dialogs = {
  change: ChangeAgreement,
  seal: SealDialog,
  passOn: PassDialog,
  link: LinkDialog,
  extend: ExtendDialog,
  end: EndDialog,
  evaluate: EvaluateDialog,
  addOutcome: OutcomeDialog,
} as const;
type Asking = keyof typeof dialogs;

/** The words of each act on its button, in the order in which they come. */
const acts: readonly { readonly act: Asking; readonly label: (file: PairFile) => string }[] = [
  { act: 'seal', label: () => '上传已签字盖章的协议' },
  { act: 'evaluate', label: ({ state }) => (state === 'completed' ? '重新评定' : '出师评定') },
  { act: 'addOutcome', label: () => '登记晋升或荣誉' },
  { act: 'change', label: () => '变更协议' },
  { act: 'passOn', label: () => '更换师傅' },
  { act: 'extend', label: () => '延长期限' },
  { act: 'link', label: () => '关联账号' },
  { act: 'end', label: () => '提前结束' },
];

function ChangeAgreement({ file, onClose }: { readonly file: PairFile; readonly onClose: () => void }) {
  return file.rules ? <ChangeDialog pair={file} rules={file.rules} onClose={onClose} /> : null;
}

function Pair({ file, offline }: { readonly file: PairFile; readonly offline: boolean }) {
  const [asking, setAsking] = useState<Asking>();
  const Dialog = asking && dialogs[asking];
  const open = acts.filter(({ act }) => file.allowed.includes(act));
  const [first, ...rest] = open;
  return (
    <div className="of-stack">
      <PairMarks pair={file} />
      {offline ? null : <Next file={file} />}
      {first ? (
        <div className="of-line">
          <button type="button" className="button" onClick={() => setAsking(first.act)}>
            {first.label(file)}
          </button>
          {rest.map(({ act, label }) => (
            <button key={act} type="button" className="button button-plain" onClick={() => setAsking(act)}>
              {label(file)}
            </button>
          ))}
        </div>
      ) : null}
      <PlanList file={file} />
      <Checks file={file} />
      {file.state === 'completed' ? <Outcomes file={file} /> : null}
      <AgreementFacts file={file} />
      {offline ? null : <PairHistory file={file} />}
      <p className="of-flush">
        <Link to="/studios/$studio/$part" params={{ studio: file.studio, part: 'mentorship' } as never}>
          {file.studioName}的全部师徒和师承图
        </Link>
      </p>
      {Dialog ? <Dialog file={file} onClose={() => setAsking(undefined)} /> : null}
    </div>
  );
}

/** What is to be done next, and the papers for it. */
function Next({ file }: { readonly file: PairFile }) {
  const { state, agreementVersion, allowed, id, result, checkDueOn, today, sheet } = file;
  const waits = state === 'drafted' || state === 'changed';
  const paper = (kind: string, format: string) => `/api/v1/papers/${kind}/${id}.${format}`;
  return (
    <div className="of-stack">
      {waits ? (
        <p className="note note-warn of-flush">
          {state === 'drafted' ? '协议还没有签订。' : '协议已变更，还没有重新签订；学习和检查照常进行。'}
          {allowed.includes('seal') ? `纸面页脚应为：版本 ${shownVersion(agreementVersion)}。` : ''}
        </p>
      ) : null}
      {sheet && allowed.includes('seal') ? <SheetWay sheet={sheet} /> : null}
      {checkDueOn && checkDueOn < today && !waits ? (
        <p className="note note-warn of-flush">应在 {checkDueOn} 前检查一次，已逾期。</p>
      ) : null}
      <div className="of-line">
        <a
          className="button button-plain"
          href={paper('mentorAgreement', 'pdf')}
          target="_blank"
          rel="noreferrer"
        >
          打印协议
        </a>
        <a className="button button-plain" href={paper('mentorAgreement', 'docx')}>
          下载协议 Word
        </a>
        {result === 'reached' ? (
          <a
            className="button button-plain"
            href={paper('mentorCertificate', 'pdf')}
            target="_blank"
            rel="noreferrer"
          >
            打印出师证书
          </a>
        ) : null}
      </div>
    </div>
  );
}

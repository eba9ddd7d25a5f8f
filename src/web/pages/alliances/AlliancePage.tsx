import { Link, useParams } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { type ReactNode, useState } from 'react';
import { DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import { type AllianceAct, AllianceDialogs } from './AllianceDialogs.tsx';
import { type AllianceAnswer, missingResults } from './alliances.ts';

/** One alliance: members, charter, hosts, results (F38). */
export default function AlliancePage() {
  const { alliance = '' } = useParams({ strict: false }) as { alliance?: string };
  const query = useContractQuery('alliance', { alliance });
  return (
    <OfficePage title={query.data?.alliance.name ?? '联盟'} crumbs={[{ label: '联盟', to: '/alliances' }]}>
      {() => <Loaded query={query}>{(answer) => <Alliance answer={answer} />}</Loaded>}
    </OfficePage>
  );
}

interface PartProps {
  readonly answer: AllianceAnswer;
  readonly may: boolean;
  readonly onAct: (act: AllianceAct) => void;
}

function Alliance({ answer }: { readonly answer: AllianceAnswer }) {
  const [act, setAct] = useState<AllianceAct>();
  const may = answer.allowed.includes('keepAlliance');
  const part = { answer, may, onAct: setAct };
  return (
    <div className="of-stack">
      <About {...part} />
      <Members {...part} />
      <Hosts {...part} />
      <Results {...part} />
      {act ? <AllianceDialogs answer={answer} act={act} onClose={() => setAct(undefined)} /> : null}
    </div>
  );
}

function Card({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="card of-stack" aria-labelledby={id}>
      <h2 id={id} className="of-flush">
        {title}
      </h2>
      {children}
    </section>
  );
}

function About({ answer, may, onAct }: PartProps) {
  const { organiser } = useWords();
  const { alliance: one, application, charters } = answer;
  return (
    <Card id="alliance-about" title="基本情况">
      <p className="of-flush">
        {one.kind}，{dayInWords(one.foundedOn)}成立，{one.bodyName ?? organiser}登记。
        {one.secretariat ? `秘书处：${one.secretariat}。` : '秘书处还没有登记。'}
      </p>
      {one.endedOn ? (
        <p className="note note-warn">
          {dayInWords(one.endedOn)}终止：{one.endedBecause}
        </p>
      ) : null}
      {application ? (
        <p className="of-flush">
          申报：
          <Link to="/applications/$application" params={{ application: application.id } as never}>
            {application.year}年 {application.name}
          </Link>
        </p>
      ) : null}
      <p className="of-flush">
        章程：
        {charters.length === 0
          ? '还没有上传。'
          : charters.map(({ upload, name, from }, at) => (
              <span key={upload}>
                {at > 0 ? '；' : ''}
                <a href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
                  {name}
                </a>
                （{dayInWords(from)}起{at > 0 ? '，已换新' : ''}）
              </span>
            ))}
      </p>
      {may ? (
        <div className="of-line">
          <Button onClick={() => onAct({ kind: 'keep' })}>修改</Button>
          <Button onClick={() => onAct({ kind: 'charter' })}>上传章程</Button>
          <Button onClick={() => onAct({ kind: 'end' })}>终止联盟</Button>
        </div>
      ) : null}
    </Card>
  );
}

function Members({ answer: { members }, may, onAct }: PartProps) {
  return (
    <Card id="alliance-members" title={`成员（${members.filter(({ to }) => to === null).length} 个）`}>
      <DataTable
        caption="联盟的成员"
        rows={members}
        rowKey={({ id }) => id}
        empty={<p className="of-flush">还没有成员。</p>}
        columns={[
          {
            key: 'studio',
            title: '工作室',
            head: true,
            cell: ({ studio, name, unitName, bodyName }) => (
              <>
                <Link to="/studios/$studio" params={{ studio } as never}>
                  {name}
                </Link>
                <span className="soft of-sub">
                  {unitName}，{bodyName}
                </span>
              </>
            ),
          },
          { key: 'from', title: '加入', cell: ({ from }) => dayInWords(from) },
          {
            key: 'to',
            title: '退出',
            cell: (member) =>
              member.to ? (
                `${dayInWords(member.to)}：${member.because}`
              ) : may ? (
                <Button onClick={() => onAct({ kind: 'leave', member })}>
                  退出<span className="unseen">：{member.name}</span>
                </Button>
              ) : (
                ''
              ),
          },
        ]}
      />
      {may ? (
        <div className="of-line">
          <Button onClick={() => onAct({ kind: 'join' })}>加入成员</Button>
        </div>
      ) : null}
    </Card>
  );
}

function Hosts({ answer: { hosts }, may, onAct }: PartProps) {
  return (
    <Card id="alliance-hosts" title="轮值">
      {hosts.length === 0 ? <p className="of-flush">还没有登记轮值工作室。</p> : null}
      <ul>
        {hosts.map(({ year, studio, name, reason, former }) => (
          <li key={`${year} ${studio} ${former}`} className={former ? 'soft' : ''}>
            {year}年：{name}
            {former ? '（已更换）' : ''}
            {reason ? `，${reason}` : ''}
          </li>
        ))}
      </ul>
      {may ? (
        <div className="of-line">
          <Button onClick={() => onAct({ kind: 'host' })}>登记轮值</Button>
        </div>
      ) : null}
    </Card>
  );
}

function Results({ answer, may, onAct }: PartProps) {
  const { results, year, resultsAYear, alliance: one } = answer;
  const missing = one.endedOn ? '' : missingResults(one.results, resultsAYear, year);
  return (
    <Card id="alliance-results" title="成果">
      {missing ? <p className="note note-warn">{missing}，请及时登记。</p> : null}
      <DataTable
        caption="联盟的成果"
        rows={results}
        rowKey={({ id }) => id}
        empty={<p className="of-flush">还没有登记成果。</p>}
        columns={[
          { key: 'title', title: '成果', head: true, cell: ({ title }) => title },
          { key: 'on', title: '日期', cell: ({ on }) => dayInWords(on) },
          {
            key: 'studios',
            title: '参加的工作室',
            cell: ({ studios }) => studios.map(({ name }) => name).join('、'),
          },
          {
            key: 'files',
            title: '证明',
            cell: ({ files }) =>
              files.length === 0
                ? '没有'
                : files.map(({ upload, name }) => (
                    <a key={upload} href={`/api/v1/uploads/${upload}`} target="_blank" rel="noreferrer">
                      {name}{' '}
                    </a>
                  )),
          },
          ...(may
            ? [
                {
                  key: 'act',
                  title: '办理',
                  cell: (result: AllianceAnswer['results'][number]) => (
                    <Button onClick={() => onAct({ kind: 'withdraw', result })}>
                      撤回<span className="unseen">：{result.title}</span>
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
      {may ? (
        <div className="of-line">
          <Button onClick={() => onAct({ kind: 'result' })}>登记成果</Button>
        </div>
      ) : null}
    </Card>
  );
}

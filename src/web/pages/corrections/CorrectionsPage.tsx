import { Link } from '@tanstack/react-router';
import Button from 'antd/es/button';
import { useState } from 'react';
import { type Column, DataTable } from '../../office/DataTable.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { cityMoment } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { type Correction, decidedInWords } from './correctionWords.ts';
import { DecideCorrection } from './DecideCorrection.tsx';

/** 更正 after the approval: those to be decided first, old and new value side by side (3.7). */
export default function CorrectionsPage() {
  return (
    <OfficePage title="更正">
      {({ campaign, programme }) => <Corrections campaign={campaign.id} zone={programme.timeZone} />}
    </OfficePage>
  );
}

function Corrections({ campaign, zone }: { campaign: string; zone: string }) {
  const query = useContractQuery('correctionList', { campaign });
  const [word, setWord] = useState('');
  const [asking, setAsking] = useState<Correction>();
  const plaques = useMay()('keepPlaques');
  return (
    <Loaded query={query}>
      {({ corrections }) => {
        const shown = corrections.filter(({ studioName, unitName, fileNumber }) =>
          [studioName, unitName, fileNumber].some((text) => text.includes(word.trim())),
        );
        const waiting = corrections.filter(({ decided }) => decided === null).length;
        return (
          <div className="of-stack">
            <p className="of-flush">
              已审批的申报写错了名称、姓名、所在单位或数字的，在那份申报里申请更正，在这里办理。原申报表、意见和此前印发的材料不变；以后的名单和材料按更正后的写。
              {plaques ? (
                <>
                  {' '}
                  更正后证书和牌匾要重做的，到 <Link to={'/plaques' as never}>牌匾和证书</Link> 换发。
                </>
              ) : null}
            </p>
            {corrections.length > 0 ? (
              <div className="of-line of-ends">
                <label className="of-field of-narrow">
                  <span className="of-label">查找</span>
                  <input
                    type="search"
                    className="of-input"
                    value={word}
                    onChange={({ target }) => setWord(target.value)}
                  />
                </label>
                <span>
                  共 {corrections.length} 项，待办理 {waiting} 项
                </span>
              </div>
            ) : null}
            <DataTable
              caption="更正"
              columns={columns(zone, setAsking)}
              rows={shown}
              rowKey={({ correction }) => correction}
              empty={<p className="of-flush">{word ? '没有找到。请换个词再查。' : '还没有人申请更正。'}</p>}
            />
            {asking ? <DecideCorrection correction={asking} onClose={() => setAsking(undefined)} /> : null}
          </div>
        );
      }}
    </Loaded>
  );
}

function columns(zone: string, onDecide: (correction: Correction) => void): Column<Correction>[] {
  return [
    {
      key: 'studio',
      title: '名称',
      head: true,
      cell: ({ application, studioName, unitName }) => (
        <>
          <Link to="/applications/$application" params={{ application } as never}>
            {studioName}
          </Link>
          <br />
          <span className="soft">{unitName}</span>
        </>
      ),
    },
    { key: 'what', title: '更正的内容', cell: ({ label }) => label },
    { key: 'old', title: '原来', cell: ({ oldValue }) => <span className="of-wrap">{oldValue}</span> },
    { key: 'new', title: '更正为', cell: ({ newValue }) => <span className="of-wrap">{newValue}</span> },
    {
      key: 'asked',
      title: '申请',
      cell: ({ reason, askedBy, askedAt, proof }) => (
        <>
          <span className="of-wrap">{reason}</span>
          <br />
          <span className="soft">
            {askedBy}，{cityMoment(askedAt, zone)}
          </span>
          {proof ? (
            <>
              <br />
              <a href={`/api/v1/uploads/${proof}`}>证明材料</a>
            </>
          ) : null}
        </>
      ),
    },
    {
      key: 'decided',
      title: '办理',
      cell: (one) => (
        <>
          {one.allowed.includes('decideCorrection') ? (
            <Button type="primary" onClick={() => onDecide(one)}>
              办理
              <span className="unseen">
                ：{one.studioName}的{one.label}
              </span>
            </Button>
          ) : (
            <span className="of-strong">{decidedInWords(one)}</span>
          )}
          {one.decided?.text ? <span className="of-wrap">：{one.decided.text}</span> : null}
          {one.decided?.approved ? (
            <>
              <br />
              <a href={`/api/v1/papers/correction/${one.correction}.pdf`} target="_blank" rel="noreferrer">
                更正通知（PDF）
                <span className="unseen">
                  ：{one.studioName}的{one.label}
                </span>
              </a>
            </>
          ) : null}
        </>
      ),
    },
  ];
}

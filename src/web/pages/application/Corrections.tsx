import type { QueryOutput } from '../../../contract/client.ts';
import { useWork } from '../../form/work.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useMay } from '../../session/useMe.ts';
import { decidedInWords } from '../corrections/correctionWords.ts';
import { AskCorrection } from './AskCorrection.tsx';

type Correction = QueryOutput<'correctionList'>['corrections'][number];

/** 更正 of an approved application: both values of what was corrected, and the way to ask for more (3.7). */
export function Corrections() {
  const { detail } = useWork();
  const may = useMay()('seeCorrections');
  const settled = ['approved', 'designated'].includes(detail.state.kind);
  const { data } = useContractQuery(
    'correctionList',
    { campaign: detail.campaign, application: detail.id },
    { enabled: may && settled },
  );
  if (!data || (data.corrections.length === 0 && !data.correctable)) return null;
  return (
    <section aria-labelledby="corrections">
      <h2 id="corrections">更正</h2>
      {data.corrections.map((one) => (
        <Made key={one.correction} correction={one} />
      ))}
      {data.correctable ? <AskCorrection application={detail.id} correctable={data.correctable} /> : null}
    </section>
  );
}

function Made({ correction }: { correction: Correction }) {
  const { label, oldValue, newValue, decided } = correction;
  return (
    <p className="note">
      {label}：原来“{oldValue}”，{decided?.approved ? '已更正为' : '申请更正为'}“{newValue}”。
      {decidedInWords(correction)}
      {decided?.text ? `：${decided.text}` : ''}
      {decided?.approved ? (
        <>
          {' '}
          <a href={`/api/v1/papers/correction/${correction.correction}.pdf`} target="_blank" rel="noreferrer">
            更正通知<span className="unseen">：{label}</span>
          </a>
        </>
      ) : null}
    </p>
  );
}

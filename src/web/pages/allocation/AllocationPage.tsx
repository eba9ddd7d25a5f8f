import type { Programme } from '../../../core/programme/programme.ts';
import { ChosenBody } from '../../office/ChosenBody.tsx';
import { Loaded } from '../../office/Loaded.tsx';
import { OfficePage } from '../../office/OfficePage.tsx';
import { cityMoment, dayInWords } from '../../parts/cityTime.ts';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import './allocation.css';
import { AllocationForm } from './AllocationForm.tsx';
import type { Allocation } from './allocation.ts';

/** 名额分解: a body parts its places among its units, with a day of its own (F6). */
export default function AllocationPage() {
  return (
    <OfficePage title="名额分解">
      {({ campaign, programme }) => (
        <ChosenBody to="/allocation">
          {(body) => <Table key={body} campaign={campaign.id} body={body} programme={programme} />}
        </ChosenBody>
      )}
    </OfficePage>
  );
}

function Table({ campaign, body, programme }: { campaign: string; body: string; programme: Programme }) {
  const query = useContractQuery('bodyAllocation', { campaign, body });
  return (
    <Loaded query={query}>
      {(allocation) => (
        <>
          {allocation.tiers.length === 0 ? (
            <div className="of-empty">
              <p className="of-strong">{allocation.bodyName}没有自己的名额，不用分解。</p>
              <p>名额由哪些单位共用，可在“办理台”查看；有疑问请联系市里的联系人。</p>
            </div>
          ) : (
            <AllocationForm key={allocation.number} campaign={campaign} allocation={allocation} />
          )}
          <History allocation={allocation} zone={programme.timeZone} />
        </>
      )}
    </Loaded>
  );
}

function History({ allocation: { history }, zone }: { allocation: Allocation; zone: string }) {
  if (history.length === 0) return null;
  return (
    <section className="card" aria-labelledby="history">
      <h2 id="history">分解记录</h2>
      <ol className="timeline">
        {history.map(({ number, at, byName, note, due, units }) => (
          <li key={number}>
            <p className="of-strong">
              第 {number} 次：分给 {units} 个单位{due ? `，单位在${dayInWords(due)}前提交` : ''}
            </p>
            {note ? <p className="of-wrap">{note}</p> : null}
            <p className="soft">
              {cityMoment(at, zone)} {byName}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

import { useParams } from '@tanstack/react-router';
import { Loaded } from '../../office/Loaded.tsx';
import { MoneyLines } from '../../office/MoneyLines.tsx';
import { MoneyTotals } from '../../office/MoneyTotals.tsx';
import { grantWords, type StudioMoney } from '../../office/moneyWords.ts';
import { OfficeProvider } from '../../office/OfficeProvider.tsx';
import { Page } from '../../parts/Page.tsx';
import { useContractQuery } from '../../parts/useContractQuery.ts';
import { useWords } from '../../session/useWords.ts';
import '../subsidies/subsidies.css';
import { UseForm } from './UseForm.tsx';

/** What one studio was given and has spent; its unit reports a use with a photo of the invoice (F28). */
export default function SubsidyPage() {
  const { application } = useParams({ strict: false }) as { application: string };
  const { subsidy } = useWords();
  const query = useContractQuery('studioSubsidy', { application });
  const crumbs = [
    { label: '我的工作', to: '/' },
    { label: '申报', to: '/applications/$application', params: { application } },
  ];
  return (
    <OfficeProvider>
      <Page title={subsidy} above={query.data?.money?.studioName} crumbs={crumbs}>
        <Loaded query={query}>
          {({ money, today, allowed }) =>
            money ? (
              <Money money={money} today={today} reports={allowed.includes('reportUse')} />
            ) : (
              <div className="of-empty">
                <p className="of-strong">这份申报没有{subsidy}</p>
                <p>方案没有给这个类别规定{subsidy}，或者申报还没有审批。有疑问请联系办理的工会。</p>
              </div>
            )
          }
        </Loaded>
      </Page>
    </OfficeProvider>
  );
}

interface Props {
  readonly money: StudioMoney;
  readonly today: string;
  readonly reports: boolean;
}

function Money({ money, today, reports }: Props) {
  const payments = money.lines.filter(
    ({ kind, counters, countered, left }) => kind === 'payment' && !counters && !countered && left !== '0',
  );
  return (
    <div className="of-stack">
      <MoneyTotals totals={money.totals} />
      <ul className="of-list of-tight">
        {money.grants.map((grant) => (
          <li key={grant.key}>
            {grantWords(grant)}
            {grant.missing.length > 0 ? `：${grant.missing.join('，')}` : ''}
          </li>
        ))}
      </ul>
      {reports && payments.length > 0 ? <UseForm {...{ money, payments, today }} /> : null}
      <section className="of-stack" aria-labelledby="lines">
        <h2 id="lines" className="of-flush">
          往来记录
        </h2>
        <MoneyLines lines={money.lines} />
      </section>
    </div>
  );
}
